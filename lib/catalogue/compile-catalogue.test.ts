import { describe, expect, it, test } from 'vitest';
import { compileCatalogue } from './compile-catalogue.ts';
import type { VendorFile, VendorKey } from './vendor-schema.ts';

function fileWith(key: Partial<VendorKey>, chars = '[0-9a-f]{40}'): VendorFile {
  return {
    id: 'acme',
    name: 'Acme',
    kind: 'chat',
    website: 'https://acme.example',
    documents: { list: { title: 'List', kind: 'vendor', date: '2026' } },
    placeholders: { KEY: { chars }, OTHER: { chars } },
    keys: [
      {
        pattern: 'acme',
        store: 'cookie',
        party: 'first',
        purpose: 'made for a test',
        claims: [{ document: 'list', confidence: 'high' }],
        ...key,
      },
    ],
  };
}

function compileOne(key: Partial<VendorKey>, chars?: string) {
  return compileCatalogue([fileWith(key, chars)], 'test').keys[0];
}

describe('patterns', () => {
  test.each([
    ['ssupp.vid', { kind: 'exact' }],
    ['crisp-client/*', { kind: 'prefix', prefix: 'crisp-client/' }],
    ['a.b_<KEY>', { kind: 'template', prefix: 'a.b_', expression: '^a\\.b_[0-9a-f]{40}$' }],
    ['$(<KEY>)*', { kind: 'template', prefix: '$(', expression: '^\\$\\([0-9a-f]{40}\\)[^]' }],
    ['a<KEY>b<OTHER>', { kind: 'template', prefix: 'a', expression: '^a[0-9a-f]{40}b[0-9a-f]{40}$' }],
  ])('%s', (pattern, expected) => {
    expect(compileOne({ pattern })).toMatchObject({ pattern, ...expected });
  });

  test.each<[chars: string, length: number | null]>([
    ['[0-9a-f]{40}', 40],
    ['[0-9a-f]{8}-[0-9a-f]{4}', 13],
    ['phc_[A-Za-z0-9]{43}', 47],
    ['[a-z]', 1],
    ['v\\.[0-9]', 3],
    ['[0-9]+', null],
    ['[0-9]{1,8}', null],
    ['[0-9]{3,}', null],
  ])('knows how long %s is', (chars, length) => {
    const key = compileOne({ pattern: 'acme_<KEY>' }, chars);
    expect(key?.placeholders).toEqual([{ name: 'KEY', length }]);
    // Only what varies needs a group.
    expect(key?.expression).toBe(length === null ? `^acme_(${chars})$` : `^acme_${chars}$`);
  });

  it('takes the leading dot from domains', () => {
    expect(compileOne({ domains: ['.bing.com', 'clarity.ms'] })?.domains).toEqual(['bing.com', 'clarity.ms']);
    expect(compileOne({})).not.toHaveProperty('domains');
  });

  it('collects the categories of all claims, in the order shown everywhere', () => {
    const categories = ['marketing', 'functional', undefined, 'marketing'] as const;
    const claims = categories.map((category) => ({
      document: 'list',
      confidence: 'high' as const,
      ...(category ? { category } : {}),
    }));
    expect(compileOne({ claims })?.categories).toEqual(['functional', 'marketing']);
    expect(compileOne({})?.categories).toEqual([]);
  });
});

