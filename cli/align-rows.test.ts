import { expect, test } from 'vitest';
import { alignRows, cutLine, wrapParts } from './align-rows.ts';

test('columns stand under each other; the last has no end', () => {
  expect(
    alignRows([
      ['a', 'long', 'x'],
      ['abc', 'b', 'yyyy'],
    ]),
  ).toEqual(['a    long  x', 'abc  b     yyyy']);
  expect(alignRows([])).toEqual([]);
});

test('a very long cell pushes its own line alone', () => {
  const long = 'l'.repeat(41);
  expect(
    alignRows([
      ['a', 'x'],
      [long, 'y'],
      ['abc', 'z'],
    ]),
  ).toEqual(['a    x', `${long}  y`, 'abc  z']);
});

test.each<[head: string, parts: string[], lines: string[]]>([
  ['> ', ['aa,', 'bb,', 'cc'], ['> aa, bb,', '  cc']],
  ['> ', ['aa'], ['> aa']],
  ['> ', ['a-part-that-is-longer-than-a-line', 'b'], ['> a-part-that-is-longer-than-a-line', '  b']],
  ['> ', [], ['> ']],
  ['  ', [], []],
])('parts after %j: %j', (head, parts, lines) => {
  expect(wrapParts(head, parts, '  ', 10)).toEqual(lines);
});

test('a line is cut with a mark, and not when it fits', () => {
  expect(cutLine('abcdef', 6)).toBe('abcdef');
  expect(cutLine('abcdefg', 6)).toBe('abcde…');
});
