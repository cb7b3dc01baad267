import { useState } from 'preact/hooks';
import type { ExportedItem, ReportComparison, SharedItem } from '../../lib/compare/comparison-types.ts';
import { findLifetime } from '../../lib/compare/find-changes.ts';
import { findItemHost } from '../../lib/compare/pair-items.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { CategoryMark } from '../category-mark.tsx';
import { Icon } from '../icons.tsx';
import { KeyName } from '../key-name.tsx';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import { sayChange, sayComparedLifetime } from './say-comparison.ts';

/** Rows that are drawn at first. */
const FIRST = 100;

/** Keys that are new, gone and changed; those without a change on demand. */
export function CompareItems(props: { before: ExportedReport; after: ExportedReport; comparison: ReportComparison }) {
  const { before, after, comparison } = props;
  const { say, count } = useText();
  const [isWhole, setWhole] = useState(false);
  const { added, gone, shared } = comparison;
  const changed = shared.filter(({ changes }) => changes.length > 0);
  const same = shared.filter(({ changes }) => changes.length === 0);
  const pick = (places: readonly number[], { items }: ExportedReport) => places.flatMap((at) => items[at] ?? []);
  return (
    <section aria-labelledby="compare-items">
      <h2 id="compare-items">{say('compareKeys')}</h2>
      <Keys heading={count('compareAdded', added.length)} items={pick(added, after)} />
      <Keys heading={count('compareGone', gone.length)} items={pick(gone, before)} />
      <h3>{count('compareChanged', changed.length)}</h3>
      <MoreList class="compare-keys" entries={changed} first={FIRST}>
        {(one) => <Changed key={one.after} shared={one} before={before} after={after} />}
      </MoreList>
      {same.length > 0 && (
        <button type="button" class="text-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          <Icon name="chevron" />
          {count('compareSame', same.length)}
        </button>
      )}
      {isWhole && <Keys items={same.flatMap((one) => after.items[one.after] ?? [])} />}
    </section>
  );
}

function Keys({ heading, items }: { heading?: string; items: readonly ExportedItem[] }) {
  const text = useText();
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      <MoreList class="compare-keys" entries={items} first={FIRST}>
        {(item) => (
          <li key={`${item.store} ${item.origin} ${item.path} ${item.name} ${item.frameUrl}`} class="compare-key">
            <Key item={item} />
            <span class="muted">{sayComparedLifetime(findLifetime(item), text)}</span>
          </li>
        )}
      </MoreList>
    </>
  );
}

function Changed(props: { shared: SharedItem; before: ExportedReport; after: ExportedReport }) {
  const { shared, before, after } = props;
  const text = useText();
  const [one, other] = [before.items[shared.before], after.items[shared.after]];
  if (!one || !other) return null;
  return (
    <li class="compare-key">
      <Key item={other} />
      {shared.isRenamed && <span class="muted">{text.say('compareRenamed', showName(one.name))}</span>}
      <ul class="saved-lines">
        {shared.changes.map((change) => (
          <li key={change.field}>{sayChange(change, text)}</li>
        ))}
      </ul>
    </li>
  );
}

function Key({ item }: { item: ExportedItem }) {
  const { say } = useText();
  const [category = 'unclassified'] = item.categories;
  return (
    <span class="compare-name">
      <CategoryMark category={category} isNamed />
      <KeyName name={showName(item.name)} />
      <span class="muted">
        {say(`store_${item.store}`)}, <bdi>{showText(item.vendorName ?? findItemHost(item))}</bdi>
      </span>
    </span>
  );
}
