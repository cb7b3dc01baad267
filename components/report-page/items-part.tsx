import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { useText } from '../text.tsx';
import { buildItemRows, filterItemRows, type ItemFilter, noItemFilter } from './build-item-rows.ts';
import { ItemFilterBar } from './item-filter-bar.tsx';
import { ItemTable } from './item-table.tsx';
import { ReportSection } from './report-section.tsx';
import { useVisitFrame } from './visit-frame.ts';

/** Everything that is kept, one row each, with what the documents say. `wanted`: a row that is asked for from elsewhere in the page. */
export function ItemsPart({ report, wanted }: { report: ExportedReport; wanted: { index: number } | undefined }) {
  const text = useText();
  const { say, count } = text;
  const { prefix, isStatic } = useVisitFrame();
  const [filter, setFilter] = useState<ItemFilter>(noItemFilter);
  const rows = useMemo(
    () =>
      buildItemRows(report, ({ store, categories }) =>
        [say(`store_${store}`), ...categories.map((category) => say(`category_${category}`))].join('\n'),
      ),
    [report, say],
  );
  const shown = useMemo(() => filterItemRows(rows, filter), [rows, filter]);
  useLayoutEffect(() => setFilter(noItemFilter), [wanted]);
  useLayoutEffect(() => {
    if (!wanted) return;
    const row = document.getElementById(`${prefix}item-${wanted.index}`);
    row?.scrollIntoView();
  }, [wanted, prefix]);
  return (
    <ReportSection part="items">
      {rows.length === 0 && <p>{say('reportNothingKept')}</p>}
      {rows.length > 0 && !isStatic && <ItemFilterBar rows={rows} filter={filter} onFilter={setFilter} />}
      {rows.length > 0 && (
        <p class="report-count" role="status">
          {shown.length === rows.length
            ? count('itemCount', rows.length)
            : say(
                'reportShownOf',
                new Intl.NumberFormat(text.locale).format(shown.length),
                count('itemCount', rows.length),
              )}
        </p>
      )}
      {shown.length > 0 && <ItemTable rows={shown} report={report} filter={filter} wanted={wanted?.index} />}
    </ReportSection>
  );
}
