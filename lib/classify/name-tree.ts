/**
 * Texts arranged by their beginnings, so that one walk along a name finds the text it equals and all texts it begins with.
 * A walk allocates nothing and stops at the first character that leads nowhere: after a few steps for most names.
 */
export interface NameTree<T> {
  /** The codes of the characters from the branch above to here, without the one that chose this branch. */
  label: number[];
  /** How many characters of a name are used up here. */
  depth: number;
  /** The whole text, where only one whole name is left: compared at once instead of by character. */
  only: string | undefined;
  /** Values whose text is exactly this long and must be the whole name. */
  whole: T[];
  /** Values whose text may be followed by more. */
  beginning: T[];
  /** By the code of the next character; undefined where the tree ends. */
  next: (NameTree<T> | undefined)[] | undefined;
  /** The nearest branch above that has values in `beginning`. */
  shorter: NameTree<T> | undefined;
}

export interface Leaf<T> {
  text: string;
  isWhole: boolean;
  value: T;
}

/** Builds the tree. Values with the same text keep the order of `leaves`. */
export function growTree<T>(leaves: readonly Leaf<T>[]): NameTree<T> {
  return growBranch([...leaves].sort(compareLeaves), 0, undefined);
}

/** `leaves` share their first `at` characters and are sorted, so what the first and the last share, all share. */
function growBranch<T>(leaves: readonly Leaf<T>[], at: number, shorter: NameTree<T> | undefined): NameTree<T> {
  const first = leaves[0]?.text ?? '';
  const last = leaves.at(-1)?.text ?? '';
  let end = at;
  while (end < first.length && first.charCodeAt(end) === last.charCodeAt(end)) end += 1;
  const tree: NameTree<T> = {
    label: codesOf(first, at, end),
    depth: end,
    only: undefined,
    whole: [],
    beginning: [],
    next: undefined,
    shorter,
  };
  let from = 0;
  for (let leaf = leaves[from]; leaf && leaf.text.length === end; leaf = leaves[from]) {
    (leaf.isWhole ? tree.whole : tree.beginning).push(leaf.value);
    from += 1;
  }
  if (from === leaves.length && tree.beginning.length === 0) tree.only = first;
  const nearest = tree.beginning.length > 0 ? tree : shorter;
  while (from < leaves.length) {
    const code = leaves[from]?.text.charCodeAt(end) ?? 0;
    let to = from + 1;
    while (leaves[to]?.text.charCodeAt(end) === code) to += 1;
    tree.next ??= [];
    tree.next[code] = growBranch(leaves.slice(from, to), end + 1, nearest);
    from = to;
  }
  return tree;
}

function compareLeaves(a: Leaf<unknown>, b: Leaf<unknown>): number {
  if (a.text === b.text) return 0;
  return a.text < b.text ? -1 : 1;
}

function codesOf(text: string, from: number, to: number): number[] {
  const codes: number[] = [];
  for (let at = from; at < to; at += 1) codes.push(text.charCodeAt(at));
  return codes;
}

/** Walks along `name` as far as the tree goes. The name is one of the texts when `depth` is its length. */
export function walkTree<T>(tree: NameTree<T>, name: string): NameTree<T> | undefined {
  let reached: NameTree<T> | undefined;
  let branch: NameTree<T> | undefined = tree;
  while (branch && branch.depth <= name.length) {
    if (branch.only !== undefined) return branch.only === name ? branch : reached;
    const label: number[] = branch.label;
    const start: number = branch.depth - label.length;
    for (let at = 0; at < label.length; at += 1) if (name.charCodeAt(start + at) !== label[at]) return reached;
    reached = branch;
    branch = branch.depth < name.length ? branch.next?.[name.charCodeAt(branch.depth)] : undefined;
  }
  return reached;
}
