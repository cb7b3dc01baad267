import { describe, expect, it, test } from 'vitest';
import { ask, lookupOf, vendor } from '../../test/made-lookup.ts';
import { packVendors } from '../catalogue/pack-catalogue.ts';
import type { Store } from '../types.ts';
import { findMatches, joinLookups, prepareLookup } from './find-match.ts';

const HEX_40 = '0123456789abcdef0123456789abcdef01234567';

const chat = vendor(
  'chat',
  'cookie ssupp.vid',
  'localStorage ssupp_<KEY>',
  'localStorage ssupp_<KEY>vid',
  'cookie __proto',
  'cookie has_<WORD>_<NUMBER>_end',
  'cookie open_<WORD>.*',
  'cookie long_<ENDLESS>_end',
  'cookie crisp/*',
  'cookie crisp/session/<KEY>',
  'cookie SL_C_<KEY>_SID',
);

describe('which names a key meets', () => {
  const lookup = lookupOf(chat);
  test.each<[name: string, store: Store, answer: string]>([
    ['ssupp.vid', 'cookie', 'chat ssupp.vid'],
    [`ssupp_${HEX_40}`, 'localStorage', 'chat ssupp_<KEY>'],
    [`ssupp_${HEX_40}vid`, 'localStorage', 'chat ssupp_<KEY>vid'],
    [`SL_C_${HEX_40}_SID`, 'cookie', 'chat SL_C_<KEY>_SID'],
    ['has_ab_1_end', 'cookie', 'chat has_<WORD>_<NUMBER>_end'],
    ['open_ab.anything\nat all', 'cookie', 'chat open_<WORD>.*'],
    ['crisp/x', 'cookie', 'chat crisp/*'],
  ])('%j in %s', (name, store, answer) => {
    expect(ask(lookup, name, store)).toEqual([answer]);
  });

  test.each<[why: string, name: string, store: Store]>([
    ['something before', 'xssupp.vid', 'cookie'],
    ['something after', 'ssupp.vidx', 'cookie'],
    ['too short', 'ssupp.vi', 'cookie'],
    ['other case', 'SSUPP.VID', 'cookie'],
    ['a dot is a dot', 'ssuppXvid', 'cookie'],
    ['another store', 'ssupp.vid', 'localStorage'],
    ['a store without keys', 'ssupp.vid', 'serviceWorker'],
    ['upper case hash', `ssupp_${HEX_40.toUpperCase()}`, 'localStorage'],
    ['hash one short', `ssupp_${HEX_40.slice(1)}`, 'localStorage'],
    ['hash one long', `ssupp_0${HEX_40}`, 'localStorage'],
    ['unknown ending', `ssupp_${HEX_40}vids`, 'localStorage'],
    ['something before a template', `xssupp_${HEX_40}`, 'localStorage'],
    ['a line break after a template', `ssupp_${HEX_40}\n`, 'localStorage'],
    ['a line break before', `\nssupp_${HEX_40}`, 'localStorage'],
    ['nothing for the *', 'crisp/', 'cookie'],
    ['nothing for the * of a template', 'open_ab.', 'cookie'],
    ['an empty placeholder', 'has__1_end', 'cookie'],
    ['the literal ending missing', 'has_ab_1_en', 'cookie'],
  ])('not with %s: %j', (_, name, store) => {
    expect(ask(lookup, name, store)).toEqual([]);
  });

  test.each([
    '',
    '\n',
    '\0',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '\ud800',
    '\udfff\ud800',
    'ssupp.\ud83d',
    '<KEY>',
    'ssupp_<KEY>',
  ])('is not shaken by the name %j', (name) => {
    expect(ask(lookup, name)).toEqual([]);
    expect(ask(lookup, name, 'localStorage')).toEqual([]);
  });
});

describe('the order of several matches', () => {
  it('puts the whole name first, then the longest literal beginning', () => {
    const lookup = lookupOf(vendor('a', 'cookie abcd*', 'cookie abcdef<WORD>', 'cookie abcdefgh', 'cookie abcde*'));
    expect(ask(lookup, 'abcdefgh')).toEqual(['a abcdefgh', 'a abcdef<WORD>', 'a abcde*', 'a abcd*']);
  });

  it('puts a template before a prefix with the same beginning', () => {
    const lookup = lookupOf(vendor('a', 'cookie abcd*'), vendor('b', 'cookie abcd<WORD>'));
    expect(ask(lookup, 'abcdxyz')).toEqual(['b abcd<WORD>', 'a abcd*']);
    expect(ask(lookup, 'abcdXYZ')).toEqual(['a abcd*']);
  });

  it('puts a key bound to a domain before one that is not', () => {
    const lookup = lookupOf(vendor('a', 'cookie MR'), vendor('b', 'cookie MR clarity.ms'));
    expect(ask(lookup, 'MR', 'cookie', 'clarity.ms')).toEqual(['b MR', 'a MR']);
  });

  it('puts the likelier of two vendors that share a name first', () => {
    const alpha = vendor('alpha', 'cookie same');
    for (const key of alpha.keys) key.sharedWith = [{ vendor: 'beta', reason: 'made for a test', isLikelier: true }];
    expect(ask(lookupOf(alpha, vendor('beta', 'cookie same')), 'same')).toEqual(['beta same', 'alpha same']);
  });

  it('otherwise goes by the vendor id, whatever the order of the files', () => {
    const a = vendor('alpha', 'cookie same', 'cookie tmpl_<WORD>');
    const b = vendor('beta', 'cookie same', 'cookie tmpl_<WORD>');
    for (const lookup of [lookupOf(a, b), lookupOf(b, a)]) {
      expect(ask(lookup, 'same')).toEqual(['alpha same', 'beta same']);
      expect(ask(lookup, 'tmpl_ab')).toEqual(['alpha tmpl_<WORD>', 'beta tmpl_<WORD>']);
    }
  });

  it('never lets the place in a file decide', () => {
    const lines = ['cookie tmpl_<WORD>', 'cookie tmpl_<WORD>x', 'cookie tmpl_*'];
    const answer = ['a tmpl_<WORD>x', 'a tmpl_<WORD>', 'a tmpl_*'];
    expect(ask(lookupOf(vendor('a', ...lines)), 'tmpl_abx')).toEqual(answer);
    expect(ask(lookupOf(vendor('a', ...lines.toReversed())), 'tmpl_abx')).toEqual(answer);
  });
});

