/** `<NAME>` in a pattern. Split by it, a pattern is literal, placeholder, literal, placeholder, …, literal. */
const PLACEHOLDER = /<([A-Z][A-Z0-9_]*)>/g;
/** A count that leaves the length open; the group is its upper end. */
export const VARIABLE_COUNT = /\](?:\+|\{\d+,(\d*)\})/g;
/** A class with its fixed count (the group), or one literal character. */
const FIXED_PART = /\[(?:[^\][\\]|\\.)+\](?:\{(\d+)\})?|\\\.|[A-Za-z0-9_%-]/g;

/** The literal texts of a pattern and the names of the placeholders between them. A final `*` is not part of either. */
export function splitPattern(pattern: string): { literals: string[]; names: string[]; isOpen: boolean } {
  const isOpen = pattern.endsWith('*');
  const parts = (isOpen ? pattern.slice(0, -1) : pattern).split(PLACEHOLDER);
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
    isOpen,
  };
}

/**
 * Source of the anchored expression of a template, with a group for each placeholder whose length varies.
 * @param chars what each placeholder stands for, in the order of the pattern
 */
export function buildExpression(pattern: string, chars: readonly string[]): string {
  const { literals, isOpen } = splitPattern(pattern);
  const sources = literals.map((literal, index) => {
    const source = chars[index];
    if (source === undefined) return escapeLiteral(literal);
    return escapeLiteral(literal) + (findLength(source) === null ? `(${source})` : source);
  });
  return `^${sources.join('')}${isOpen ? '[^]' : '$'}`;
}

/** How many characters `chars` stands for; null when that varies from name to name. */
export function findLength(chars: string): number | null {
  if (chars.search(VARIABLE_COUNT) >= 0) return null;
  let length = 0;
  for (const [, count] of chars.matchAll(FIXED_PART)) length += Number(count ?? 1);
  return length;
}

function escapeLiteral(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
