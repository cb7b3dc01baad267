import type { NamePattern } from './name-pattern.ts';

/** Gives the places of the patterns that begin as a text does, in order: of thousands, only these need a look. Pure. */
export function indexPatterns(patterns: readonly NamePattern[]): (text: string) => number[] {
  const byBeginning = Map.groupBy(patterns.keys(), (at) => patterns[at]?.literals[0] ?? '');
  const lengths = [...new Set([...byBeginning.keys()].map(({ length }) => length))].sort((one, two) => one - two);
  return (text) =>
    lengths
      .filter((length) => length <= text.length)
      .flatMap((length) => byBeginning.get(text.slice(0, length)) ?? [])
      .sort((one, two) => one - two);
}
