/**
 * Control characters, line and paragraph separators, lone surrogates, and what cannot be seen or turns the direction of text. The two joiners
 * of Arabic and Indic writing (U+200C, U+200D) are letters' own and may stay.
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;

/** The first such character of a text, such as `U+202E`; undefined when there is none. */
export function hiddenIn(text: string): string | undefined {
  const point = HIDDEN.exec(text)?.[0].codePointAt(0);
  return point === undefined ? undefined : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
