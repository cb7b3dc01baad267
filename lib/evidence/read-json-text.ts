/** What was read of a text in double quotes: where it ends (behind the quote), or where it goes wrong (at the end: it is cut). */
export interface JsonText {
  end: number;
  hasEscape: boolean;
  isBad: boolean;
}

const [QUOTE, BACKSLASH, FIRST_VISIBLE] = [34, 92, 32];
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** An escape that the end of the text cuts. */
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

/** Reads the text that begins with the quote at this place. */
export function readJsonText(text: string, at: number): JsonText {
  let hasEscape = false;
  let end = at + 1;
  for (; end < text.length; end += 1) {
    const char = text.charCodeAt(end);
    if (char === QUOTE) return { end: end + 1, hasEscape, isBad: false };
    if (char < FIRST_VISIBLE) return { end, hasEscape, isBad: true };
    if (char !== BACKSLASH) continue;
    const length = matchAt(ESCAPE, text, end);
    if (length === 0) return { end: matchAt(CUT_ESCAPE, text, end) > 0 ? text.length : end, hasEscape, isBad: true };
    hasEscape = true;
    end += length - 1;
  }
  return { end, hasEscape, isBad: true };
}

/** What the text between these places means. */
export function decodeJsonText(text: string, at: number, { end, hasEscape }: JsonText): string {
  return hasEscape ? JSON.parse(text.slice(at, end)) : text.slice(at + 1, end - 1); // JSON text, as was read above
}

/** Length of the sticky expression's match at this place; 0: there is none. */
export function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.exec(text)?.[0].length ?? 0;
}
