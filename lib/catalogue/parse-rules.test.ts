import { describe, expect, it, test } from 'vitest';
import {
  filesOf,
  madeClaim,
  madeKey,
  makeRules,
  parse,
  problemsOf,
  withKey,
  withPattern,
} from '../../test/made-rules.ts';
import { rulesFormat } from '../types.ts';
import { exampleRules } from './example-rules.ts';
import { readVendors } from './read-vendors.ts';
import { writeRulesFile } from './rules-file.ts';

const acme = makeRules('acme');
const other = makeRules('other');

describe('good rules', () => {
  test.each<[what: string, text: string, ids: string[]]>([
    ['a vendor file', JSON.stringify(acme), ['acme']],
    ['a list of them', JSON.stringify([acme, other]), ['acme', 'other']],
    ['an export', writeRulesFile([acme, other]), ['acme', 'other']],
    ['the example', exampleRules, ['our-shop']],
    ['with $schema', JSON.stringify({ $schema: '../vendor.schema.json', ...acme }), ['acme']],
    ['with a byte order mark', `\ufeff${JSON.stringify(acme)}`, ['acme']],
    ['an id of a bundled vendor', JSON.stringify({ ...acme, id: 'smartsupp' }), ['smartsupp']],
    ['without any key', JSON.stringify({ ...acme, keys: [] }), ['acme']],
    [
      'documents and placeholders nobody uses',
      JSON.stringify({
        ...acme,
        documents: { ...acme.documents, old: { title: 'Old', kind: 'vendor', date: '2018' } },
      }),
      ['acme'],
    ],
    ['a domain of one’s own', JSON.stringify(withPattern('<ANY>', '[^;]+', { domains: ['acme.co.uk'] })), ['acme']],
    ['a shared domain with a name', JSON.stringify(withKey({ domains: ['ladesk.com'] })), ['acme']],
    ['names of letters with joiners', JSON.stringify({ ...acme, name: 'می\u200cخواهم' }), ['acme']],
  ])('%s', (_, text, ids) => {
    expect(filesOf(parse(text)).map(({ id }) => id)).toEqual(ids);
  });

  it('what is left out gets its default, and an export of it is read as the same', () => {
    const { placeholders: _, ...bare } = { ...acme, keys: [{ ...madeKey, party: undefined }] };
    const files = filesOf(parse(JSON.stringify(bare)));
    expect(files).toEqual([{ ...acme, placeholders: {} }]);
    expect(filesOf(parse(writeRulesFile(files)))).toEqual(files);
  });

  it('every bundled vendor file would be one', () => {
    const { files } = readVendors();
    for (const file of files) expect(filesOf(parse(JSON.stringify(file)))).toEqual([file]);
  });
});

