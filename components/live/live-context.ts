import { type ComponentChildren, createContext } from 'preact';
import type { ClassifiedItem } from '../../lib/types.ts';
import type { Group, Row } from '../list-items.ts';

interface Grouped {
  known: Group[];
  unknown: Group[];
}

/** What a view that stays open adds to a report. The popup has none of it, and does not load it. */
export interface Live {
  /** The keys to be listed: also those that are gone. */
  items: readonly ClassifiedItem[];
  /** Puts rows where they were, and says what became of them. */
  arrange(rows: readonly Row[]): Row[];
  /** Puts groups where they were, and says which are open. `filterKey` says under which filter they are shown. */
  place(groups: Grouped, filterKey: string, rowLimit: number): Grouped & { open: ReadonlySet<string> };
  /** The line that says what changed. `isOnly`: nothing but that is listed. */
  renderSummary(isOnly: boolean, onOnly: (isOnly: boolean) => void): ComponentChildren;
}

export const LiveContext = createContext<Live | undefined>(undefined);
