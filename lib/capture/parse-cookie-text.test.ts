import { describe, expect, test } from 'vitest';
import { hasForeignBytes, parseCookieText } from './parse-cookie-text.ts';

describe('document.cookie', () => {
  test.each<[text: string, pairs: [name: string, value: string][]]>([
    ['', []],
    ['a=1', [['a', '1']]],
    [
      'a=1; b=2; a=3',
      [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
      ],
    ],
    ['a=b=c==', [['a', 'b=c==']]],
    ['a=', [['a', '']]],
    ['=1', [['', '1']]],
    ['nameless', [['', 'nameless']]],
    [
      '__proto__=1; constructor=2',
      [
        ['__proto__', '1'],
        ['constructor', '2'],
      ],
    ],
    ['a=1;b=2', [['a', '1;b=2']]], // only what browsers write separates
    [
      'a="x; y',
      [
        ['a', '"x'],
        ['', 'y'],
      ],
    ],
    ['ä=😀', [['ä', '😀']]],
  ])('%j', (text, pairs) => {
    expect(parseCookieText(text)).toEqual(pairs.map(([name, value]) => ({ name, value })));
  });
});

test.each([
  ['a', 'b', false],
  ['ä', '😀', false],
  ['', '', false],
  ['a', '\uFFFD', true],
  ['a\uFFFDb', 'c', true],
])('bytes that are no UTF-8: %j=%j %s', (name, value, expected) => {
  expect(hasForeignBytes({ name, value })).toBe(expected);
});
