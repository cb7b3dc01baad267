import { describe, expect, it, test } from 'vitest';
import { ADTECH, add, cookie, empty, SOURCE } from '../../test/made-disclosures.ts';

describe('into an empty file', () => {
  const imported = add(empty, ADTECH);

  it('comes the document with what is known of it', () => {
    expect(imported.document).toBe('disclosure');
    expect(imported.file.documents).toEqual({
      disclosure: { title: 'Device storage disclosure of AdTech', kind: 'vendor', ...SOURCE },
    });
  });

  it('come the keys with a claim for each category', () => {
    const rest = {
      document: 'disclosure',
      confidence: 'high',
      lifetime: 'P395D',
      condition: 'Its time starts anew when a page is loaded again',
    };
    expect(imported.file.keys[0]).toEqual({
      pattern: 'adtech_uid',
      store: 'cookie',
      party: 'third',
      domains: ['adtech.example', 'adtech-sync.example'],
      purpose: 'Unique visitor id',
      claims: [
        { category: 'necessary', ...rest },
        { category: 'analytics', ...rest },
        { category: 'marketing', ...rest },
      ],
    });
    expect(imported.file.keys[1]).toEqual({
      pattern: '_adt_ses*',
      store: 'cookie',
      purpose: 'Measures content, keeps or reads something on your device',
      claims: [{ document: 'disclosure', category: 'analytics', lifetime: 'session', confidence: 'high' }],
    });
    expect(imported.newKeys).toEqual([
      'cookie "adtech_uid"',
      'cookie "_adt_ses*"',
      'localStorage "adtech-queue"',
      'localStorage "id"',
      'cookie "uid"',
      'cookie "adtech_optout"',
    ]);
  });

  it('a name that others use too is bound to its domain, or counts only beside another key', () => {
    expect(imported.file.keys[3]).toMatchObject({ pattern: 'id', domains: ['tracking.adtech.example'] });
    expect(imported.file.keys[3]).not.toHaveProperty('needsCompanion');
    expect(imported.file.keys[4]).toMatchObject({ pattern: 'uid', needsCompanion: true });
    expect(imported.file.keys[4]).not.toHaveProperty('domains');
    expect(imported.file.keys[1]).not.toHaveProperty('needsCompanion');
  });

  it('what no key can say is left out with the reason', () => {
    expect(imported.leftOut.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'disclosures.8 "com.adtech.device": it is stored by apps, not by browsers',
      'disclosures.6 "*_adt": a * stands only at the end; where the form of that part is known, write a placeholder by hand',
      'disclosures.7 "adt*": a prefix needs at least 4 characters before the *',
    ]);
  });

  it('nothing comes from a disclosure that names nothing', () => {
    expect(add(empty, { disclosures: [], domains: [] })).toEqual({
      file: empty,
      newKeys: [],
      extendedKeys: [],
      leftOut: [],
      remarks: [],
    });
  });
});

describe('one identifier twice', () => {
  it('becomes one key with the domains and claims of both, and it is said', () => {
    const [first] = cookie('acme_id', { domains: ['a.example'] }).disclosures;
    const [second] = cookie('acme_id', {
      domains: ['b.example', 'a.example'],
      purposes: [1, 2, 8],
      maxAgeSeconds: 60,
    }).disclosures;
    const { file, remarks } = add(empty, { disclosures: [first, second] });
    expect(file.keys).toHaveLength(1);
    expect(file.keys[0]?.domains).toEqual(['a.example', 'b.example']);
    expect(file.keys[0]?.claims.map(({ category }) => category)).toEqual(['marketing', 'analytics']);
    expect(remarks).toEqual([{ what: 'disclosures.1 "acme_id"', why: 'is put together with disclosures.0 "acme_id"' }]);
  });

  test.each<[one: string[], other: string[], party: string | undefined]>([
    [['a.example'], ['*'], 'either'],
    [['a.example'], [], 'either'],
    [['*'], ['*'], undefined],
    [[], [], 'either'],
  ])('on %j and on %j it is bound to no domain', (one, other, party) => {
    const entries = [one, other].flatMap((domains) => cookie('acme_id', { domains }).disclosures);
    const [key] = add(empty, { disclosures: entries }).file.keys;
    expect(key).not.toHaveProperty('domains');
    expect(key?.party).toBe(party);
  });

  it('a cookie and web storage of the same name are two', () => {
    const entries = ['cookie', 'web'].flatMap((type) => cookie('acme_id', { type }).disclosures);
    expect(add(empty, { disclosures: entries }).newKeys).toEqual(['cookie "acme_id"', 'localStorage "acme_id"']);
  });
});

test.each<[identifier: string, more: object, why: RegExp]>([
  ['acme_{id}', {}, /looks like a placeholder/],
  ['acme\u202eid', {}, /U\+202E/],
  ['acme\tid', {}, /U\+0009/],
  [
    'acme_id',
    { domains: Array.from({ length: 51 }, (_, index) => `a${index}.example`) },
    /domains: has too many entries: at most 50/,
  ],
])('%j is left out', (identifier, more, why) => {
  const { file, leftOut } = add(empty, cookie(identifier, more));
  expect(file).toEqual(empty);
  expect(leftOut).toEqual([{ what: expect.stringContaining('disclosures.0'), why: expect.stringMatching(why) }]);
});

test('purposes that the framework does not have are said and not counted', () => {
  const { file, remarks } = add(empty, cookie('acme_id', { purposes: [2, 14], specialPurposes: [9] }));
  expect(file.keys[0]?.claims.map(({ category }) => category)).toEqual(['marketing']);
  expect(remarks).toEqual([
    { what: 'disclosures.0 "acme_id"', why: 'the framework has no purpose 14, special purpose 9; not counted' },
  ]);
});
