import { describe, expect, it, test } from 'vitest';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { claim, key, TODAY, vendor, type Written } from '../test/made-vendor.ts';
import { surveyCatalogue } from './survey-catalogue.ts';

const OPTIONS = { today: TODAY, staleMonths: 24 };
const NO_LIST = { keys: [], leftOut: [], version: '' };

const survey = (...files: VendorFile[]) => surveyCatalogue(files, NO_LIST, OPTIONS);

describe('figures', () => {
  const own = {
    judged: { title: 'Own judgement', kind: 'own-judgement', date: TODAY },
    code: { title: 'Code', kind: 'vendor-code', date: TODAY },
  };
  const found = survey(
    vendor(
      'acme',
      [key('a1'), key('a2', { store: 'localStorage', legacy: true, claims: [claim('judged', { confidence: 'low' })] })],
      own,
    ),
    {
      ...vendor('beta', []),
      kind: 'recording',
      scripts: ['a.example', 'b.example'].map((host) => ({ host, document: 'list' })),
    },
    vendor(
      'zeta',
      [key('z1', { claims: [claim('list'), claim('code', { confidence: 'medium' }), claim('judged')] })],
      own,
    ),
  );

  it('count vendors, keys and claims', () => {
    expect(found.vendors).toEqual({ total: 3, byKind: { chat: 2, recording: 1 }, withoutKeys: ['beta'] });
    expect(found.scripts).toEqual({ vendors: 1, hosts: 2 });
    expect(found.keys).toEqual({ total: 3, byStore: { cookie: 2, localStorage: 1 }, withSource: 2, legacy: 1 });
    expect(found.claims).toEqual({
      total: 5,
      byDocument: {
        vendor: { high: 2, medium: 0, low: 0 },
        'vendor-code': { high: 0, medium: 1, low: 0 },
        'third-party': { high: 0, medium: 0, low: 0 },
        'own-judgement': { high: 1, medium: 0, low: 1 },
      },
    });
  });

  it('of the general list say what was taken and left out, most first', () => {
    const row = { platform: '', category: '', name: '', domain: '', retention: '', wildcard: '' };
    const leftOut = ['rare', 'often', 'often'].map((why) => ({ row, why }));
    expect(surveyCatalogue([], { ...NO_LIST, leftOut }, OPTIONS).general).toEqual({
      taken: 0,
      leftOut: [
        { why: 'often', rows: 2 },
        { why: 'rare', rows: 1 },
      ],
    });
  });
});

describe('a source is stale', () => {
  const staleWith = (date: string, staleMonths = 24, kind = 'vendor') =>
    surveyCatalogue(
      [
        vendor('acme', [key('a1', { claims: [claim('old')] }), key('a2', { claims: [claim('old'), claim('list')] })], {
          old: { title: 'Old', kind, date },
        }),
      ],
      NO_LIST,
      { today: TODAY, staleMonths },
    ).staleSources;

  test.each<[date: string, months: number, isStale: boolean]>([
    ['2024-11-22', 24, false],
    ['2024-11-21', 24, true],
    ['2024-12', 24, false],
    // Without a day or month: the first.
    ['2024-11', 24, true],
    ['2024', 24, true],
    ['2025', 24, false],
    ['2025-12-22', 11, false],
    ['2025-12-21', 11, true],
    ['2026-11-22', 0, false],
    ['2026-11-21', 0, true],
    ['1998', 360, false],
    ['1996', 360, true],
  ])('dated %s, with %i months allowed: %s', (date, months, isStale) => {
    expect(staleWith(date, months)).toHaveLength(isStale ? 1 : 0);
  });

  it('with the keys that rest on it, and those for which nothing newer speaks', () => {
    expect(staleWith('2018')).toEqual([
      { vendor: 'acme', document: 'old', title: 'Old', date: '2018', keys: 2, keysWithNothingNewer: 1 },
    ]);
  });

  it('never when it is the project’s own judgement', () => {
    expect(staleWith('2018', 24, 'own-judgement')).toEqual([]);
  });

  it('an own judgement of today makes an old source no younger', () => {
    const file = vendor('acme', [key('a1', { claims: [claim('old'), claim('judged')] })], {
      old: { title: 'Old', kind: 'vendor', date: '2018' },
      judged: { title: 'Own judgement', kind: 'own-judgement', date: TODAY },
    });
    expect(survey(file).staleSources[0]?.keysWithNothingNewer).toBe(1);
  });
});

test.each<[list: 'lowConfidence' | 'withoutLifetime' | 'needsCompanion', isIn: Written, isNot: Written]>([
  [
    'lowConfidence',
    { claims: [claim('list', { confidence: 'low' })] },
    { claims: [claim('list', { confidence: 'low' }), claim('list', { lifetime: 'P1D' })] },
  ],
  [
    'withoutLifetime',
    { claims: [claim('list', { lifetime: 'unknown' }), claim('list')] },
    { claims: [claim('list', { lifetime: 'unknown' }), claim('list', { lifetime: 'session' })] },
  ],
  ['needsCompanion', { needsCompanion: true }, {}],
])('%s', (list, isIn, isNot) => {
  const found = survey(vendor('acme', [key('yes', isIn), key('no', isNot)]))[list];
  expect(found.filter(({ pattern }) => pattern === 'yes')).toEqual([
    { vendor: 'acme', store: 'cookie', pattern: 'yes' },
  ]);
  expect(found.filter(({ pattern }) => pattern === 'no')).toEqual([]);
});
