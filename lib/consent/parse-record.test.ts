import { describe, expect, it, test } from 'vitest';
import { decodeText, parseData, parseObject, toMap, toText, toTexts, toTime } from './parse-record.ts';

const encode = (text: string, times: number): string =>
  times === 0 ? text : encode(encodeURIComponent(text), times - 1);

describe('text as it was meant', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['a%20b', 'a b'],
    [encode('{"a":"ä"}', 2), '{"a":"ä"}'],
    [encode('{"a":"ä"}', 3), '{"a":"ä"}'],
    ['100%', '100%'], // no escape at all
    ['a%20b %', 'a%20b %'], // one broken escape: meant as it is
    ['%E2%82', '%E2%82'], // half a character
    ['"quoted"', 'quoted'],
    ['%22quoted%22', 'quoted'],
    ['""', ''],
    ['"', '"'],
    ['"open', '"open'],
    [' "quoted" ', 'quoted'],
    ['"{\\"a\\": 1\\054 \\"b\\": \\"x\\\\y\\"}"', '{"a": 1, "b": "x\\y"}'], // as Python writes cookies
    ['"a\\nb"', 'a\\nb'], // no escape of quotes
    ['a\\"b', 'a\\"b'], // none without quotes
    [' "quoted" ', 'quoted'],
    // Servers escape what stands between quotes (RFC 2109): Python's and Java's cookies.
    ['"{\\"a\\":1\\054\\"b\\":2}"', '{"a":1,"b":2}'],
    ['"a\\\\b"', 'a\\b'],
    ['a\\054b', 'a\\054b'], // not between quotes: meant as it is
  ])('%s is %s', (text, expected) => {
    expect(decodeText(text)).toBe(expected);
  });

  it('stops at three rounds and 64 KiB', () => {
    expect(decodeText(encode('ä', 4))).toBe(encode('ä', 1));
    expect(decodeText('x'.repeat(70_000))).toHaveLength(64 * 1024);
  });
});

describe('objects', () => {
  test.each<[text: string, fields: [string, unknown][]]>([
    ['{}', []],
    [
      '{"a":1,"b":[2]}',
      [
        ['a', 1],
        ['b', [2]],
      ],
    ],
    [encode('{"a":"%"}', 1), [['a', '%']]],
    [encode('{"a":1}', 2), [['a', 1]]],
    [
      '{"__proto__":{"admin":true},"constructor":1}',
      [
        ['__proto__', { admin: true }],
        ['constructor', 1],
      ],
    ],
    ['{"a":"100%25"}', [['a', '100%25']]], // JSON as it stands goes first
  ])('%s', (text, fields) => {
    expect([...(parseObject(text) ?? [])]).toEqual(fields);
  });

  test.each(['', 'null', '[]', '"text"', '5', '{', "{stamp:'x'}", '{"a":1}}', '['.repeat(60_000), 'undefined'])(
    '%#: none',
    (text) => {
      expect(parseObject(text)).toBeUndefined();
    },
  );

  it('leaves what is longer than any record', () => {
    expect(parseObject(JSON.stringify({ a: 'x'.repeat(64 * 1024) }))).toBeUndefined();
  });
});

const base64 = btoa('{"a":[1]}');
test.each<[text: string, data: unknown]>([
  ['{"a":[1]}', { a: [1] }],
  [base64, { a: [1] }],
  [`"${base64}"`, { a: [1] }], // a text in quotes is JSON too, and not what is meant
  [` ${base64} `, { a: [1] }],
  [encode(`"${base64}"`, 1), { a: [1] }],
  ['"{\\"a\\":[1]}"', { a: [1] }],
  ['"text"', 'text'],
  ['text', undefined],
  [`"${base64.slice(0, -3)}"`, base64.slice(0, -3)], // cut off: nothing but a text
  ['['.repeat(30) + ']'.repeat(30), undefined],
])('parseData %s', (text, data) => {
  expect(parseData(text)).toEqual(data);
});

test.each<[value: unknown, entries: [string, unknown][] | undefined]>([
  [{ a: 1 }, [['a', 1]]],
  [JSON.parse('{"__proto__":1}'), [['__proto__', 1]]],
  [[1], undefined],
  [null, undefined],
  ['text', undefined],
  [undefined, undefined],
])('toMap %j', (value, entries) => {
  const map = toMap(value);
  expect(map && [...map]).toEqual(entries);
});

test.each<[value: unknown, texts: string[] | undefined]>([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [['a', 1, null, ['b'], {}], ['a']],
  [[], []],
  ['a', undefined],
  [{ 0: 'a', length: 1 }, undefined],
  [undefined, undefined],
])('toTexts %j', (value, texts) => {
  expect(toTexts(value)).toEqual(texts);
});

test.each<[value: unknown, text: string]>([
  ['tcloaded', 'tcloaded'],
  ['', ''],
  [true, 'true'],
  [7, '7'],
  [null, 'null'],
  [undefined, 'undefined'],
  [{ toString: 1, valueOf: 1 }, '{"toString":1,"valueOf":1}'], // `String` throws for it
  [[{ toString: null }], '[{"toString":null}]'],
])('toText %j', (value, text) => {
  expect(toText(value)).toBe(text);
});

describe('times', () => {
  const date = Date.UTC(2026, 0, 10, 9, 15);
  test.each<[value: unknown, ms: number | undefined]>([
    [date, date],
    ['2026-01-10T09:15:00.000Z', date],
    ['Sat Jan 10 2026 10:15:00 GMT+0100', date],
    [date / 1000, date], // seconds: 1970 else
    [String(date / 1000), date],
    [String(date), date],
    ['20260110', undefined],
    [Date.UTC(2010), undefined],
    [Date.UTC(2010) / 1000, undefined],
    [Date.UTC(2010) + 1, Date.UTC(2010) + 1],
    [Date.UTC(2100), undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['', undefined],
    ['yesterday', undefined],
    [null, undefined],
    [true, undefined],
    [{}, undefined],
  ])('%j is %s', (value, ms) => {
    expect(toTime(value)).toBe(ms);
  });
});
