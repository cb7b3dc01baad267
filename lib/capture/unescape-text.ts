/** Most that is looked at of a value. */
const LOOKED_AT = 8192;
const ESCAPE = /(?:%|\\u00)([2-7][0-9a-f])/gi;

/**
 * The beginning of a value, with the characters of ASCII that are percent-encoded or escaped as in JSON put back, also where that was done twice.
 * Whatever else is encoded stays as it is: nothing can fail, wherever the text is cut. Of a JWT what it carries; of an object in base64 the object.
 */
export function unescapeText(value: string): string {
  const text = value.length > LOOKED_AT ? value.slice(0, LOOKED_AT) : value;
  const read = text.startsWith('eyJ') ? readToken(text) : text;
  const once = putBack(read);
  return read.includes('%25') ? putBack(once) : once;
}

function putBack(text: string): string {
  if (!text.includes('%') && !text.includes('\\u')) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** What stands between the first two dots, or the whole without any, as text; bytes beyond ASCII come out as other letters. */
function readToken(token: string): string {
  const [first = '', second = first] = token.split('.');
  try {
    return atob(
      second
        .replace(/[%=].*$/s, '')
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    );
  } catch {
    return token; // it only looked like one
  }
}
