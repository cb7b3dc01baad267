import { useMemo } from 'preact/hooks';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import { useText } from '../text.tsx';
import type { ItemFilter, ItemRow } from './build-item-rows.ts';
import { ItemCells } from './item-cells.tsx';
import { splitChunks } from './split-chunks.ts';
import { useGrowth } from './use-growth.ts';
import { usePrinting } from './use-printing.ts';
import { useVisitFrame } from './visit-frame.ts';

/** Rows of one table: browsers lay out those that are in view alone. */
const CHUNK = 100;

/**
 * The table of items. On the screen it is cut into tables of 100 rows, drawn one after the other, so that thousands can be used at once; on paper
 * and in a file it is one, whose head stands on every page.
 */
export function ItemTable(props: {
  rows: readonly ItemRow[];
  report: ExportedReport;
  /** Another one begins anew: the first rows are drawn at once. */
  filter: ItemFilter;
  wanted: number | undefined;
}) {
  const { rows, report } = props;
  const { isStatic } = useVisitFrame();
  const isPrinting = usePrinting();
  const isWhole = isStatic || isPrinting;
  const chunks = useMemo(() => splitChunks(rows, isWhole ? rows.length : CHUNK), [rows, isWhole]);
  const wanted = 1 + chunks.findIndex((chunk) => chunk.some(({ index }) => index === props.wanted));
  const drawn = useGrowth(props.filter, chunks.length, Math.max(1, wanted));
  // The same nodes each time: what is drawn already is not looked at again.
  const tables = useMemo(
    () => chunks.map((chunk, place) => <Chunk key={place} rows={chunk} report={report} place={place} />),
    [chunks, report],
  );
  return <div class="report-items">{tables.slice(0, drawn)}</div>;
}

function Chunk({ rows, report, place }: { rows: readonly ItemRow[]; report: ExportedReport; place: number }) {
  const { say } = useText();
  const { prefix } = useVisitFrame();
  const first = place * CHUNK + 1;
  return (
    <div class="report-chunk" style={{ '--rows': rows.length }}>
      <table
        class="report-table"
        aria-label={place === 0 ? say('reportPartItems') : say('reportItemsFrom', first, first + rows.length - 1)}
      >
        <thead>
          <tr>
            <th scope="col">{say('reportColumnKey')}</th>
            <th scope="col">{say('reportColumnWhose')}</th>
            <th scope="col">{say('reportColumnKept')}</th>
            <th scope="col">{say('reportColumnWritten')}</th>
            <th scope="col">{say('reportColumnClaims')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index} id={`${prefix}item-${row.index}`}>
              <ItemCells row={row} report={report} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