describe('bad rules are refused with the place and the reason', () => {
  test.each<[what: string, rules: unknown, problems: (string | RegExp)[]]>([
    ['nothing', '', [/^line 1, column 1: is no JSON for rules: there is nothing in it$/]],
    ['no JSON', '{\n  "id": acme\n}', [/^line 2, column 9: is no JSON for rules: a value is expected here/]],
    ['a table', 'id;name\nacme;Acme', [/^line 1, column 1: is no JSON/]],
    ['a name twice', '{"id": "a", "id": "b"}', [/^line 1, column 13: .*the name "id" is twice/]],
    ['a number', 7, [/^\(the whole\): has to be a vendor file, \{ … \}, or a list/]],
    ['null', null, [/^\(the whole\): has to be a vendor file/]],
    ['an empty list', [], [/^\(the whole\): there is no vendor in it$/]],
    ['lists in lists', [[acme]], [/^\[0\]: has to be an object, \{ … \}, and is a list/]],
    [
      'an empty object',
      {},
      [
        /^id: is missing: a text/,
        /^name: is/,
        /^kind: is missing: one of "chat"/,
        /^website: is/,
        /^documents: is missing: an object/,
        /^keys: is missing: a list/,
      ],
    ],
    [
      'wrong types',
      { ...acme, name: 5, keys: {} },
      [
        /^name: has to be a text in double quotes, and is a number$/,
        /^keys: has to be a list, \[ … \], and is an object/,
      ],
    ],
    [
      'an unknown field',
      withKey({ patern: 1 }),
      [/^keys\[0\]: has no field "patern": correct its name or take it out$/],
    ],
    ['unknown fields', { ...acme, a: 1, 'b c': 2 }, [/^\(the whole\): has no fields "a", "b c"/]],
    [
      'an unknown store',
      withKey({ store: 'cookies' }),
      [/^keys\[0\]\.store: has to be one of "cookie", "localStorage"/],
    ],
    ['legacy: false', withKey({ legacy: false }), [/^keys\[0\]\.legacy: can only be true; leave it out otherwise$/]],
    ['no claims', withKey({ claims: [] }), [/^keys\[0\]\.claims: has too few entries: at least 1$/]],
    [
      'a lifetime in words',
      withKey({ claims: [{ ...madeClaim, lifetime: '6 months' }] }),
      [/^keys\[0\]\.claims\[0\]\.lifetime: a lifetime is session/],
    ],
    ['the second of two', [acme, { ...other, kind: 'shop' }], [/^\[1\]\.kind: has to be one of/]],
    [
      'within an export',
      { ...rulesFormat, files: [{ ...acme, id: 'A' }] },
      [/^files\[0\]\.id: a vendor id is kebab-case/],
    ],
    [
      'an export with more than belongs in it',
      { ...rulesFormat, files: [acme], file: acme },
      [/^\(the whole\): an export has no field "file": correct its name or take it out$/],
    ],
    [
      'a later export',
      { ...rulesFormat, formatVersion: 2, files: [acme] },
      [/^formatVersion: this version of Crumbscope reads exports of version 1/],
    ],
    ['an export without files', { ...rulesFormat }, [/^files: has to be a list of vendor files/]],
    ['an export of nothing', { ...rulesFormat, files: [] }, [/^files: there is no vendor in it$/]],
    ['the same id twice', [acme, other, { ...acme, name: 'Again' }], [/^\[2\]\.id: is the same as \[0\]\.id/]],
    [
      'the same key twice',
      makeRules('acme', ['a_id', 'b_id', 'a_id']),
      [/^keys\[2\]\.pattern: meets the same names as keys\[0\]: put all claims into one key$/],
    ],
    ['the same key in other words', withTwoNames(), [/^keys\[1\]\.pattern: meets the same names as keys\[0\]/]],
    [
      'a document that is not listed',
      withKey({ claims: [{ ...madeClaim, document: 'gone' }] }),
      [/^keys\[0\]\.claims\[0\]\.document: add "gone" to `documents`$/],
    ],
    [
      'a statement without document',
      { ...acme, card: { contact: [{ text: 'a@b.example', document: 'gone' }] } },
      [/^card\.contact\[0\]\.document: add "gone"/],
    ],
    [
      'an inherited document',
      withKey({ claims: [{ ...madeClaim, document: 'constructor' }] }),
      [/^keys\[0\]\.claims\[0\]\.document: a document id is/],
    ],
    [
      'an inherited name',
      { ...acme, documents: { ...acme.documents, constructor: acme.documents.list } },
      [/^documents\.constructor: a document id is/],
    ],
    ['an inherited id', { ...acme, id: 'constructor' }, [/^id: a vendor id is/]],
    ['a prototype', `{"__proto__": {}, "id": "a"}`, [/^line 1, column 2: .*the name "__proto__" is not possible/]],
    [
      'a document called __proto__',
      JSON.stringify(acme).replace('"list":', '"__proto__":'),
      [/^line 1, column \d+: .*"__proto__" is not possible/],
    ],
    ['an id called __proto__', { ...acme, id: '__proto__' }, [/^id: a vendor id is/]],
    [
      'text that runs backwards',
      { ...acme, name: 'Ac\u202eem' },
      [/^name: take out the character U\+202E, which cannot be seen$/],
    ],
    ['a line break', withKey({ purpose: 'Recognises\nyou' }), [/^keys\[0\]\.purpose: take out the character U\+000A/]],
    ['a null', withKey({ pattern: 'acme\u0000id' }), [/^keys\[0\]\.pattern: take out the character U\+0000/]],
    [
      'an invisible space',
      withKey({ examples: ['acme\u200bid'] }),
      [/^keys\[0\]\.examples\[0\]: take out the character U\+200B/],
    ],
    ['half a character', withKey({ pattern: 'acme\ud800' }), [/^keys\[0\]\.pattern: take out the character U\+D800/]],
    ['a name that is too long', { ...acme, name: 'A'.repeat(81) }, [/^name: is too long: at most 80 characters$/]],
    [
      'a purpose that is too short',
      withKey({ purpose: 'id' }),
      [/^keys\[0\]\.purpose: is too short: at least 8 characters$/],
    ],
    [
      'too many examples',
      withKey({ examples: Array(21).fill('acme_id') }),
      [/^keys\[0\]\.examples: has too many entries: at most 20$/],
    ],
    [
      'a script for an address',
      { ...acme, website: 'javascript:alert(1)' },
      [/^website: an address is https:\/\/acme\.example$/],
    ],
    [
      'a script in a document',
      { ...acme, documents: { list: { ...acme.documents.list, url: 'javascript://a.example/%0aalert(1)' } } },
      [/^documents\.list\.url: an address is/],
    ],
    [
      'data in a document',
      { ...acme, documents: { list: { ...acme.documents.list, url: 'data:text/html,x' } } },
      [/^documents\.list\.url: an address is/],
    ],
    [
      'an address with a hidden turn',
      { ...acme, website: 'https://acme.example/\u202e' },
      [/^website: an address has no spaces in it$/],
    ],
    [
      'an odd name for a document',
      { ...acme, documents: { ...acme.documents, 'a "b"': acme.documents.list } },
      [/^documents\["a "b""\]: a document id is lower case/],
    ],
  ])('%s', (_, rules, problems) => {
    expect(problemsOf(rules)).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });

  it('all of it or nothing: one bad vendor among good ones', () => {
    expect(parse(JSON.stringify([acme, { ...other, id: '' }]))).toMatchObject({ ok: false, more: 0 });
  });

  it('twenty problems are listed, the rest is counted', () => {
    const many = makeRules('acme', [], { keys: Array.from({ length: 30 }, () => ({ ...madeKey, store: 'x' })) });
    const parsed = parse(JSON.stringify(many));
    expect(parsed).toMatchObject({ ok: false, more: 10 });
    expect(problemsOf(many)).toHaveLength(20);
  });
});

/** Two patterns in different words, for the same names. */
function withTwoNames() {
  const keys = ['acme_<ONE>', 'acme_<TWO>'].map((pattern) => ({ ...madeKey, pattern }));
  return { ...acme, placeholders: { ONE: { chars: '[0-9]{4}' }, TWO: { chars: '[0-9]{4}' } }, keys };
}
