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
  const patterns = wanted.patterns.map((pattern) => new RegExp(pattern, 'i'));
  return (name, value, shape) =>
    value.length <= RECORD_LIMIT &&
    (names.has(name) ||
      wanted.shapes.includes(shape) ||
      wanted.prefixes.some((prefix) => name.startsWith(prefix)) ||
      patterns.some((pattern) => pattern.test(name)) ||
      ((shape === 'json' || shape === 'token') && wanted.markers.some((marker) => value.includes(marker))));
}
