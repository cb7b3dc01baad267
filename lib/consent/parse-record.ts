/** Longest text that is parsed; consent records are far shorter. */
const LONGEST = 64 * 1024;

/** Undoes percent-encoding until nothing changes, at most three times (servers encode again what scripts encoded), and one pair of quotes. */
export function decodeText(text: string): string {
  let current = text.slice(0, LONGEST);
  for (let round = 0; round < 3 && current.includes('%'); round += 1) {
    const next = tryDecode(current);
    if (next === current) break;
    current = next;
  }
  return current.length > 1 && current.startsWith('"') && current.endsWith('"') ? current.slice(1, -1) : current;
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare percent sign: the text is meant as it is
  }
}

/** A JSON object as a map (keys of a page never become properties of ours), or undefined when it is none. */
export function parseObject(text: string): Map<string, unknown> | undefined {
  if (text.length > LONGEST) return undefined;
  for (const candidate of new Set([text, decodeText(text)])) {
    try {
      const data: unknown = JSON.parse(candidate);
      if (typeof data === 'object' && data !== null && !Array.isArray(data)) return new Map(Object.entries(data));
    } catch {
      // Not JSON in this spelling; the next one may be.
    }
  }
  return undefined;
}

/** A nested object as a map. */
export function toMap(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

/** The texts in a list; anything else in it is left out. */
export function toTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/** A field as text for people. `String` will not do: it throws for `{"toString": 1}`. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? 'undefined';
}

/** ms since the epoch of a date text or number, if it lies between 2010 and 2100. */
export function toTime(value: unknown): number | undefined {
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return ms > Date.UTC(2010) && ms < Date.UTC(2100) ? ms : undefined;
}
