import { describe, expect, it, test } from 'vitest';
import { type DisclosureEntry, parseDisclosure } from './parse-disclosure.ts';
import { readEntry } from './read-entry.ts';

function entryWith(change: object): DisclosureEntry {
  const entry = { identifier: 'acme_id', type: 'cookie', maxAgeSeconds: 60, domains: ['*'], purposes: [1], ...change };
  const [parsed] = parseDisclosure('test', JSON.stringify({ disclosures: [entry] })).disclosures;
  if (!parsed) throw new Error('no entry');
  return parsed;
}

function itemOf(change: object) {
  const item = readEntry(entryWith(change));
  if ('leftOut' in item) throw new Error(item.leftOut);
  return item;
}

const claimOf = (change: object) => itemOf(change).claims[0];

test.each<[type: string, seconds: number | null | undefined, lifetime: string | undefined]>([
  ['cookie', 0, 'session'],
  ['cookie', 1, 'PT1S'],
  ['cookie', 90, 'PT90S'],
  ['cookie', 1800, 'PT30M'],
  ['cookie', 3600, 'PT1H'],
  ['cookie', 5400, 'PT90M'],
  ['cookie', 86_400, 'P1D'],
  ['cookie', 34_128_000, 'P395D'],
  ['cookie', 2_592_000_000, 'P30000D'],
  ['cookie', -1, 'unknown'],
  ['cookie', 999_999_999, 'PT999999999S'],
  ['cookie', 1_000_000_001, 'unknown'],
  ['cookie', Number.MAX_SAFE_INTEGER, 'unknown'],
  ['web', -1, undefined],
  ['cookie', null, 'unknown'],
  ['cookie', undefined, 'unknown'],
  ['web', null, undefined],
  ['web', undefined, undefined],
  ['web', 0, 'session'],
  ['web', 3600, 'PT1H'],
])('a %s of %s seconds is kept %s', (type, maxAgeSeconds, lifetime) => {
  expect(claimOf({ type, maxAgeSeconds })?.lifetime).toBe(lifetime);
});

test.each<[purposes: number[], specialPurposes: number[], categories: (string | undefined)[]]>([
  [[1], [], [undefined]],
  [[], [], [undefined]],
  [[1, 2], [], ['marketing']],
  [[1, 3, 4, 7], [], ['marketing']],
  [[5], [], ['functional']],
  [[1, 6, 11], [], ['functional']],
  [[8], [], ['analytics']],
  [[1, 9, 10], [], ['analytics']],
  [[], [1], ['necessary']],
  [[1], [2, 3], ['necessary']],
  [
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [1, 2, 3],
    ['necessary', 'functional', 'analytics', 'marketing'],
  ],
  [[12, 99, -1, 0], [4], [undefined]],
])('purposes %j and special purposes %j are claims for %j', (purposes, specialPurposes, categories) => {
  expect(itemOf({ purposes, specialPurposes }).claims.map(({ category }) => category)).toEqual(categories);
});

describe('conditions', () => {
  test.each<[change: object, condition: string | undefined, confidence: string]>([
    [{}, undefined, 'high'],
    [{ cookieRefresh: false }, undefined, 'high'],
    [{ cookieRefresh: true }, 'Its time starts anew when a page is loaded again', 'high'],
    [
      { cookieRefresh: true, optOut: true },
      'Its time starts anew when a page is loaded again. Serves to opt out',
      'high',
    ],
    [{ type: 'web' }, 'Kept in web storage; the document does not say in which one', 'medium'],
    // The field is about cookies.
    [{ type: 'web', cookieRefresh: true }, 'Kept in web storage; the document does not say in which one', 'medium'],
    [{ type: 'web', description: 'Visitor id in localStorage' }, undefined, 'high'],
  ])('%j', (change, condition, confidence) => {
    expect(claimOf(change)).toMatchObject({ confidence });
    expect(claimOf(change)?.condition).toBe(condition);
  });
});

