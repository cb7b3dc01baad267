import { useMemo, useState } from 'preact/hooks';
import type { Category, Report, Store } from '../lib/types.ts';
import { PopupFoot } from './catalogue-link.tsx';
import { CategoryMatrix } from './category-matrix.tsx';
import { ConsentDetail } from './consent-detail.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { FilterBar } from './filter-bar.tsx';
import { KeyGroup } from './key-group.tsx';
import type { RowSetting } from './key-row.tsx';
import { countItems, filterRows, findOpenGroups, type Group, groupRows, listRows } from './list-items.ts';
import type { PopupActions } from './popup-contract.ts';
import { focusSearch } from './search-field.tsx';
import { ReportHeader } from './site-header.tsx';
import { useText } from './text.tsx';
import { useDetails } from './use-details.ts';

/** With more rows than this altogether, groups start closed. */
const OPEN_ROWS = 12;

/** A finished report, or an older one while the page is being read again. */
export function Results({
  report,
  isRefreshing,
  actions,
}: {
  report: Report;
  isRefreshing: boolean;
  actions: PopupActions;
}) {
  const { say, count } = useText();
  const details = useDetails(actions);
  const [query, setQuery] = useState('');
  const [categories, setCategories] = useState<ReadonlySet<Category>>(new Set());
  const [stores, setStores] = useState<ReadonlySet<Store>>(new Set());
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());

  const known = details === 'failed' ? undefined : details;
  const rows = useMemo(() => listRows(report, known, (store) => say(`store_${store}`)), [report, known, say]);
  const counts = useMemo(() => countItems(report.items), [report]);
  const shown = useMemo(() => filterRows(rows, { query, categories, stores }), [rows, query, categories, stores]);
  const groups = useMemo(() => groupRows(shown, report.page.site), [shown, report]);
  const open = useMemo(() => findOpenGroups([...groups.known, ...groups.unknown], OPEN_ROWS), [groups]);
  const setting = useMemo<RowSetting>(
    () => ({ actions, details, site: report.page.site }),
    [actions, details, report.page.site],
  );

  const isFiltered = query !== '' || categories.size > 0 || stores.size > 0;
  const clear = () => {
    setQuery('');
    setCategories(new Set());
    setStores(new Set());
    focusSearch();
  };
  const renderGroups = (heading: string, list: readonly Group[]) =>
    list.length > 0 && (
      <section>
        <h2>{heading}</h2>
        <ul class="groups">
          {list.map((group) => (
            <KeyGroup
              key={group.id}
              group={group}
              setting={setting}
              isOpen={toggled.get(group.id) ?? open.has(group.id)}
              onToggle={(id, isOpen) => setToggled(new Map(toggled).set(id, isOpen))}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <>
      <ReportHeader report={report} onLookAgain={actions.lookAgain} />
      {isRefreshing && (
        <div class="progress">
          <span class="sr-only" role="status">
            {say('refreshingStatus')}
          </span>
        </div>
      )}
      <main>
        <CategoryMatrix
          consent={report.consent}
          counts={counts.categories}
          total={report.items.length}
          selected={categories}
          onToggle={(category) => setCategories(toggle(categories, category))}
        />
        <ConsentDetail consent={report.consent} />
        {report.items.length === 0 ? (
          <Nothing report={report} />
        ) : (
          <>
            <FilterBar
              query={query}
              onQuery={setQuery}
              stores={counts.stores}
              selected={stores}
              onToggle={(store) => setStores(toggle(stores, store))}
            />
            <p class="sr-only" role="status">
              {isFiltered && count('resultCount', shown.length)}
            </p>
            {renderGroups(say('vendorsHeading'), groups.known)}
            {renderGroups(say('unknownHeading'), groups.unknown)}
            {shown.length === 0 && (
              <div class="nothing">
                <p>{say('noMatch')}</p>
                <button type="button" class="button" onClick={clear}>
                  {say('clearFilters')}
                </button>
              </div>
            )}
          </>
        )}
        <CoverageSection report={report} onAllow={actions.allow} />
      </main>
      <PopupFoot />
    </>
  );
}

/** "None found" and "could not look" never look alike. */
function Nothing({ report }: { report: Report }) {
  const { say } = useText();
  const hasGaps = report.coverage.length > 0;
  return (
    <div class="nothing">
      <p>
        <strong>{say(hasGaps ? 'nothingSeen' : 'nothingKept')}</strong>
      </p>
      <p class="muted">{say(hasGaps ? 'nothingSeenDetail' : 'nothingKeptDetail')}</p>
    </div>
  );
}

function toggle<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const changed = new Set(set);
  if (!changed.delete(value)) changed.add(value);
  return changed;
}
