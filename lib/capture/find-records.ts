import type { Shape } from '../types.ts';
import { RECORD_LIMIT, type ReadOptions } from './reading.ts';

/**
 * Makes the test for "this is a record of a consent mechanism", the only kind of value that may be taken (promise 4).
 * By name, by the beginning of the name, by a pattern of names, by shape (a TC string under any name), or by a marker inside a structured value.
 */
export function createRecordTest(
  wanted: ReadOptions['records'],
): (name: string, value: string, shape: Shape) => boolean {
  const names = new Set(wanted.names);
  // One expression for all: ten thousand entries are asked about.
  const patterns = joinPatterns(wanted.patterns, 'i');
  const markers = joinPatterns(wanted.markers.map(quote));
  return (name, value, shape) =>
    value.length <= RECORD_LIMIT &&
    (names.has(name) ||
      wanted.shapes.includes(shape) ||
      wanted.prefixes.some((prefix) => name.startsWith(prefix)) ||
      patterns.test(name) ||
      ((shape === 'json' || shape === 'token') && markers.test(value)));
}

/** For none it is never found: an empty expression would be everywhere. */
function joinPatterns(patterns: readonly string[], flags = ''): RegExp {
  return new RegExp(patterns.map((one) => `(?:${one})`).join('|') || '(?!)', flags);
}

function quote(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
