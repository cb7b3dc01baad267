import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { MoreList } from '../more-list.tsx';

/** How much of each list of one search was drawn, so that whoever comes back from a key finds the row that was opened. */
export interface Unfolded {
  /** Of the search. */
  address: string;
  limits: Map<string, number>;
}

export const UnfoldedContext = createContext<Unfolded | undefined>(undefined);

/** One list of a search's results. `name`: unique among them. Another search begins at its beginning again. */
export function ResultList<Entry>(props: {
  name: string;
  class: string;
  entries: readonly Entry[];
  first: number;
  children: (entry: Entry) => ComponentChildren;
}) {
  const unfolded = useContext(UnfoldedContext);
  if (!unfolded) throw new Error('ResultList: put an UnfoldedContext.Provider around this component');
  const { name, first, ...list } = props;
  const { address, limits } = unfolded;
  return (
    <MoreList key={address} {...list} first={limits.get(name) ?? first} onMore={(limit) => limits.set(name, limit)} />
  );
}
