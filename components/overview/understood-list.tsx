import { useState } from 'preact/hooks';
import { type ColumnMeaning, columnMeanings, type UnderstoodTable } from '../../lib/overview/declared-key.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';

/** Rows of each table, and tables, that are drawn at first. */
const FIRST_ROWS = 4;
const FIRST_TABLES = 3;
const LONGEST_CELL = 90;

/** What was understood of a list: what each column means, with the first rows. A person can correct it. */
export function UnderstoodList(props: {
  tables: readonly UnderstoodTable[];
  onChange: (tables: UnderstoodTable[]) => void;
}) {
  const { say, count } = useText();
  const { tables, onChange } = props;
  const [isWhole, setWhole] = useState(false);
  const rows = tables.reduce((sum, { rows: own, headerRow = -1 }) => sum + own.length - headerRow - 1, 0);
  const correct = (at: number, columns: ColumnMeaning[]) =>
    onChange(tables.map((table, place) => (place === at ? { ...table, columns } : table)));
  return (
    <section class="overview-understood" aria-labelledby="overview-understood">
      <h3 id="overview-understood">
        {say('overviewUnderstood', count('overviewTables', tables.length), count('overviewRows', rows))}
      </h3>
      <p class="muted">{say('overviewUnderstoodText')}</p>
      {tables.slice(0, isWhole ? tables.length : FIRST_TABLES).map((table, at) => (
        <Understood key={at} table={table} number={at + 1} onChange={(columns) => correct(at, columns)} />
      ))}
      {tables.length > FIRST_TABLES && (
        <button type="button" class="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('overviewTablesLess') : say('overviewTablesAll', tables.length)}
        </button>
      )}
    </section>
  );
}

function Understood(props: { table: UnderstoodTable; number: number; onChange: (columns: ColumnMeaning[]) => void }) {
  const { say } = useText();
  const { table, number, onChange } = props;
  const { rows, headerRow = -1, columns, headings } = table;
  const header = rows[headerRow] ?? [];
  const name = headings[0] ? showText(cut(headings[0])) : say('overviewTable', number);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
    <section class="overview-scroll" tabIndex={0} aria-label={name}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {columns.map((meaning, at) => (
              <th key={at} scope="col">
                <span class="overview-header">{showText(cut(header[at] ?? ''))}</span>
                <select
                  aria-label={say('overviewColumnLabel', header[at] ? showText(cut(header[at])) : String(at + 1))}
                  value={meaning}
                  onChange={(event) =>
                    onChange(
                      columns.map(
                        (before, place) => (place === at ? (event.currentTarget.value as ColumnMeaning) : before), // one of the options below
                      ),
                    )
                  }
                >
                  {columnMeanings.map((each) => (
                    <option key={each} value={each}>
                      {say(`overviewColumn_${each}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(headerRow + 1, headerRow + 1 + FIRST_ROWS).map((cells, row) => (
            <tr key={row}>
              {columns.map((meaning, at) => (
                <td key={at} class={meaning === 'name' ? 'is-name' : undefined}>
                  {showText(cut(cells[at] ?? ''))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cut(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL).toWellFormed()}…` : line;
}
