import { describe, expect, it, test } from 'vitest';
import { filesOf, makeRules, parse, problemsOf } from '../../test/made-rules.ts';

const script = (host: string, more: object = {}) => ({ host, document: 'list', ...more });
const withScripts = (...scripts: object[]) => makeRules('acme', undefined, { scripts });
const spread = (count: number) =>
  Array.from({ length: Math.ceil(count / 40) }, (_, file) =>
    makeRules(`acme-${file}`, [`acme_${file}`], {
      scripts: Array.from({ length: Math.min(40, count - file * 40) }, (_each, at) =>
        script(`h${at}.f${file}.example`),
      ),
    }),
  );

describe('script hosts in rules of one’s own', () => {
  it('are taken as they stand', () => {
    const scripts = [script('cdn.shop.example'), script('unpkg.com', { path: '/acme' })];
    expect(filesOf(parse(JSON.stringify(withScripts(...scripts))))[0]?.scripts).toEqual(scripts);
  });

  it('are at most 40 in a file and 2000 in all', () => {
    expect(problemsOf(spread(2000))).toEqual([]);
    expect(problemsOf(spread(2001))).toEqual([
      '(the whole): these are 2001 script hosts; at most 2000 can be kept, because each look at a page reads them',
    ]);
    expect(problemsOf(withScripts(...Array.from({ length: 41 }, (_, at) => script(`h${at}.example`))))).toEqual([
      'scripts: has too many entries: at most 40',
    ]);
  });

  test.each<[what: string, scripts: unknown, problem: RegExp]>([
    ['no list', 'cdn.shop.example', /^scripts: has to be a list, \[ … \], and is a text/],
    ['a text', ['cdn.shop.example'], /^scripts\[0\]: has to be an object/],
    ['no host', [{ document: 'list' }], /^scripts\[0\]\.host: is missing/],
    [
      'an unlisted document',
      [script('shop.example', { document: 'other' })],
      /^scripts\[0\]\.document: add "other" to/,
    ],
    ['a document of all objects', [script('shop.example', { document: 'constructor' })], /a document id is lower case/],
    ['capitals', [script('CDN.shop.example')], /^scripts\[0\]\.host: a host is cdn\.acme\.example in lower case/],
    ['an address', [script('https://cdn.shop.example')], /a host is/],
    ['a port', [script('cdn.shop.example:443')], /a host is/],
    ['a star', [script('*.shop.example')], /a host is/],
    ['one label', [script('localhost')], /a host is/],
    ['letters that are not ASCII', [script('é.example')], /a host is/],
    ['a line break', [script('shop.example\nevil.example')], /a host is/],
    ['a long host', [script(`${'a.'.repeat(130)}example`)], /^scripts\[0\]\.host: is too long: at most 253/],
    ['a path without slash', [script('shop.example', { path: 'x.js' })], /a path is \/acme\/loader\.js/],
    ['a path of a slash', [script('shop.example', { path: '/' })], /is too short/],
    ['blanks in a path', [script('shop.example', { path: '/a b' })], /a path is/],
    ['a tab in a path', [script('shop.example', { path: '/a\tb' })], /a path is/],
    ['another field', [script('shop.example', { hosts: [] })], /^scripts\[0\]: has no field "hosts"/],
    [
      'a shared host',
      [script('unpkg.com')],
      /^scripts\[0\]\.host: "unpkg\.com" serves the scripts of many: add a `path`/,
    ],
    ['a public suffix', [script('co.uk')], /^scripts\[0\]\.host: "co\.uk" belongs to many sites/],
    ['the same twice', [script('a.example'), script('a.example')], /^scripts\[1\]\.host: is the same as scripts\[0\]/],
  ])('cannot be %s', (_, scripts, problem) => {
    expect(problemsOf(makeRules('acme', undefined, { scripts }))).toEqual([expect.stringMatching(problem)]);
  });

  it('cannot be two vendors’ at once', () => {
    const beta = makeRules('beta', undefined, { scripts: [script('b.example'), script('a.example')] });
    expect(problemsOf([withScripts(script('a.example')), beta])).toEqual([
      expect.stringMatching(/^\[0\]\.scripts\[0\]\.host: "a\.example" is also beta's/),
      expect.stringMatching(/^\[1\]\.scripts\[1\]\.host: "a\.example" is also acme's/),
    ]);
  });
});
