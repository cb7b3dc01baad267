import { findStrictFault, type StrictFault } from './find-strict-fault.ts';

/** What a text may come to before it is refused. */
export interface JsonLimits {
  /** UTF-16 units: a text has at least as many bytes. */
  units: number;
  /** How many objects and lists stand inside of one another. */
  levels: number;
  /** Values of any kind, and names. */
  values: number;
  /** Half of a surrogate pair, written as an escape. Names of keys may have such; canonical JSON has no form for it. */
  loneSurrogates: 'refused' | 'taken';
}

export const jsonLimits: JsonLimits = {
  units: 60_000_000,
  levels: 100,
  // The largest visit that is kept (8 MB) comes to some 2 millions.
  values: 4_000_000,
  loneSurrogates: 'refused',
};

/** Why a text is not read, and where: line and column count from 1, the column in UTF-16 units. `jsonProblem_<code>` in `_locales`. */
export interface JsonProblem {
  code: StrictFault['code'] | 'tooLarge';
  line: number;
  column: number;
  /** The way to it, such as `items[17].name`; absent: the whole. */
  path?: string;
  /** What stands there, cut to what fits a sentence; for limits: the limit. */
  detail?: string;
}

export type StrictJson = { ok: true; value: unknown } | { ok: false; problem: JsonProblem };

/**
 * Reads JSON that every reader takes for the same (RFC 7493): each name once in its object, none that means something to JavaScript
 * (`__proto__`, `constructor`, `prototype`), numbers that survive being read and written, whole characters. One byte order mark before it is passed over. Never throws.
 */
export function parseStrictJson(text: string, limits: Partial<JsonLimits> = {}): StrictJson {
  const all = { ...jsonLimits, ...limits };
  if (text.length > all.units)
    return { ok: false, problem: { code: 'tooLarge', line: 1, column: 1, detail: String(all.units) } };
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = findStrictFault(json, all);
  if (!fault) return { ok: true, value: JSON.parse(json) };
  const { at, code, path, detail } = fault;
  const place = findPosition(json, at);
  return { ok: false, problem: { code, ...place, ...(path ? { path } : {}), ...(detail ? { detail } : {}) } };
}

/** Line and column of a place in a text, both from 1. */
export function findPosition(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let index = 0; index < at; index += 1) {
    const char = text.charCodeAt(index);
    const isBreak = char === 10 || (char === 13 && text.charCodeAt(index + 1) !== 10);
    if (!isBreak) continue;
    line += 1;
    start = index + 1;
  }
  return { line, column: at - start + 1 };
}
