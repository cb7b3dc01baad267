import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { answerLine, answerLookup } from './answer-lookup.ts';
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

  it.each([
    ['visitorId', 'localStorage', 'coveo'],
    ['RT', 'cookie', 'akamai-mpulse'],
    ['optout', 'localStorage', 'keen'],
  ])('names nobody for %s in %s alone, and whose it could be among the others', (name, store, vendorId) => {
    expect(ask({ name, store })).toMatchObject({
      vendorId: null,
      categories: ['unclassified'],
      match: null,
      others: expect.arrayContaining([expect.objectContaining({ vendorId })]),
      why: expect.stringMatching(/^Others use this name too\. It would be counted as /),
    });
  });

  it('names the vendor of a short name that few others use', () => {
    expect(ask({ name: '_ok', store: 'cookie' })).toMatchObject({ vendorId: 'olark' });
  });

  it('takes the domain into account', () => {
    expect(ask({ name: 'CLID', store: 'cookie', domain: 'www.clarity.ms' })).toMatchObject({
      vendorId: 'microsoft-clarity',
    });
    expect(ask({ name: 'CLID', store: 'cookie', domain: 'shop.example' })).toMatchObject({ vendorId: null });
    expect(ask({ name: 'CLID', store: 'cookie', domain: null })).toMatchObject({ vendorId: null });
  });
});

describe('about a script', () => {
  it('names its vendor, or nobody', () => {
    const script = 'https://widget.intercom.io/widget/abc';
    expect(ask({ script })).toEqual({ script, vendorId: 'intercom', vendorName: 'Intercom' });
    const own = 'https://shop.example/app.js';
    expect(ask({ script: own })).toEqual({ script: own, vendorId: null, vendorName: null });
  });

  it('is not asked where a name is', () => {
    expect(ask({ name: '_ga', store: 'cookie', script: 'x' })).toMatchObject({ name: '_ga' });
  });
});

test.each<[line: string, error: RegExp]>([
  ['{"script": 7}', /^script must be a text$/],
  ['{"script": "intercom"}', /^script must be an address such as https:/],
  ['{"script": "", "store": "cookie"}', /^script must be an address/],
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
  ['{"name": "_ga", "store": "cookie", "domain": "two words"}', /domain must be a host such as shop\.example/],
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

test('from a shell: only a line feed ends a line, whatever the bytes', () => {
  const ga = Buffer.from('{"name":"_ga","store":"cookie"}');
  const separated = '{"name":"_ga","store":"cookie","domain":"shop.example","note":"a\u2028b\u2029c\u0085"}';
  const input = Buffer.concat([
    Buffer.from('\ufeff'),
    ga,
    Buffer.from(`\r\n\n${separated}\n{"name":"_ga`),
    Buffer.from([0xff]),
    Buffer.from('","store":"cookie"}\n'),
    ga,
  ]);
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'lookup.ts')], { input, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const answers = run.stdout.trimEnd().split('\n');
  expect(answers.map((line) => JSON.parse(line)).map(({ vendorName, error }) => vendorName ?? error)).toEqual([
    'Google Analytics',
    expect.stringMatching(/no JSON/),
    'Google Analytics',
    'this line is no text in UTF-8',
    'Google Analytics',
  ]);
  expect(run.status).toBe(0);
});

test('from a shell: input that cannot be read, output that cannot be written', () => {
  const run = (streams: string) =>
    spawnSync('sh', ['-c', `"$0" "$1" ${streams}`, process.execPath, join(import.meta.dirname, 'lookup.ts')], {
      input: '{"name":"_ga","store":"cookie"}',
      encoding: 'utf8',
    });
  const folder = run('< .');
  expect(folder.stderr).toBe('Standard input is a folder; give a file of JSON lines.\n');
  expect(folder.status).toBe(1);
  const full = run('> /dev/full');
  expect(full.stderr).toMatch(/^The answers could not be written: .*no space left/);
  expect(full.status).toBe(1);
});

test('a line that is too long gets an error', () => {
  expect(answerLine(undefined, context)).toEqual({ error: expect.stringMatching(/more than 50 MB/) });
});

test('from a shell: arguments that it does not take', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'lookup.ts'), '_ga'], { encoding: 'utf8' });
  expect(run.stderr).toMatch(/^Usage: npm run -s lookup/);
  expect(run.status).toBe(2);
});
