import { describe, expect, it, test } from 'vitest';
import { compileCatalogue } from './compile-catalogue.ts';
import { packCatalogue, readLine, readScriptsLine } from './pack-catalogue.ts';
import { readVendors } from './read-vendors.ts';

const table = compileCatalogue(readVendors().files, 'test');
const packed = packCatalogue(table);
const domains = packed.domains.split('\n');
const chars = packed.chars.split('\n');

test('every key of the catalogue comes out as it went in', () => {
  const out = Object.entries(packed.keys).flatMap(([store, lines]) =>
    lines.split('\n').map((line) => {
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

test('every script host comes out as it went in, with its vendor’s kind and recording keys', () => {
  const lines = (packed.scripts ?? '').split('\n');
  const out = table.vendors.map((_, at) => readScriptsLine(lines[at] ?? ''));
  const meant = table.vendors.map(
    ({ kind, scripts, recordingKeys = [] }) => scripts && { kind, scripts, recordingKeys },
  );
  expect(out).toEqual(meant);
  expect(meant.filter(Boolean).length).toBeGreaterThan(200);
  expect(lines.length).toBeLessThanOrEqual(table.vendors.length);
});

test('a layer without script hosts has no text for them', () => {
  const vendors = [{ id: 'a', name: 'A', kind: 'other' as const, recordingKeys: [0] }];
  expect(packCatalogue({ version: '', layer: 'vendor', vendors, keys: [] })).not.toHaveProperty('scripts');
});

describe('lines', () => {
  it('are sorted by code units of their text', () => {
    for (const lines of Object.values(packed.keys)) {
      const texts = lines.split('\n').map((line) => line.slice(0, line.indexOf('\t')));
      expect(texts).toEqual(texts.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1)));
    }
  });
});

test('more vendors than two digits can count are refused', () => {
  const vendors = Array.from({ length: 1297 }, (_, at) => ({ id: `v${at}`, name: 'V', kind: 'other' as const }));
  expect(() => packCatalogue({ version: '', layer: 'vendor', vendors, keys: [] })).toThrow(/at most 1296 vendors/);
});
