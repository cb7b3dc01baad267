import { useContext, useMemo, useState } from 'preact/hooks';
import type { Category, Report, Store } from '../lib/types.ts';
import type { Phase } from '../lib/watch-types.ts';
import { PopupFoot } from './catalogue-link.tsx';
import { CategoryMatrix } from './category-matrix.tsx';
import { ConsentDetail } from './consent-detail.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FindingsSection } from './findings/findings-section.tsx';
import { GpcSection } from './gpc/gpc-section.tsx';
import { KeyGroup } from './key-group.tsx';
import type { RowSetting } from './key-row.tsx';
import { countItems, filterRows, findOpenGroups, type Group, groupRows, listRows } from './list-items.ts';
import { LiveContext } from './live/live-context.ts';
import type { Gpc, PopupActions, Watching } from './popup-contract.ts';
import { PresencesSection } from './presences.tsx';
import { RemovalNoticeLater } from './remove/removal-notice-later.tsx';
import { RemoveSiteSection } from './remove/remove-site-section.tsx';
import { focusSearch } from './search-field.tsx';
import { ReportHeader } from './site-header.tsx';
import { useText } from './text.tsx';
import { TimelineSection } from './timeline-section.tsx';
import { useDetails } from './use-details.ts';
import { useWatchedParts } from './use-watched-parts.ts';
import { WatchBand } from './watch-band.tsx';

/** With more rows than this altogether, groups start closed. */
const OPEN_ROWS = 12;

/** A finished report, or an older one while the page is being read again. */
export function Results({
  report,
  watching,
  gpc,
  tabId,
  isRefreshing,
  actions,
}: {
  report: Report;
  watching: Watching | undefined;
  gpc: Gpc | undefined;
  tabId: number | undefined;
  isRefreshing: boolean;
  actions: PopupActions;
}) {
  const { say, count } = useText();
  const details = useDetails(actions);
  const [query, setQuery] = useState('');
  const [categories, setCategories] = useState<ReadonlySet<Category>>(new Set());
  const [stores, setStores] = useState<ReadonlySet<Store>>(new Set());
  const [phases, setPhases] = useState<ReadonlySet<Phase>>(new Set());
  const [isChangedOnly, setChangedOnly] = useState(false);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());

  const known = details === 'failed' ? undefined : details;
  const live = useContext(LiveContext);
  const rows = useMemo(() => {
    const listed = listRows(live ?? report, known, (store) => say(`store_${store}`));
    return live ? live.arrange(listed) : listed;
  }, [live, report, known, say]);
  const counts = useMemo(() => countItems(report.items), [report]);
  const shown = useMemo(
    () => filterRows(rows, { query, categories, stores, phases, isChangedOnly }),
    [rows, query, categories, stores, phases, isChangedOnly],
  );
  const filterKey = JSON.stringify([query, [...categories], [...stores], [...phases], isChangedOnly]);
  const {
    known: vendors,
    unknown: others,
    open,
  } = useMemo(() => {
    const groups = groupRows(shown, report.page.site);
    if (live) return live.place(groups, filterKey, OPEN_ROWS);
    return { ...groups, open: findOpenGroups([...groups.known, ...groups.unknown], OPEN_ROWS) };
  }, [shown, report, live, filterKey]);
  const parts = useWatchedParts(report);
  const setting = useMemo<RowSetting>(
    () => ({
      actions,
      details,
      site: report.page.site,
      pageUrl: report.page.url,
      parts,
    }),
    [actions, details, report, parts],
  );

  const isFiltered = query !== '' || categories.size > 0 || stores.size > 0 || phases.size > 0 || isChangedOnly;
  const clear = () => {
    setQuery('');
    setCategories(new Set());
    setStores(new Set());
    setPhases(new Set());
    setChangedOnly(false);
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
              onToggle={(id, isOpen) => setToggled((before) => new Map(before).set(id, isOpen))}
            />
          ))}
        </ul>
      </section>
    );

  return (
    <>
      <ReportHeader report={report} actions={actions} />
      {isRefreshing && (
        <div class="progress">
          <span class="sr-only" role="status">
            {say('refreshingStatus')}
          </span>
        </div>
      )}
      {live?.renderSummary(isChangedOnly, setChangedOnly)}
      <main>
        <RemovalNoticeLater report={report} actions={actions} />
        <WatchBand watching={watching} report={report} actions={actions} />
        <CategoryMatrix
          consent={report.consent}
          counts={counts.categories}
          total={report.items.length}
          selected={categories}
          onToggle={(category) => setCategories(toggle(categories, category))}
        />
        <ConsentDetail report={report} actions={actions} />
        <FindingsSection
          report={report}
          details={details}
          onShow={(place) => {
            clear();
            setQuery(report.items[place]?.name ?? '');
          }}
        />
        {report.watch && (
          <TimelineSection
            watch={report.watch}
            items={report.items}
            site={report.page.site}
            isLive={live !== undefined}
            startsOpen={live !== undefined}
            onSelect={(itemId) => {
              clear();
              setQuery(report.items.find(({ id }) => id === itemId)?.name ?? '');
            }}
          />
        )}
        {watching?.isOn && gpc && (
          <GpcSection
            gpc={gpc}
            pageUrl={report.page.url}
            isStillOn={report.watch?.hasGpc === true}
            onCompare={actions.compareGpc}
            onReload={actions.reload}
          />
        )}
        {rows.length === 0 ? (
          <Nothing report={report} />
        ) : (
          <>
            <FilterBar
              query={query}
              onQuery={setQuery}
              stores={counts.stores}
              selected={stores}
              onToggle={(store) => setStores(toggle(stores, store))}
              phases={counts.phases}
              selectedPhases={phases}
              onTogglePhase={(phase) => setPhases(toggle(phases, phase))}
            />
            <p class="sr-only" role="status">
              {isFiltered && count('resultCount', shown.length)}
            </p>
            {renderGroups(say('vendorsHeading'), vendors)}
            {renderGroups(say('unknownHeading'), others)}
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
        <PresencesSection presences={report.presences} isWatched={parts.isWatched} />
        {parts.hasFailed && <p class="nothing">{say('partFailed')}</p>}
        {report.items.length > 0 && <RemoveSiteSection report={report} actions={actions} />}
        <CoverageSection report={report} watching={watching} actions={actions} />
      </main>
      <PopupFoot tabId={tabId} />
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
