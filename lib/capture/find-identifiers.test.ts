import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lookInside } from './look-inside.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
const hex = '0af7651916cd43dd8448eb211c80319c';
const find = (value: string) => lookInside(value, 'text', 'k').identifiers;

describe('identifiers inside of values', () => {
  const values: [value: string, ...parts: string[]][] = [
    [`"${id}"`, id],
    [`{${id}}`, id],
    [JSON.stringify({ visitor: id, at: 1764000000000 }), id],
    [encodeURIComponent(JSON.stringify({ visitor: id })), id],
    [`v1_${id}_1`, id],
    [`s%3A${hex}.c2ln`, hex],
    [`00-${hex}-b7ad6b7169203331-01`, hex, 'b7ad6b7169203331'],
    ['GA1.2.1234567890.1764000000', '1234567890.1764000000'],
    ['amp-123456789012345678', '123456789012345678'],
    [JSON.stringify({ a: hex, b: hex }), hex],
    [
      Array.from({ length: 9 }, (_, at) => `${hex.slice(1)}${at}`).join(),
      ...[0, 1, 2, 3].map((at) => `${hex.slice(1)}${at}`),
    ],

    // The whole value has a hash of its own.
    [id],
    [hex],
    ['1234567890.1764000000'],
    // Moments, counters, words, what stands for nothing.
    ['fb.1.1764000000000.1234567890'],
    ['t=1764000000.1764000300'],
    ['t=1764000000123456,'],
    ['t=1764000000123456789,'],
    ['t=3123456.7999999523,'],
    ['n=00000000-0000-0000-0000-000000000000'],
    ['n=00000000000000000000'],
    ['n=12345678901234,'],
    ['w=abcdefabcdefabcdef,'],
    ['short=0af7651916cd43d,'],
    [`longer=${hex}z`],
    [`${hex.repeat(3)}!`],
    ['just a text with 12 words'],
    [''],
  ];
  test.each(values.map(([value, ...parts]) => ({ begins: value.slice(0, 60), value, parts })))(
    '$begins: $parts',
    ({ value, parts }) => {
      expect(find(value)).toEqual(parts);
    },
  );

  it('are different ones, at most four, of fifteen characters and more, whatever was read', () => {
    const pieces = [hex, id, '-', '.', '1764000000', '%22', '\ud800', '{'];
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (all) => {
        const found = find(all.join(''));
        return found.length <= 4 && new Set(found).size === found.length && found.every((part) => part.length >= 15);
      }),
    );
  });

  it('are looked for at the beginning of a long value alone', () => {
    const huge = ' '.repeat(5 * 1024 * 1024);
    expect(find(`${id}${huge}`)).toEqual([id]);
    expect(find(`${huge}${id}`)).toEqual([]);
  });
});
