import { describe, expect, it, test } from 'vitest';
import { madeExportWords } from '../../test/made-export-words.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import type { VendorFile } from '../catalogue/vendor-schema.ts';
import type { ClassifiedItem, Guess, Report } from '../types.ts';
import { exportReport } from './export-report.ts';
import { reportSchema } from './report-schema.ts';

const acme: VendorFile = {
  id: 'acme',
  name: 'Acme',
  kind: 'chat',
  website: 'https://acme.example',
  documents: {
    list: { title: 'List of cookies', kind: 'vendor', date: '2026', url: 'https://acme.example/cookies' },
    code: { title: 'Its own script', kind: 'vendor-code', date: '2026-11-22' },
  },
  placeholders: {},
  keys: [
    {
      pattern: 'other',
      store: 'cookie',
      party: 'first',
      purpose: 'something else',
      claims: [{ document: 'list', confidence: 'low' }],
    },
    {
      pattern: 'acme',
      store: 'cookie',
      party: 'first',
      purpose: 'remembers the chat',
      claims: [
        {
          document: 'list',
          category: 'functional',
          lifetime: 'P6M',
          when: 'chat-opened',
          condition: 'when the chat opens',
          confidence: 'high',
        },
        { document: 'code', category: 'marketing', confidence: 'medium' },
      ],
    },
  ],
};
const details = { acme };
const match = {
  vendorId: 'acme',
  vendorName: 'Acme',
  keyIndex: 1,
  pattern: 'acme',
  kind: 'exact',
  layer: 'vendor',
  categories: ['functional', 'marketing'],
} satisfies ClassifiedItem['matches'][number];

/** A report with one item that meets these keys. */
function reportWith(matches: ClassifiedItem['matches'], line = 'cookie acme shop.example 180d'): Report {
  return makeReport({
    items: items(line).map((item) => ({ ...item, matches })),
    coverage: [
      { code: 'frameNoAccess', subject: 'chat.example', closedBy: 'hosts' },
      { code: 'frameUnreached', count: 2 },
    ],
  });
}

const exported = (report: Report) =>
  exportReport(report, { ...madeExportWords, details, sayCoverage: ({ code }) => `It says ${code}.` });

describe('the published form', () => {
  it('meets its schema', () => {
    expect(reportSchema.parse(exported(reportWith([match])))).toEqual(exported(reportWith([match])));
    expect(reportSchema.safeParse(exported(makeReport({}))).success).toBe(true);
  });

  it('writes the claims out, each with its document, conflicting ones side by side', () => {
    const [item] = exported(reportWith([match])).items;
    expect(item).toMatchObject({
      vendorId: 'acme',
      vendorName: 'Acme',
      purpose: 'remembers the chat',
      match: { pattern: 'acme', kind: 'exact', layer: 'vendor' },
      otherMatches: [],
    });
    expect(item?.claims).toEqual([
      {
        document: 'List of cookies',
        documentKind: 'vendor',
        date: '2026',
        url: 'https://acme.example/cookies',
        category: 'functional',
        lifetime: 'P6M',
        when: 'chat-opened',
        condition: 'when the chat opens',
        confidence: 'high',
      },
      {
        document: 'Its own script',
        documentKind: 'vendor-code',
        date: '2026-11-22',
        category: 'marketing',
        confidence: 'medium',
      },
    ]);
  });

  it('says of an unknown key that nobody knows it', () => {
    const [item] = exported(reportWith([])).items;
    expect(item).toMatchObject({
      vendorId: null,
      vendorName: null,
      purpose: null,
      claims: [],
      match: null,
      otherMatches: [],
    });
  });

  it('names the others that have such a key', () => {
    const other = { ...match, vendorId: 'other', vendorName: 'Other', pattern: 'ac*' };
    expect(exported(reportWith([match, other])).items[0]?.otherMatches).toEqual([
      { vendorId: 'other', vendorName: 'Other', pattern: 'ac*', layer: 'vendor' },
    ]);
  });

  it('takes the claims of the layer that answered; a platform of the general list is no vendor', () => {
    const inLayer = (layer: 'general' | 'user') => ({
      ...acme,
      layer,
      keys: acme.keys.map((key) => ({ ...key, purpose: `${key.purpose}, says ${layer}` })),
    });
    const layered = { acme, 'general/acme': inLayer('general'), 'user/acme': inLayer('user') };
    const itemOf = (layer: 'general' | 'user') => {
      const report = exportReport(reportWith([{ ...match, layer }, match]), {
        details: layered,
        ...madeExportWords,
      });
      expect(reportSchema.parse(report)).toEqual(report);
      return report.items[0];
    };
    expect(itemOf('general')).toMatchObject({ vendorId: null, vendorName: 'Acme', match: { layer: 'general' } });
    expect(itemOf('general')?.purpose).toBe('remembers the chat, says general');
    expect(itemOf('user')).toMatchObject({ vendorId: 'acme', match: { layer: 'user' } });
    expect(itemOf('user')?.purpose).toBe('remembers the chat, says user');
    expect(itemOf('user')?.otherMatches).toEqual([
      { vendorId: 'acme', vendorName: 'Acme', pattern: 'acme', layer: 'vendor' },
    ]);
  });

  it('keeps apart what is not proven and what is a guess', () => {
    const unknown = reportWith([]);
    const [item] = unknown.items;
    if (!item) throw new Error('reportWith makes one item');
    const guess: Guess = { kind: 'session', from: ['name'] };
    const report = exported({
      ...unknown,
      items: [{ ...item, guess, unproven: [{ ...match, needsCompanion: true }] }],
    });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.items[0]).toMatchObject({
      vendorId: null,
      match: null,
      otherMatches: [],
      unproven: [{ vendorId: 'acme', vendorName: 'Acme', pattern: 'acme', layer: 'vendor' }],
      guess,
    });
    expect(exported(unknown).items[0]).not.toHaveProperty('unproven');
  });

  it('still names the vendor when the details are of another version', () => {
    for (const keyIndex of [0, 1, 9]) {
      const gone = exported(reportWith([{ ...match, vendorId: 'gone', keyIndex }])).items[0];
      expect(gone).toMatchObject({ vendorId: 'gone', vendorName: 'Acme', purpose: null, claims: [] });
    }
    expect(exported(reportWith([{ ...match, keyIndex: 9 }])).items[0]).toMatchObject({ purpose: null, claims: [] });
    expect(exported(reportWith([{ ...match, vendorId: 'constructor' }])).items[0]).toMatchObject({ claims: [] });
  });

  it('leaves out what means something in this browser alone', () => {
    // Findings have ids of their own, which mean the same everywhere.
    const { findings: _findings, ...rest } = exported(reportWith([match]));
    const text = JSON.stringify(rest);
    for (const field of ['"id"', '"frameId"', '"grants"', '"keyIndex"', '"matches"']) expect(text).not.toContain(field);
  });

  it('says each gap in words', () => {
    expect(exported(reportWith([])).coverage).toEqual([
      { code: 'frameNoAccess', subject: 'chat.example', closedBy: 'hosts', text: 'It says frameNoAccess.' },
      { code: 'frameUnreached', count: 2, text: 'It says frameUnreached.' },
    ]);
  });

  it('keeps odd names as they are, also through JSON', () => {
    for (const name of ['"__proto__"', '"\\ud800"', '"<b>"', '""', '"line\\nbreak"']) {
      const [item] = JSON.parse(JSON.stringify(exported(reportWith([], `cookie ${name} shop.example`)))).items;
      expect(item.name).toBe(JSON.parse(name));
    }
  });

  it('changes nothing it was given', () => {
    const report = reportWith([match]);
    const before = structuredClone(report);
    exported(report);
    expect(report).toEqual(before);
  });
});

