/** What names are written in: the printable characters of ASCII. */
const NAME_CHARACTERS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
/** A class with its smallest count (first group the class, second the count), or one literal character. */
const PART = /(\[(?:[^\][\\]|\\.)+\])(?:\{(\d+)(?:,\d*)?\}|\+)?|\\\.|[A-Za-z0-9_%-]/g;

/**
 * How much a name has to agree with a template, in literal characters: `ab` and 4 hex digits weigh 2 + 4 × 0.39. A class that takes every
 * character weighs nothing, however often it stands there. `chars` are valid: each compiles.
 */
export function weighTemplate(literals: readonly string[], chars: readonly string[]): number {
  return literals.join('').length + chars.reduce((sum, one) => sum + weighChars(one), 0);
}

function weighChars(chars: string): number {
  let weight = 0;
  for (const [, set, least] of chars.matchAll(PART))
    weight += set === undefined ? 1 : Number(least ?? 1) * weighClass(set);
  return weight;
}

function weighClass(set: string): number {
  const expression = new RegExp(`^${set}$`);
  const size = NAME_CHARACTERS.filter((character) => expression.test(character)).length;
  return 1 - Math.log(Math.max(size, 1)) / Math.log(NAME_CHARACTERS.length);
}
