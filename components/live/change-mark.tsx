import type { Row } from '../list-items.ts';
import { useText } from '../text.tsx';
import type { Change } from './mark-changes.ts';

/** What became of a key, as a word with a mark. */
export function ChangeMark({ change }: { change: Change }) {
  const { say } = useText();
  return (
    <span class={`change change-${change}`} title={say(`changeTitle_${change}`)}>
      {say(`change_${change}`)}
    </span>
  );
}

/** What became of the keys of a closed group: the most telling, with its number. */
export function GroupChange({ rows }: { rows: readonly Row[] }) {
  const { say } = useText();
  const countOf = (change: Change) => rows.filter((row) => row.change === change).length;
  const change = (['new', 'changed', 'gone'] as const).find((each) => countOf(each) > 0);
  return change ? <span class={`change change-${change}`}>{say(`liveCount_${change}`, countOf(change))}</span> : null;
}

/** How many of these keys are there still. */
export function countThere(rows: readonly Row[]): number {
  return rows.reduce((sum, { change }) => sum + (change === 'gone' ? 0 : 1), 0);
}