test.each<[description: string | null, stores: string[]]>([
  [null, ['localStorage', 'sessionStorage', 'indexedDB']],
  ['Keeps the visitor', ['localStorage', 'sessionStorage', 'indexedDB']],
  ['Visitor id, kept in local storage', ['localStorage']],
  ['Session Storage: the tab’s number', ['sessionStorage']],
  ['An IndexedDB database of events', ['indexedDB']],
  ['In localStorage or sessionStorage', ['localStorage', 'sessionStorage', 'indexedDB']],
])('web storage described as %j may be in %j', (description, stores) => {
  expect(itemOf({ type: 'web', description }).stores).toEqual(stores);
});

test.each<[change: object, domains: string[], isAnywhere: boolean]>([
  [{ domains: ['*'] }, [], true],
  [{ domains: [], domain: '*' }, [], true],
  [
    { domains: ['*.Adtech.example', ' .adtech.example ', 'www.adtech.example'] },
    ['adtech.example', 'www.adtech.example'],
    false,
  ],
  [{ domains: null, domain: 'adtech.example' }, ['adtech.example'], false],
  [{ domains: ['a.example'], domain: 'b.example' }, ['a.example', 'b.example'], false],
  [{ domains: ['*', 'adtech.example'] }, ['adtech.example'], true],
  [{ domains: undefined }, [], false],
  [{ domains: [], domain: '' }, [], false],
])('%j', (change, domains, isAnywhere) => {
  expect(itemOf(change)).toMatchObject({ domains, isAnywhere });
});

test.each<[change: object, purpose: string]>([
  [{ description: '  Recognises\n the browser. ' }, 'Recognises the browser'],
  [{ description: 'Recognises\u202e the\u0007 browser' }, 'Recognises the browser'],
  [
    { description: 'id', purposes: [1, 2, 9] },
    'Chooses advertising, counts who visits, keeps or reads something on your device',
  ],
  [{ purposes: [1] }, 'Keeps or reads something on your device'],
  [{ purposes: [] }, 'The vendor names no purpose for it'],
  [{ purposes: [], optOut: true }, 'Remembers that you opted out'],
  [{ purposes: [], specialPurposes: [3] }, 'Keeps and passes on your privacy choices'],
])('the purpose of %j', (change, purpose) => {
  expect(itemOf(change).purpose).toBe(purpose);
});

it('purposes stay as short as a vendor file wants them', () => {
  const all = itemOf({ purposes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], specialPurposes: [1, 2, 3] }).purpose;
  expect(all.length).toBeGreaterThan(100);
  expect(all.length).toBeLessThanOrEqual(160);
  const long = itemOf({ description: 'recognises you '.repeat(40) }).purpose;
  expect(long).toMatch(/^(recognises you )+… ?$|^(recognises you )+(recognises )?…$/);
  expect(long.length).toBeLessThanOrEqual(160);
  expect(itemOf({ description: 'x'.repeat(5000) }).purpose.length).toBeLessThanOrEqual(160);
  expect(itemOf({ description: `${'. '.repeat(900_000)}x` }).purpose).toBe('Keeps or reads something on your device');
});

test.each<[change: object, why: RegExp]>([
  [{ type: 'app' }, /by apps/],
  [{ identifier: '' }, /identifier is empty/],
  [{ identifier: '  ' }, /identifier is empty/],
  [{ identifier: '<'.repeat(1_000_000) }, /longer than 200 characters/],
  [{ identifier: '*' }, /would match everything/],
  [{ identifier: '***' }, /would match everything/],
  [{ domains: ['https://adtech.example/'] }, /"https:\/\/adtech\.example\/" is no domain/],
  [{ domains: ['adtech.example', 'localhost'] }, /"localhost" is no domain/],
  [{ domains: ['*.com'] }, /"com" is no domain/],
  [{ domains: ['www.google.*'] }, /"www\.google\.\*" is no domain/],
  [{ domains: ['first party'] }, /"first party" is no domain/],
])('%j is left out', (change, why) => {
  expect(readEntry(entryWith(change))).toEqual({ leftOut: expect.stringMatching(why) });
});
