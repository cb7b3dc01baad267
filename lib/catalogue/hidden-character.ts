/**
 * Control characters, line and paragraph separators, lone surrogates, and what cannot be seen or turns the direction of text, fillers that count as
 * letters too. The two joiners of Arabic and Indic writing (U+200C, U+200D) are letters' own and may stay, and so may what chooses between two
 * forms of a sign (U+FE0E, U+FE0F).
 */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{DI}]/u;

/** The first such character of a text, such as `U+202E`; undefined when there is none. */
export function hiddenIn(text: string): string | undefined {
  const point = HIDDEN.exec(text)?.[0].codePointAt(0);
  return point === undefined ? undefined : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
