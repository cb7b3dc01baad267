import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBatch } from './parse-batch.ts';

const write = {
  store: 'cookie',
  name: 'ssupp.vid',
  operation: 'set',
  via: 'document.cookie',
  at: 1200.5,
  count: 2,
  lastAt: 1300,
  scripts: ['https://a.example/x.js'],
  asked: { path: '/', expiresAt: 9000, sameSite: 'lax' },
  isNewValue: true,
};
const batch = {
  id: 'a-b-c',
  isTop: true,
  url: 'https://shop.example/',
  origin: 'https://shop.example',
  startedAt: 1000,
  watchedSince: 1001,
  isLate: false,
  namesAtStart: { cookie: ['a'], localStorage: [], sessionStorage: null },
  from: 0,
  writes: [write],
  records: [{ at: 1200, where: 'localStorage', name: 'consent', value: '{}' }],
  dropped: 3,
};
const parse = (changes: object) => parseBatch(JSON.stringify({ ...batch, ...changes }));
const writes = (changes: object) => parse({ writes: [{ ...write, ...changes }] })?.writes;

it('takes a batch as it is', () => {
  expect(parse({})).toEqual(batch);
  expect(parse({ isRestored: true })).toEqual({ ...batch, isRestored: true });
});

test.each<[name: string, text: string]>([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['no id', JSON.stringify({ ...batch, id: '' })],
  ['an id without end', JSON.stringify({ ...batch, id: 'x'.repeat(101) })],
  ['a negative number', JSON.stringify({ ...batch, from: -1 })],
  ['a fraction', JSON.stringify({ ...batch, from: 0.5 })],
  ['no time', JSON.stringify({ ...batch, startedAt: null })],
  ['an endless text', `"${'x'.repeat(20_000_000)}"`],
])('%s is no batch', (_name, text) => {
  expect(parseBatch(text)).toBeUndefined();
});

describe('a write', () => {
  test.each<[name: string, changes: object]>([
    ['an unknown store', { store: 'webSQL' }],
    ['an unknown operation', { operation: 'eat' }],
    ['a way that is the browser’s to tell', { via: 'header' }],
    ['another one', { via: 'changed' }],
    ['no name', { name: 7 }],
    ['no time', { at: 'now' }],
    ['a count below nothing', { count: -1 }],
  ])('with %s is left out', (_name, changes) => {
    expect(writes(changes)).toEqual([]);
  });

  it('is cut to its bounds', () => {
    const [found] =
      writes({
        name: 'n'.repeat(5000),
        nameLength: 5000,
        scripts: Array.from({ length: 20 }, () => 's'.repeat(900)),
        source: 's'.repeat(900),
        extra: 'no',
        asked: { domain: 'd'.repeat(900), path: 'p'.repeat(2000), sameSite: 'sideways', evil: 1 },
      }) ?? [];
    expect(found?.name).toHaveLength(2048);
    expect(found?.nameLength).toBe(5000);
    expect(found?.scripts).toHaveLength(10);
    expect(found?.scripts?.[0]).toHaveLength(500);
    expect(found?.source).toHaveLength(500);
    expect(found).not.toHaveProperty('extra');
    expect(found?.asked).toEqual({ domain: 'd'.repeat(300), path: 'p'.repeat(1024), session: true });
  });
});

it('leaves out records that are none, and names that are too many', () => {
  const records = [
    { at: 1, where: 'api', name: 'x', value: '' },
    { at: 1, where: 'cookie', name: 'x', value: 7 },
    null,
  ];
  expect(parse({ records })?.records).toEqual([]);
  const localStorage = Array.from({ length: 3001 }, (_, at) => `k${at}`);
  expect(parse({ namesAtStart: { localStorage, cookie: ['a', 7] } })?.namesAtStart).toEqual({
    cookie: ['a'],
    localStorage: null,
    sessionStorage: null,
  });
});

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.json(), fc.dictionary(fc.constantFrom(...Object.keys(batch)), fc.jsonValue()), (text, changes) => {
      parseBatch(text);
      const parsed = parse(changes);
      if (parsed) expect(parsed.writes.every(({ name }) => typeof name === 'string')).toBe(true);
    }),
  );
});
