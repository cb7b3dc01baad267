// What could make a text look like another one (as `components/visible-text.ts` has it): control characters, line and paragraph separators, marks
// that turn the direction, invisible spaces and joiners, variation selectors, lone surrogates; and code points that stand for no character,
// which XML cannot hold.
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}|(?! )\p{Zs}/gu;
const NAMED = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Writes what cannot be seen as an escape such as `\n` or `\u{202e}`, lone surrogates as U+FFFD. What comes out is well-formed and one line. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, escapeHidden);
}

/** The escape of one character that cannot be seen; U+FFFD for a lone surrogate. */
export function escapeHidden(found: string): string {
  const named = NAMED.get(found);
  if (named) return named;
  const point = found.codePointAt(0) ?? 0;
  return point >= 0xd800 && point <= 0xdfff ? '\ufffd' : `\\u{${point.toString(16)}}`;
}
