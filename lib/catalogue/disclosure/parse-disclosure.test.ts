import { describe, expect, it, test } from 'vitest';
import { parseDisclosure } from './parse-disclosure.ts';

const entry = { identifier: 'acme_id', type: 'cookie', maxAgeSeconds: 60, purposes: [1] };
const parse = (data: unknown) => parseDisclosure('acme.json', typeof data === 'string' ? data : JSON.stringify(data));

describe('a disclosure', () => {
  it('is read; what the specification allows to leave out is filled in', () => {
    expect(parse({ disclosures: [entry] }).disclosures).toEqual([{ ...entry, domains: [], specialPurposes: [] }]);
  });

  test.each<[what: string, data: unknown]>([
    ['nothing stored', { disclosures: [], domains: [] }],
    [
      'domains without purposes, SDKs',
      { disclosures: [], domains: [{ domain: 'a.example' }], sdks: [{ name: 'com.a' }] },
    ],
    [
      'null where something may be left out',
      { disclosures: [{ ...entry, domain: null, description: null, cookieRefresh: null, maxAgeSeconds: null }] },
    ],
    ['fields of the vendor’s own', { disclosures: [{ ...entry, name: 'x', legal: { basis: [1] } }], version: 2 }],
    ['a byte order mark', `\uFEFF${JSON.stringify({ disclosures: [entry] })}`],
    ['brackets in a text', { disclosures: [{ ...entry, description: `${'[{'.repeat(50)} \\" ${'{'.repeat(50)}` }] }],
  ])('may have %s', (_, data) => {
    expect(() => parse(data)).not.toThrow();
  });
});

describe('anything else is refused with the file, the place and the reason', () => {
  const withEntry = (change: object) => ({ disclosures: [entry, { ...entry, ...change }] });
  const nested = (levels: number) => `{"disclosures": [],\n "x": ${'['.repeat(levels)}${']'.repeat(levels)}}`;

  test.each<[what: string, data: unknown, reason: RegExp]>([
    ['no JSON', '{"disclosures": [', /is no JSON for a disclosure: line 1, column \d+: /],
    ['nothing', '', /is no JSON for a disclosure: line 1, column \d+: /],
    ['a page', '<!doctype html>', /is no JSON for a disclosure: line 1, column \d+: /],
    [
      'a name twice, of which one would be lost',
      '{"disclosures": [], "disclosures": []}',
      /line 1, column 21: the name "disclosures" is twice in one object/,
    ],
    ['a list', [entry], /at \(top\): has to be an object/],
    ['a text', '"disclosures"', /at \(top\): has to be an object/],
    ['null', null, /at \(top\): has to be an object/],
    ['something else', { vendors: {} }, /at disclosures: is missing: a list/],
    ['an object for the list', { disclosures: { 0: entry } }, /at disclosures: has to be a list/],
    ['an entry that is a text', { disclosures: ['acme_id'] }, /at disclosures\.0: has to be an object/],
    ['no identifier', withEntry({ identifier: undefined }), /at disclosures\.1\.identifier: is missing: a text/],
    ['a number for the identifier', withEntry({ identifier: 5 }), /at disclosures\.1\.identifier: has to be a text/],
    [
      'an unknown type',
      withEntry({ type: 'localStorage' }),
      /at disclosures\.1\.type: has to be one of "cookie", "web", "app"/,
    ],
    [
      'a text for the age',
      withEntry({ maxAgeSeconds: '3600' }),
      /at disclosures\.1\.maxAgeSeconds: has to be a whole number/,
    ],
    ['half a second', withEntry({ maxAgeSeconds: 0.5 }), /at disclosures\.1\.maxAgeSeconds: has to be a whole number/],
    [
      'an endless age',
      `{"disclosures": [{"identifier": "a", "type": "cookie", "maxAgeSeconds": 1e999}]}`,
      /maxAgeSeconds: has to be a whole number/,
    ],
    [
      'a text for refresh',
      withEntry({ cookieRefresh: 'yes' }),
      /at disclosures\.1\.cookieRefresh: has to be true or false/,
    ],
    [
      'a purpose as text',
      withEntry({ purposes: [1, '2'] }),
      /at disclosures\.1\.purposes\.1: has to be a whole number/,
    ],
    ['purposes as text', withEntry({ purposes: '1,2' }), /at disclosures\.1\.purposes: has to be a list/],
    ['a list for the domain', withEntry({ domain: ['a.example'] }), /at disclosures\.1\.domain: has to be a text/],
    ['a text for the domains', withEntry({ domains: 'a.example' }), /at disclosures\.1\.domains: has to be a list/],
    ['domains of texts', { disclosures: [], domains: ['a.example'] }, /at domains\.0: has to be an object/],
    [
      'too many entries',
      { disclosures: Array.from({ length: 5001 }, () => entry) },
      /at disclosures: has 5001 entries; at most 5000 are read/,
    ],
    ['deep nesting', nested(20), /line 2, column 26: more than 20 levels deep/],
    ['very deep nesting', '['.repeat(1_000_000), /line 1, column 21: more than 20 levels deep/],
  ])('%s', (_, data, reason) => {
    const attempt = () => parse(data);
    expect(attempt).toThrow(/^acme\.json: is /);
    expect(attempt).toThrow(reason);
  });

  it('nesting just below the limit is let through', () => {
    expect(() => parse(nested(19))).not.toThrow();
  });

  it('a file full of mistakes is told in few lines', () => {
    const attempt = () => parse({ disclosures: Array.from({ length: 40 }, () => ({ ...entry, type: 'x' })) });
    expect(attempt).toThrow(/at disclosures\.9\.type/);
    expect(attempt).toThrow(/and 30 more$/);
    expect(attempt).not.toThrow(/disclosures\.10\./);
  });

  test.each([
    ['quotes', '"'.repeat(1_900_000)],
    ['escapes that never end', `"${'\\"'.repeat(900_000)}`],
    ['backslashes', `"${'\\'.repeat(1_900_000)}`],
  ])('two megabytes of %s take no time', (_, text) => {
    const startedAt = performance.now();
    expect(() => parse(text)).toThrow(/is no JSON for a disclosure/);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
