import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { answerLookup } from './answer-lookup.ts';
import { readEnglishText } from './translate.ts';

const catalogue = readCatalogue();
const { vendors, general } = catalogue.tables;
const context = { lookup: prepareLookup(vendors, general), details: buildDetails(catalogue), text: readEnglishText() };
const HEX_40 = '8fde5e5a0b5beef908e268b0f2dab6b97c538dd9';

function ask(question: object | string) {
  return answerLookup(typeof question === 'string' ? question : JSON.stringify(question), context);
}

describe('an answer', () => {
  it('names vendor, categories, pattern and layer, and explains the match', () => {
    expect(ask({ name: `ssupp_${HEX_40}visits`, store: 'localStorage', domain: 'shop.example' })).toEqual({
      name: `ssupp_${HEX_40}visits`,
      vendorId: 'smartsupp',
      vendorName: 'Smartsupp',
      categories: ['marketing'],
      match: { pattern: 'ssupp_<CHAT_KEY>visits', kind: 'template', layer: 'vendor' },
      others: [],
      why: "Its name has the form ssupp_<CHAT_KEY>visits, CHAT_KEY = 40 hex digits, localStorage, first party, from the vendor's file",
    });
  });

  it('says platform and layer of what only the general list knows; a platform is no vendor', () => {
    expect(ask({ name: '_fbp', store: 'cookie' })).toMatchObject({
      vendorId: null,
      vendorName: 'Facebook',
      categories: ['marketing'],
      match: { pattern: '_fbp', kind: 'exact', layer: 'general' },
    });
  });

  it('says nobody when nobody knows it', () => {
    expect(ask({ name: 'no_such_key', store: 'cookie' })).toEqual({
      name: 'no_such_key',
      vendorId: null,
      vendorName: null,
      categories: ['unclassified'],
      match: null,
      others: [],
      why: null,
    });
  });

  it('names the others that have such a key', () => {
    expect(
      ask({ name: 'widget_show_first_message', store: 'localStorage', domain: 'app.chatshipper.com' }),
    ).toMatchObject({
      vendorId: 'chatshipper',
      others: [{ vendorId: 'web1on1', vendorName: 'Web1on1', layer: 'vendor', pattern: 'widget_show_first_message' }],
    });
  });

  it('takes the domain into account', () => {
    expect(ask({ name: 'CLID', store: 'cookie', domain: 'www.clarity.ms' })).toMatchObject({
      vendorId: 'microsoft-clarity',
    });
    expect(ask({ name: 'CLID', store: 'cookie', domain: 'shop.example' })).toMatchObject({ vendorId: null });
    expect(ask({ name: 'CLID', store: 'cookie', domain: null })).toMatchObject({ vendorId: null });
  });
});

test.each<[line: string, error: RegExp]>([
  ['', /no JSON/],
  ['{', /no JSON/],
  ['null', /not an object/],
  ['[]', /not an object/],
  ['"_ga"', /not an object/],
  ['{}', /name must be a text; store must be one of cookie/],
  ['{"name": 1, "store": "cookie"}', /name must be a text/],
  ['{"name": "_ga"}', /store must be one of/],
  ['{"name": "_ga", "store": "cookies"}', /store must be one of/],
  ['{"name": "_ga", "store": "cookie", "domain": 7}', /domain must be a text/],
])('%s gets an error', (line, error) => {
  expect(ask(line)).toEqual({ error: expect.stringMatching(error) });
});

test('from a shell: a line for each line, in the same order, also after a broken one', () => {
  const lines = [
    '{"name":"_ga","store":"cookie"}',
    'broken',
    '{"name":"ssupp.vid","store":"cookie"}\r',
    '{"name":"\u017e\u{1f36a}","store":"cookie"}',
  ];
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'lookup.ts')], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  const answers = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(
    answers.map(({ name, vendorName, error }) => (name ? `${name}: ${vendorName}` : String(error).slice(0, 20))),
  ).toEqual(['_ga: Google Analytics', 'this line is no JSON', 'ssupp.vid: Smartsupp', '\u017e\u{1f36a}: null']);
  expect(run.status).toBe(0);
});

test('from a shell: arguments that it does not take', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'lookup.ts'), '_ga'], { encoding: 'utf8' });
  expect(run.stderr).toMatch(/^Usage: npm run -s lookup/);
  expect(run.status).toBe(2);
});
