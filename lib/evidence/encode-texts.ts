/**
 * Names of keys may hold halves of surrogate pairs, for which UTF-8 and canonical JSON have no form. Such a text is written as JSON in ASCII behind this mark, and so is
 * any that begins with the mark: what was encoded is always decoded to the same.
 */
const MARK = 'crumbscope-json:';

/** The value with every text in it, names too, in a form that UTF-8 has. */
export function encodeTexts(value: unknown): unknown {
  return mapTexts(value, (text) =>
    text.isWellFormed() && !text.startsWith(MARK) ? text : MARK + JSON.stringify(text),
  );
}

/** What was given to `encodeTexts`. @throws Error when something behind the mark is not as it was written */
export function decodeTexts(value: unknown): unknown {
  return mapTexts(value, (text) => (text.startsWith(MARK) ? decode(text) : text));
}

function decode(text: string): string {
  const decoded: unknown = JSON.parse(text.slice(MARK.length));
  if (typeof decoded !== 'string' || encodeTexts(decoded) !== text)
    throw new Error(`A text behind "${MARK}" is not as it was written.`);
  return decoded;
}

/** Every text changed, as deep as it is; a list and an object in which none changes stay the same ones. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((one) => mapTexts(one, change));
    return list.every((one, at) => Object.is(one, value[at])) ? value : list;
  }
  const entries = Object.entries(value);
  const changed = entries.map(([name, one]) => [change(name), mapTexts(one, change)] as const);
  const isSame = changed.every(([name, one], at) => name === entries[at]?.[0] && Object.is(one, entries[at]?.[1]));
  return isSame ? value : Object.fromEntries(changed);
}
