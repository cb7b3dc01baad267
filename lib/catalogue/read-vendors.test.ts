import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parseVendor, readVendors } from './read-vendors.ts';

const good = {
  id: 'acme',
  name: 'Acme',
  kind: 'chat',
  website: 'https://acme.example',
  documents: { list: { title: 'List of cookies', kind: 'vendor', date: '2026-11-22' } },
  keys: [
    {
      pattern: 'acme_id',
      store: 'cookie',
      purpose: 'Recognises you',
      claims: [{ document: 'list', category: 'functional', lifetime: 'P6M', confidence: 'high' }],
    },
  ],
  card: { address: [{ text: 'Somewhere 1', document: 'list' }] },
};

/** The good file with one place changed: `['keys', 0, 'store']`. */
function changed(path: (string | number)[], value: unknown): string {
  const file: unknown = structuredClone(good);
  let place = file as Record<string | number, unknown>; // the paths of this test lead through objects and lists
  for (const step of path.slice(0, -1)) place = place[step] as typeof place;
  place[path.at(-1) ?? ''] = value;
  return JSON.stringify(file);
}

test('a good file is read, and what it leaves out gets its default', () => {
  const file = parseVendor('acme.json', JSON.stringify(good));
  expect(file.keys[0]).toMatchObject({ pattern: 'acme_id', party: 'first' });
  expect(file.placeholders).toEqual({});
});

