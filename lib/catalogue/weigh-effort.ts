/** A class or one literal character, and its count: least, the comma of a range, most, or a plus. */
const PART = /(?:\[(?:[^\][\\]|\\.)+\]|\\\.|[A-Za-z0-9_%-])(?:\{(\d+)(,)?(\d+)?\}|(\+))?/g;
/** No more of a name is ever looked at. */
const LONGEST_NAME = 1024;

/**
 * How many characters a comparison of a template with a name looks at, at worst: for every length that a varying part can have, all that follows is
 * tried anew. `[a-z]{40}` takes 41, `[a-z]+[a-z]{500}` half a million. `chars` are valid: each compiles.
 */
export function weighEffort(literals: readonly string[], chars: readonly string[]): number {
  let effort = 1;
  for (const [index, literal] of [...literals.entries()].reverse()) {
    for (const [, least, comma, most, plus] of [...(chars[index] ?? '').matchAll(PART)].reverse()) {
      const end = Number(most ?? (comma || plus ? LONGEST_NAME : (least ?? 1)));
      const lengths = comma || plus ? Math.max(end - Number(least ?? 1) + 1, 1) : 1;
      effort = end + lengths * effort;
    }
    effort += weighLiteral(literal);
  }
  return effort;
}

/**
 * A literal text is given up at its first wrong character. Tried all along a name it goes further only where it begins anew within itself: once for each time
 * that its first character comes back.
 */
function weighLiteral(text: string): number {
  return text === '' ? 0 : text.split(text.charAt(0)).length;
}
