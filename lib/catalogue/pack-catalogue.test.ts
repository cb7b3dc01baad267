import { describe, expect, it, test } from 'vitest';
import { compileCatalogue } from './compile-catalogue.ts';
import { packCatalogue, readLine, readLines } from './pack-catalogue.ts';
import { readVendors } from './read-vendors.ts';

const table = compileCatalogue(readVendors().files, 'test');
const packed = packCatalogue(table);
const domains = packed.domains.split('\n');
const chars = packed.chars.split('\n');

test('every key of the catalogue comes out as it went in', () => {
  const out = Object.entries(packed.keys).flatMap(([store, lines]) =>
    readLines(lines).map((line) => {
      const key = readLine(line);
      return {
        store,
        vendor: key.vendor,
        keyIndex: key.keyIndex,
        pattern: key.pattern,
        kind: key.kind,
        text: key.text,
        categories: key.categories,
        needsCompanion: key.needsCompanion,
        domains: key.domains.map((at) => domains[at]),
        chars: key.chars.map((at) => chars[at]),
      };
    }),
  );
  const meant = table.keys.map(({ store, vendor, keyIndex, pattern, kind, prefix, categories, ...more }) => ({
    ...{ store, vendor, keyIndex, pattern, kind, categories },
    text: kind === 'exact' ? pattern : prefix,
    needsCompanion: more.needsCompanion ?? false,
    domains: more.domains ?? [],
    chars: more.chars ?? [],
  }));
  const inOrder = (keys: readonly { vendor: number; keyIndex: number }[]) =>
    keys.toSorted((a, b) => a.vendor - b.vendor || a.keyIndex - b.keyIndex);
  expect(inOrder(out)).toEqual(inOrder(meant));
});

describe('lines', () => {
  it('are sorted by code units of their text', () => {
    for (const lines of Object.values(packed.keys)) {
      const texts = readLines(lines).map((line) => line.slice(0, line.indexOf('\t')));
      expect(texts).toEqual(texts.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1)));
    }
  });

  it('are shortened by what they share with the line before, however much that is', () => {
    const long = 'x'.repeat(90);
    const keys = [`${long}a`, `${long}b`, long, 'y'].map((pattern, keyIndex) => ({
      ...{ vendor: 0, keyIndex, pattern, kind: 'exact' as const, store: 'cookie' as const, categories: [] },
    }));
    const vendors = [{ id: 'a', name: 'A', kind: 'other' as const }];
    const { cookie = '' } = packCatalogue({ version: '', layer: 'vendor', vendors, keys }).keys;
    expect(readLines(cookie).map((line) => readLine(line).pattern)).toEqual([long, `${long}a`, `${long}b`, 'y']);
    expect(cookie.length).toBeLessThan(90 * 2);
  });

  it('are never cut within a character', () => {
    const keys = ['a\u{1f36a}', 'a\u{1f36b}'].map((pattern, keyIndex) => ({
      ...{ vendor: 0, keyIndex, pattern, kind: 'exact' as const, store: 'cookie' as const, categories: [] },
    }));
    const vendors = [{ id: 'a', name: 'A', kind: 'other' as const }];
    const { cookie = '' } = packCatalogue({ version: '', layer: 'vendor', vendors, keys }).keys;
    expect(cookie.isWellFormed()).toBe(true);
    expect(readLines(cookie).map((line) => readLine(line).pattern)).toEqual(['a\u{1f36a}', 'a\u{1f36b}']);
  });
});

test('more vendors than two digits can count are refused', () => {
  const vendors = Array.from({ length: 1297 }, (_, at) => ({ id: `v${at}`, name: 'V', kind: 'other' as const }));
  expect(() => packCatalogue({ version: '', layer: 'vendor', vendors, keys: [] })).toThrow(/at most 1296 vendors/);
});
