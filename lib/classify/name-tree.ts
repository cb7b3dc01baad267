/**
 * Lines arranged by the beginnings of their texts, so that one walk along a name finds the text it equals and all texts it begins with.
 * A walk allocates nothing and stops at the first character that leads nowhere: after a few steps for most names. Branches grow when the
 * first name comes to them, so that a tree of thousands of lines is ready at once.
 */
export interface NameTree<T, B> {
  /** The codes of the characters from the branch above to here, without the one that chose this branch. */
  label: number[];
  /** How many characters of a name are used up here. */
  depth: number;
  /** The whole text, where only one whole name is left: compared at once instead of by character. */
  only: string | undefined;
  /** Values whose text is exactly this long and must be the whole name. */
  whole: T[];
  /** Values whose text may be followed by more, as `gather` arranges them; undefined when there are none. */
  beginning: B | undefined;
  /** By the code of the next character; undefined until the first name goes on from here. */
  next: (NameTree<T, B> | undefined)[] | undefined;
  /** The nearest branch above that has values in `beginning`. */
  shorter: NameTree<T, B> | undefined;
  /** The lines of the branches below: from, to. */
  from: number;
  to: number;
  seed: Seed<T, B>;
}

/** What a tree grows from. */
export interface Seed<T, B> {
  /** Sorted by code units up to the first tab, which ends the text; lines with the same text keep their order. */
  lines: readonly string[];
  /** Makes the value of a line, when the first name comes to it. */
  read(line: string): { isWhole: boolean; value: T };
  /** Arranges the values with the same beginning, in the order of their lines. */
  gather(values: readonly T[]): B;
}

const TAB = 9;

/** Plants a tree; `undefined` when there are no lines. */
export function plantTree<T, B>(seed: Seed<T, B>): NameTree<T, B> | undefined {
  return seed.lines.length === 0 ? undefined : makeBranch(seed, 0, seed.lines.length, 0, undefined);
}

/** The lines share their first `at` characters and are sorted, so what the first and the last share, all share. */
function makeBranch<T, B>(seed: Seed<T, B>, first: number, to: number, at: number, above: NameTree<T, B> | undefined) {
  const { lines, read, gather } = seed;
  const one = lines[first] ?? '';
  const other = lines[to - 1] ?? '';
  let end = at;
  while (one.charCodeAt(end) !== TAB && one.charCodeAt(end) === other.charCodeAt(end)) end += 1;
  const tree: NameTree<T, B> = {
    label: codesOf(one, at, end),
    depth: end,
    only: undefined,
    whole: [],
    beginning: undefined,
    next: undefined,
    shorter: above,
    from: first,
    to,
    seed,
  };
  const beginning: T[] = [];
  for (; tree.from < to && lines[tree.from]?.charCodeAt(end) === TAB; tree.from += 1) {
    const { isWhole, value } = read(lines[tree.from] ?? '');
    (isWhole ? tree.whole : beginning).push(value);
  }
  if (beginning.length > 0) tree.beginning = gather(beginning);
  else if (tree.from === to) tree.only = one.slice(0, end);
  return tree;
}

function growBranches<T, B>(tree: NameTree<T, B>): (NameTree<T, B> | undefined)[] {
  const { seed, depth, to } = tree;
  const nearest = tree.beginning ? tree : tree.shorter;
  const next: (NameTree<T, B> | undefined)[] = [];
  for (let from = tree.from; from < to; ) {
    const code = seed.lines[from]?.charCodeAt(depth) ?? 0;
    let end = from + 1;
    while (end < to && seed.lines[end]?.charCodeAt(depth) === code) end += 1;
    next[code] = makeBranch(seed, from, end, depth + 1, nearest);
    from = end;
  }
  return next;
}

function codesOf(text: string, from: number, to: number): number[] {
  const codes: number[] = [];
  for (let at = from; at < to; at += 1) codes.push(text.charCodeAt(at));
  return codes;
}

/** Walks along `name` as far as the tree goes. The name is one of the texts when `depth` is its length. */
export function walkTree<T, B>(tree: NameTree<T, B>, name: string): NameTree<T, B> | undefined {
  let reached: NameTree<T, B> | undefined;
  let branch: NameTree<T, B> | undefined = tree;
  while (branch && branch.depth <= name.length) {
    if (branch.only !== undefined) return branch.only === name ? branch : reached;
    const label: number[] = branch.label;
    const start: number = branch.depth - label.length;
    for (let at = 0; at < label.length; at += 1) if (name.charCodeAt(start + at) !== label[at]) return reached;
    reached = branch;
    if (branch.depth === name.length) return reached;
    branch.next ??= growBranches(branch);
    branch = branch.next[name.charCodeAt(branch.depth)];
  }
  return reached;
}
