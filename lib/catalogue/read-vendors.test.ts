import { describe, expect, it, test } from 'vitest';
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
    [['documents', 'constructor'], good.documents.list, /at documents\.constructor: a document id is lower case/],
    [['id'], 'constructor', /at id: a vendor id is kebab-case/],
    [['name'], 'Ac\u202eme', /at name: take out the character U\+202E, which cannot be seen/],
    [['keys', 0, 'purpose'], 'Recognises\nyou', /at keys\.0\.purpose: take out the character U\+000A/],
    [['keys', 0, 'pattern'], 'acme\u200bid', /at keys\.0\.pattern: take out the character U\+200B/],
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

  it('when it is no JSON', () => {
    expect(() => parseVendor('acme.json', '{')).toThrow(/lib\/catalogue\/vendors\/acme\.json: is no JSON: /);
  });
});

test('the version depends on the content and on nothing else', () => {
  const { version } = readVendors();
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(readVendors().version).toBe(version);
});