test('a claim whose document is not listed is a fault of the catalogue, and named', () => {
  const broken = { acme: { ...acme, documents: {} } };
  const context = { ...madeExportWords, details: broken };
  expect(() => exportReport(reportWith([match]), context)).toThrow(/^Vendor file acme: document "list" is cited/);
});

test('what is said has plain spaces: others would be shown as something hidden', () => {
  const said = exportReport(reportWith([match]), {
    ...madeExportWords,
    details,
    say: () => '0.1\u00a0s and 1\u202f000',
    sayCoverage: () => '1\u202f000 frames',
  });
  expect(said.coverage.map(({ text }) => text)).toContain('1 000 frames');
  expect(said.whatIfs?.[0]?.changes).toEqual(['0.1 s and 1 000']);
});

test('what would have changed it is written out, each in its place', () => {
  const { whatIfs } = exported(reportWith([match]));
  const titles = ['cookiesOff', 'privateBrowsing', 'gpc', 'refusing'].map((code) => [code, `whatIfTitle_${code}`]);
  expect(whatIfs?.map(({ code, title }) => [code, title])).toEqual(titles);
  expect(whatIfs?.[0]).toMatchObject({ changes: ['whatIf_cookiesRefused'], stays: [], unknown: ['whatIf_mayNotWork'] });
});

describe('the schema is strict', () => {
  const good = exported(reportWith([match]));
  const [item] = good.items;
  test.each<[fault: string, report: unknown]>([
    ['a value', { ...good, items: [{ ...item, value: 'secret' }] }],
    ['an id', { ...good, items: [{ ...item, id: 'x' }] }],
    ['another version', { ...good, schemaVersion: '2.0.0' }],
    ['no coverage', { ...good, coverage: undefined }],
    ['a finding', { ...good, findings: [{}] }],
    ['a way that is none', { ...good, whatIfs: [{ ...good.whatIfs?.[0], code: 'praying' }] }],
    ['a state that is none', { ...good, consent: { ...good.consent, categories: { necessary: 'yes' } } }],
    ['no vendor field', { ...good, items: [{ ...item, vendorId: undefined }] }],
    ['a size that is no whole number', { ...good, items: [{ ...item, size: 1.5 }] }],
  ])('refuses %s', (_, report) => {
    expect(reportSchema.safeParse(report).success).toBe(false);
  });
});
