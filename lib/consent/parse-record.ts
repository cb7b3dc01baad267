import type { ConsentState } from '../types.ts';

/** Longest text that is parsed; consent records are far shorter. */
const LONGEST = 64 * 1024;

/**
 * Undoes percent-encoding until nothing changes, at most three times (servers encode again what scripts encoded), and one pair of quotes, with the escapes
 * that servers put between them (RFC 2109; Python and Java write `"{\"a\":1\054…}"`).
 */
export function decodeText(text: string): string {
  let current = text.slice(0, LONGEST);
  for (let round = 0; round < 3 && current.includes('%'); round += 1) {
    const next = tryDecode(current);
    if (next === current) break;
    current = next;
  }
  const trimmed = current.trim();
  return trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
    ? readQuoted(trimmed.slice(1, -1))
    : current;
}

/** What stands between quotes: a quote or a backslash after a backslash, and bytes in octal. Other backslashes are meant. */
function readQuoted(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:([0-3][0-7]{2})|(["\\]))/g, (_, octal: string | undefined, sign: string | undefined) =>
    octal === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
  );
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

/**
 * Any JSON that a record holds: raw, percent-encoded, in quotes, or in base64 (with or without padding, url-safe or not). Undefined when it is none, too
 * long, or nested too deep to be meant (`isShallow`). Objects in it are as `JSON.parse` makes them: read them by `toMap`.
 */
export function parseData(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  const decoded = decodeText(text);
  let quoted: string | undefined;
  for (const candidate of new Set([text, decoded, decodeBase64(decoded.trim()) ?? '']))
    if (/^\s*[{["]/.test(candidate)) {
      const data = tryParse(candidate);
      // A text in quotes is JSON too: what it holds goes before it.
      if (typeof data === 'string') quoted ??= data;
      else if (data !== undefined && isShallow(data)) return data;
    }
  return quoted;
}

/** The text that base64 (plain or url-safe) stands for, as UTF-8; undefined when it is not. */
export function decodeBase64(text: string): string | undefined {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (plain.length < 4 || plain.length > LONGEST || !/^[A-Za-z0-9+/]+$/.test(plain)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // a length that base64 cannot have, or no text
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON in this spelling
  }
}

/** Deepest nesting that is read: real records have five levels at most. */
const DEEPEST = 20;

function isShallow(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((one) => isShallow(one, left - 1));
}

const ON = new Set([
  'true',
  '1',
  'yes',
  'on',
  'granted',
  'grant',
  'allow',
  'allowed',
  'accept',
  'accepted',
  'opt_in',
  'optin',
  'in',
  'agree',
  'agreed',
  'enabled',
]);
const OFF = new Set([
  'false',
  '0',
  'no',
  'off',
  'denied',
  'deny',
  'disallow',
  'disallowed',
  'reject',
  'rejected',
  'revoked',
  'refuse',
  'refused',
  'decline',
  'declined',
  'opt_out',
  'optout',
  'out',
  'disagree',
  'disabled',
]);

/** A switch as scripts write it: booleans, 1 and 0, `granted`, `deny`, `opt_in` and their like. Undefined for anything else. */
export function readSwitch(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string' || value.length > 20) return undefined;
  const word = value.trim().toLowerCase().replace(/[- ]/g, '_');
  return ON.has(word) ? true : OFF.has(word) ? false : undefined;
}

/** A switch as a state; `unknown` for what is no switch. */
export function toState(value: unknown): ConsentState {
  const isOn = readSwitch(value);
  return isOn === undefined ? 'unknown' : isOn ? 'granted' : 'denied';
}

/** An id of a record, so that two can be told apart and nobody is known by it: its end and its length. */
export function maskId(id: unknown): string | undefined {
  if (typeof id !== 'string' || id.length < 8) return undefined;
  return `…${id.slice(-4)} (${id.length})`;
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

/** ms since the epoch of a date text or number (seconds or ms, also as text), if it lies between 2010 and 2100. */
export function toTime(value: unknown): number | undefined {
  const written = typeof value === 'string' && /^\d{10}(\d{3})?(\.\d+)?$/.test(value) ? Number(value) : value;
  const ms = typeof written === 'number' ? written : typeof written === 'string' ? Date.parse(written) : Number.NaN;
  return [ms, ms * 1000].find((one) => one > Date.UTC(2010) && one < Date.UTC(2100));
}