describe('what cannot be compiled exactly names file, key and fix', () => {
  test.each<[pattern: string, chars: string | undefined, fix: RegExp]>([
    ['abc*', undefined, /at least 4 characters before the \*/],
    ['*', undefined, /at least 4 characters before the \*/],
    ['ab*cd', undefined, /a \* stands only at the end/],
    ['a*b<KEY>', undefined, /a \* stands only at the end/],
    ['ssupp_<chat_key>', undefined, /upper case, such as <CHAT_KEY>/],
    ['ssupp_<KEY', undefined, /upper case, such as <CHAT_KEY>/],
    ['ssupp_<MISSING>', undefined, /add the placeholder MISSING to `placeholders`/],
    ['<KEY>', undefined, /at least two literal characters, or `domains`/],
    ['<KEY>_', undefined, /at least two literal characters, or `domains`/],
    ['acme_<KEY>', '.*', /classes with a count, such as \[0-9a-f\]\{40\}/],
    ['acme_<KEY>', '(a|b)', /classes with a count/],
    ['acme_<KEY>', '([a-z]+)+', /classes with a count/],
    ['acme_<KEY>', 'phc_[a-z]+|[0-9]+', /classes with a count/],
    ['acme_<KEY>', '', /classes with a count/],
    ['acme_<KEY>', '[z-a]{4}', /a class or count is not possible/],
    ['acme_<KEY>', '[a-z]{5,2}', /a class or count is not possible/],
    ['acme_<KEY>_<OTHER>', '[a-z]+', /at most two counts may vary, and then each ends at 100 or less/],
    ['acme_<KEY>_<OTHER>', '[a-z]{1,200}', /at most two counts may vary/],
    ['acme_<KEY>_<OTHER>_<KEY>', '[a-z]{1,9}', /at most two counts may vary/],
    ['acme_<KEY>', '[a-z]{1000000}', /all counts of a pattern come to at most 1000/],
    ['acme_<KEY>_<OTHER>', '[a-z]{600}', /all counts of a pattern come to at most 1000/],
    ['acme_<KEY>', '[a\n]{4}', /classes with a count/],
    ['ab<KEY>', '[^~]+', /would match too many names: write at least four literal characters/],
    ['<KEY>ab', '[a-z]+', /would match too many names/],
  ])('%s with %s', (pattern, chars, fix) => {
    const compile = () => compileOne({ pattern }, chars);
    expect(compile).toThrow(`lib/catalogue/vendors/acme.json: key "${pattern}": `);
    expect(compile).toThrow(fix);
  });

  test.each([
    ['acme_<KEY>', '[a-z]+'],
    ['acme_<KEY>_<OTHER>', '[a-z]{1,100}'],
  ])('%s with %s is fine', (pattern, chars) => {
    expect(() => compileOne({ pattern }, chars)).not.toThrow();
  });

  it('lets a template be nothing but a placeholder when it is bound to a domain', () => {
    expect(compileOne({ pattern: '<KEY>', domains: ['acme.example'] })?.prefix).toBe('');
    expect(() => compileOne({ pattern: 'ab<KEY>', domains: ['acme.example'] }, '[^~]+')).not.toThrow();
  });

  it('a vendor whose name would break its line', () => {
    expect(() => compileCatalogue([{ ...fileWith({}), name: 'Ac\tme' }], 'test')).toThrow(/^acme: a name has no tabs/);
  });
});

test('keys point to their vendor and to their place in its file', () => {
  const first = fileWith({});
  const second = { ...fileWith({ pattern: 'two' }), id: 'other', name: 'Other', kind: 'recording' as const };
  const table = compileCatalogue([{ ...first, keys: [...first.keys, ...second.keys] }, second], 'abc');
  expect(table.version).toBe('abc');
  expect(table.vendors).toEqual([
    { id: 'acme', name: 'Acme', kind: 'chat' },
    { id: 'other', name: 'Other', kind: 'recording' },
  ]);
  expect(table.keys.map(({ vendor, keyIndex, pattern }) => [vendor, keyIndex, pattern])).toEqual([
    [0, 0, 'acme'],
    [0, 1, 'two'],
    [1, 0, 'two'],
  ]);
});

describe('script hosts', () => {
  const compileScripts = (scripts: unknown) =>
    compileCatalogue([{ ...fileWith({}), scripts } as VendorFile], 'test').vendors[0]; // bad ones too

  it('stand with their paths; a vendor without any has no list', () => {
    const scripts = [
      { host: 'acme.example', document: 'list' },
      { host: 'unpkg.com', path: '/acme', document: 'list' },
    ];
    expect(compileScripts(scripts)?.scripts).toEqual(['acme.example', 'unpkg.com/acme']);
    expect(compileScripts([])).toEqual({ id: 'acme', name: 'Acme', kind: 'chat' });
    expect(compileScripts(undefined)).toEqual({ id: 'acme', name: 'Acme', kind: 'chat' });
  });

  // Rules that a disk has spoilt come here unchecked; a line too many would give hosts to the next vendor.
  test.each<[what: string, scripts: unknown]>([
    ['a line break', [{ host: 'acme.example\n0evil.example' }]],
    ['a blank', [{ host: 'acme.example evil.example' }]],
    ['a tab in the path', [{ host: 'acme.example', path: '/a\tb' }]],
    ['nothing', [{ host: '' }]],
    ['letters that are not ASCII', [{ host: 'acmé.example' }]],
  ])('with %s are refused', (_, scripts) => {
    expect(() => compileScripts(scripts)).toThrow('acme: a script host or path has no spaces');
  });
});