describe('layers', () => {
  const own = packVendors([vendor('own', 'cookie abcd*')], 'test', 'user');
  const common = vendor('chat', 'cookie abcdef', 'cookie common');
  for (const key of common.keys) if (key.pattern === 'common') key.needsCompanion = true;
  const general = packVendors([vendor('list', 'cookie abcdef', 'cookie common', 'cookie rest')], 'test', 'general');
  const lookup = prepareLookup(own, packVendors([common], 'test'), general);

  test.each<[why: string, name: string, answer: string[]]>([
    ['a layer’s beginning before the next one’s whole name; the general list is not needed', 'abcdef', ['own', 'chat']],
    ['the general list, when nobody else knows the name', 'rest', ['list']],
    ['also when a vendor knows it as one that others use too', 'common', ['chat', 'list']],
    ['nobody', 'unknown', []],
  ])('%s: %s', (_, name, answer) => {
    expect(findMatches(lookup, { name, store: 'cookie' }).map(({ vendorId }) => vendorId)).toEqual(answer);
  });

  it('joined are those of one lookup after those of the other', () => {
    const joined = joinLookups(prepareLookup(own), prepareLookup(packVendors([common], 'test'), general));
    for (const name of ['abcdef', 'rest', 'common', 'unknown'])
      expect(findMatches(joined, { name, store: 'cookie' })).toEqual(findMatches(lookup, { name, store: 'cookie' }));
  });
});

describe('keys bound to domains', () => {
  const lookup = lookupOf(vendor('ms', 'cookie MR clarity.ms,.bing.com', 'localStorage ab_<WORD> clarity.ms'));
  test.each(['clarity.ms', '.clarity.ms', 'c.clarity.ms', '.C.Clarity.MS', 'clarity.ms.', 'bing.com', '.www.bing.com'])(
    'match on %s',
    (domain) => {
      expect(ask(lookup, 'MR', 'cookie', domain)).toEqual(['ms MR']);
    },
  );

  test.each(['shop.example', 'notclarity.ms', 'clarity.ms.evil.example', 'ms', '.ms', '', '.', undefined])(
    'do not match on %s',
    (domain) => {
      expect(ask(lookup, 'MR', 'cookie', domain)).toEqual([]);
    },
  );

  it('binds templates too', () => {
    expect(ask(lookup, 'ab_cd', 'localStorage', 'www.clarity.ms')).toEqual(['ms ab_<WORD>']);
    expect(ask(lookup, 'ab_cd', 'localStorage', 'shop.example')).toEqual([]);
  });
});

describe('what a match says', () => {
  const lookup = lookupOf(chat);
  it('names vendor, key and layer', () => {
    expect(findMatches(lookup, { name: 'ssupp.vid', store: 'cookie' })).toEqual([
      {
        vendorId: 'chat',
        vendorName: 'Vendor chat',
        keyIndex: 0,
        pattern: 'ssupp.vid',
        kind: 'exact',
        layer: 'vendor',
        categories: ['functional'],
      },
    ]);
  });

  it.each<[name: string, store: Store, lengths: Record<string, number>]>([
    [`ssupp_${HEX_40}vid`, 'localStorage', { KEY: 40 }],
    ['has_abcde_123_end', 'cookie', { WORD: 5, NUMBER: 3 }],
    ['open_abc.def', 'cookie', { WORD: 3 }],
  ])('gives the length of each placeholder of %s, never its text', (name, store, lengths) => {
    const [match] = findMatches(lookup, { name, store });
    expect(match?.placeholders).toEqual(lengths);
    expect(match?.kind).toBe('template');
  });

  it('cannot be changed by one who receives it', () => {
    const found = findMatches(lookup, { name: 'ssupp.vid', store: 'cookie' });
    const nothing = findMatches(lookup, { name: 'unknown', store: 'cookie' });
    expect(() => found.pop()).toThrow(TypeError);
    expect(() => found[0]?.categories.push('marketing')).toThrow(TypeError);
    expect(() => nothing.push(...found)).toThrow(TypeError);
  });
});

describe('very long names', () => {
  const lookup = lookupOf(chat);
  const megabyte = 'a'.repeat(1_000_000);
  test.each<[name: string, answer: string[]]>([
    [megabyte, []],
    [`long_${'1'.repeat(1000)}_end`, ['chat long_<ENDLESS>_end']],
    [`long_${'1'.repeat(1_000_000)}_end`, []],
    [`crisp/${megabyte}`, ['chat crisp/*']],
    [`open_ab.${megabyte}`, ['chat open_<WORD>.*']],
    [`crisp/session/${HEX_40}${megabyte}`, ['chat crisp/*']],
  ])('get an answer', (name, answer) => {
    expect(ask(lookup, name)).toEqual(answer);
  });
});