describe('a bad file is refused with its name, the place and the fix', () => {
  test.each<[path: (string | number)[], value: unknown, message: RegExp]>([
    [
      ['id'],
      'Acme',
      /at id: a vendor id is kebab-case, such as acme-chat; in the catalogue it is the name of its file/,
    ],
    [['id'], 'other', /id is "other"; file and id must be the same/],
    [['website'], 'http://acme.example', /at website/],
    [['keys', 0, 'store'], 'cookies', /at keys\.0\.store/],
    [['keys', 0, 'domains'], ['https://acme.example/'], /at keys\.0\.domains\.0: a domain is clarity\.ms/],
    [['keys', 0, 'purpose'], 'id', /at keys\.0\.purpose/],
    [['keys', 0, 'legacy'], false, /at keys\.0\.legacy/],
    [['keys', 0, 'claims'], [], /at keys\.0\.claims/],
    [['keys', 0, 'claims', 0, 'category'], 'statistics', /at keys\.0\.claims\.0\.category/],
    [['keys', 0, 'claims', 0, 'lifetime'], '6 months', /a lifetime is session, persistent, unknown or an ISO 8601/],
    [['keys', 0, 'claims', 0, 'lifetime'], 'P', /a lifetime is/],
    [['keys', 0, 'claims', 0, 'lifetime'], 'PT', /a lifetime is/],
    [['keys', 0, 'claims', 0, 'document'], 'gone', /: keys\.0\.claims\.0\.document: add "gone" to `documents`/],
    [['documents', 'list', 'date'], '22.11.2026', /a date is 2023, 2023-06 or 2023-06-19/],
    [['documents', 'list', 'date'], '2026-13', /a date is/],
    [['documents', 'list', 'url'], 'javascript:alert(1)', /at documents\.list\.url/],
    [['card', 'address', 0, 'document'], 'gone', /: card\.address\.0\.document: add "gone" to `documents`/],
    [['scripts'], [{ host: 'a.example', document: 'gone' }], /: scripts\.0\.document: add "gone" to `documents`/],
    [['scripts'], [{ host: 'A.example', document: 'list' }], /at scripts\.0\.host: a host is cdn\.acme\.example/],
    [
      ['scripts'],
      Array(41).fill({ host: 'a.example', document: 'list' }),
      /at scripts: has too many entries: at most 40/,
    ],
    [['documents', 'constructor'], good.documents.list, /at documents\.constructor: a document id is lower case/],
    [['id'], 'constructor', /at id: a vendor id is kebab-case/],
    [['name'], 'Ac\u202eme', /at name: take out the character U\+202E, which cannot be seen/],
    [['keys', 0, 'purpose'], 'Recognises\nyou', /at keys\.0\.purpose: take out the character U\+000A/],
    [['keys', 0, 'pattern'], 'acme\u200bid', /at keys\.0\.pattern: take out the character U\+200B/],
    [['name'], '\u3164\u3164\u3164', /at name: take out the character U\+3164, which cannot be seen/],
    [['name'], '   ', /at name: is blank: write something that can be read/],
    [['keys', 0, 'purpose'], '\u00a0\u2800'.repeat(5), /at keys\.0\.purpose: is blank/],
    [['keys', 0, 'pattern'], ' ', /at keys\.0\.pattern: is blank/],
    [['name'], 'A'.repeat(81), /at name/],
    [['website'], 'https://acme.example/ \u202e', /at website: an address has no spaces in it/],
    [['keys', 0, 'claims', 0, 'lifetime'], `P${'9'.repeat(10)}Y`, /a lifetime is/],
    [['card', 'adress'], [], /at card.*adress/],
    [['extra'], 1, /extra/],
  ])('%j = %j', (path, value, message) => {
    const parse = () => parseVendor('acme.json', changed(path, value));
    expect(parse).toThrow('lib/catalogue/vendors/acme.json');
    expect(parse).toThrow(message);
  });

  const text = JSON.stringify(good);
  test.each<[what: string, text: string, message: RegExp]>([
    ['no JSON', '{', /: line 1, column 2: it ends too early: the \{ at line 1, column 1 is not closed/],
    ['empty', '', /: line 1, column 1: there is nothing in it/],
    ['a comment', '{\n  // x\n}', /: line 2, column 3: JSON has no comments/],
    ['a field twice', text.replace('"keys":', '"keys":[],"keys":'), /the name "keys" is twice in one object/],
    ['deep nesting', '['.repeat(100_000), /more than 20 levels deep/],
    ['__proto__', text.replace('"keys":', '"__proto__":{},"keys":'), /the name "__proto__" is not possible/],
  ])('%s', (_, given, message) => {
    const parse = () => parseVendor('acme.json', given);
    expect(parse).toThrow('lib/catalogue/vendors/acme.json: is no JSON for a vendor file: ');
    expect(parse).toThrow(message);
  });

  it('with at most twenty lines', () => {
    const bad = { ...good, keys: Array(500).fill({}) };
    const parse = () => parseVendor('acme.json', JSON.stringify(bad));
    expect(parse).toThrow(/\n {2}at keys\.4\.claims: .*\n {2}and 1980 more$/);
  });
});

test('a byte order mark is no harm', () => {
  expect(parseVendor('acme.json', `\ufeff${JSON.stringify(good)}`).id).toBe('acme');
});

describe('what cannot be read as text is refused with its name and the reason', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crumbscope-vendors-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each<[what: string, make: (path: string) => void, message: string]>([
    ['a folder', (path) => mkdirSync(path), 'is no file'],
    ['a link to nothing', (path) => symlinkSync('gone', path), 'is not there, or a link to nothing'],
    ['a link to itself', (path) => symlinkSync('acme.json', path), 'is a link that leads back to itself'],
    ['a device', (path) => symlinkSync('/dev/zero', path), 'is no file'],
    ['ten megabytes', (path) => writeFileSync(path, ' '.repeat(1e7)), 'has 10000000 bytes; at most 5000000 are read'],
    ['Latin 1', (path) => writeFileSync(path, 'é', 'latin1'), 'is no text in UTF-8: save it as UTF-8'],
    ['UTF-16', (path) => writeFileSync(path, '\ufeff{}', 'utf16le'), 'is no text in UTF-8: save it as UTF-8'],
  ])('%s', (_, make, message) => {
    make(join(folder, 'acme.json'));
    expect(() => readVendors(folder)).toThrow(`lib/catalogue/vendors/acme.json: ${message}`);
  });
});

test('the version depends on names and contents of the files, and on nothing else', () => {
  const versionOf = (files: Record<string, object>) => {
    const folder = mkdtempSync(join(tmpdir(), 'vendors-'));
    try {
      for (const [id, file] of Object.entries(files)) writeFileSync(join(folder, `${id}.json`), JSON.stringify(file));
      return readVendors(folder).version;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const other = { ...good, id: 'other' };
  const version = versionOf({ acme: good, other });
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf({ other, acme: good })).toBe(version);
  expect(versionOf({ acme: good })).not.toBe(version);
  expect(versionOf({ acme: { ...good, name: 'Acme 2' }, other })).not.toBe(version);
});
