import type { Lifetime, ReportComparison } from '../../lib/compare/comparison-types.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { CategoryMark } from '../category-mark.tsx';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import { sayComparedLifetime } from './say-comparison.ts';

const WIDTH = 320;
const ROW = 24;
/** Most lines of the picture; the list above it has all. */
const MOST = 40;

/** How many keys of each category there were before and after: two bars, and the numbers. */
export function CategoryPicture({ counts }: { counts: ReportComparison['counts'] }) {
  const { say } = useText();
  const most = Math.max(1, ...counts.flatMap(({ before, after }) => [before, after]));
  return (
    <table class="compare-counts">
      <caption>{say('compareCounts')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="sr-only">{say('compareCategory')}</span>
          </th>
          <th scope="col" class="compare-number">
            {say('compareBefore')}
          </th>
          <th scope="col" class="compare-number">
            {say('compareAfter')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {counts.map(({ category, before, after }) => (
          <tr key={category}>
            <th scope="row">
              <CategoryMark category={category} /> {say(`category_${category}`)}
            </th>
            <td class="compare-number">{before}</td>
            <td class="compare-number">{after}</td>
            <td class="compare-bars" aria-hidden="true">
              <span class="compare-bar is-before" style={{ width: `${(before / most) * 100}%` }} />
              <span class={`compare-bar is-${category}`} style={{ width: `${(after / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lifetimes that changed, each as a line from before to after on a scale of square roots, on which a day and a year can both be read. */
export function LifetimeChanges({ before, comparison }: { before: ExportedReport; comparison: ReportComparison }) {
  const text = useText();
  const { say } = text;
  const changed = comparison.shared.flatMap(({ before: at, changes }) => {
    const change = changes.find((one) => one.field === 'lifetime');
    const name = before.items[at]?.name;
    return change && name !== undefined ? [{ at, name: showName(name), from: change.before, to: change.after }] : [];
  });
  if (changed.length === 0) return null;
  const days = (lifetime: Lifetime) => (typeof lifetime === 'number' ? lifetime : 0);
  const longest = changed.reduce((most, { from, to }) => Math.max(most, days(from), days(to)), 1);
  const place = (lifetime: Lifetime) => 8 + Math.sqrt(days(lifetime) / longest) * (WIDTH - 16);
  return (
    <section aria-labelledby="compare-lifetimes">
      <h2 id="compare-lifetimes">{say('compareLifetimes')}</h2>
      <ul class="compare-lifetimes">
        {changed.slice(0, MOST).map(({ at, name, from, to }) => (
          <li key={at}>
            <code>{name}</code>
            <svg viewBox={`0 0 ${WIDTH} ${ROW}`} aria-hidden="true">
              <path class="compare-axis" d={`M0 ${ROW / 2}H${WIDTH}`} />
              <path class="compare-line" d={`M${place(from)} ${ROW / 2}H${place(to)}`} />
              <circle class="compare-from" cx={place(from)} cy={ROW / 2} r="5" />
              <circle class="compare-to" cx={place(to)} cy={ROW / 2} r="5" />
            </svg>
            <span>{say('compareFromTo', sayComparedLifetime(from, text), sayComparedLifetime(to, text))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
