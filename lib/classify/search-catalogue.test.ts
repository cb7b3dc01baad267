import { describe, expect, it, test } from 'vitest';
import { joinDetails, type KeyDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { ConsentCategory, Store } from '../types.ts';
import { prepareSearch, type SearchEntry } from './prepare-search.ts';
import { searchCatalogue } from './search-catalogue.ts';
import type { SearchFilter } from './search-filter.ts';

/** A key as `store pattern category`, with what else it has. */
function key(line: string, more: Partial<KeyDetails> = {}): KeyDetails {
  const [store, pattern = '', category] = line.split(' ');
  const claim = { document: 'list', confidence: 'high' as const };
  return {
    pattern,
    store: store as Store, // as the lines below name it
    party: 'first',
    purpose: 'Made for a test',
    claims: [category ? { ...claim, category: category as ConsentCategory } : claim], // as above
    ...more,
  };
}

function vendor(id: string, keys: KeyDetails[], more: Partial<VendorDetails> = {}): VendorDetails {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    kind: 'chat',
    website: `https://www.${id}.example`,
    documents: { list: { title: 'List', kind: 'vendor', date: '2026' } },
    placeholders: { KEY: { chars: '[0-9a-f]{8}' } },
    keys,
    ...more,
  };
}

const { kind: _, ...general } = vendor('bigdata', [
  key('cookie ch_<KEY>'),
  key('cookie chatty marketing'),
  key('cookie seen_* analytics'),
]);
const search = prepareSearch(
  joinDetails([
    { ...general, layer: 'general' },
    vendor('chatter', [
      key('cookie ch_<KEY> functional', { purpose: 'Recognises a visitor' }),
      key('localStorage ch_<KEY>_open'),
      key('localStorage Chat.Sound functional', { purpose: 'Remembers the sound' }),
      key('cookie session functional', { needsCompanion: true }),
    ]),
    vendor(
      'recorder',
      [
        key('cookie session analytics', { domains: ['recorder.example'] }),
        key('sessionStorage seen_item analytics', { legacy: true }),
      ],
      { kind: 'recording' },
    ),
    vendor('silent', [], { note: 'Nothing was found' }),
    vendor('mine', [key('cookie session marketing')], { layer: 'user' }),
  ]),
  ({ key: { store } }) => (store === 'cookie' ? 'Cookie' : 'Storage'),
);

const none: SearchFilter = { stores: new Set(), categories: new Set(), layers: new Set(), kinds: new Set() };
const show = (entries: readonly SearchEntry[]) =>
  entries.map((entry) => `${entry.layer}/${entry.vendor.id} ${entry.key.pattern}`);
const find = (text: string, filter: Partial<SearchFilter> = {}) => {
  const result = searchCatalogue(search, text, { ...none, ...filter });
  return {
    met: show(result.met),
    others: show(result.others),
    vendors: result.vendors.map((one) => one.vendor.id),
    alike: show(result.alike),
    left: result.left,
    metLeft: result.metLeft,
    counts: result.counts,
  };
};

describe('a name as a site has it', () => {
  test.each<[name: string, met: string[]]>([
    ['ch_0123abcd', ['vendor/chatter ch_<KEY>', 'general/bigdata ch_<KEY>']],
    ['  ch_0123abcd ', ['vendor/chatter ch_<KEY>', 'general/bigdata ch_<KEY>']],
    ['ch_0123abcd_open', ['vendor/chatter ch_<KEY>_open']],
    ['seen_anything', ['general/bigdata seen_*']],
    // A vendor's own key before the list's, and what needs no further evidence before what does.
    ['seen_item', ['vendor/recorder seen_item', 'general/bigdata seen_*']],
    ['session', ['user/mine session', 'vendor/chatter session', 'vendor/recorder session']],
    // The pattern itself.
    ['ch_<KEY>', ['vendor/chatter ch_<KEY>', 'general/bigdata ch_<KEY>']],
  ])('%s', (name, met) => {
    expect(find(name).met).toEqual(met);
  });

  test.each([
    'ch_0123ABCD',
    'ch_0123abc',
    'CH_0123abcd',
    'Session',
    '',
    ' ',
    'x'.repeat(100_000),
    '\ud800',
    '(((',
    '.*',
  ])('not %j', (name) => {
    expect(find(name).met).toEqual([]);
  });

  it('comes before keys that only have it in their name', () => {
    const { met, others } = find('chatty');
    expect(met).toEqual(['general/bigdata chatty']);
    expect(others).toEqual([]);
  });
});

describe('words', () => {
  test.each<[text: string, others: string[]]>([
    ['CH_', ['vendor/chatter ch_<KEY>', 'vendor/chatter ch_<KEY>_open', 'general/bigdata ch_<KEY>']],
    // Beginning, then within, then the vendor's name; each best layer first.
    [
      'chat',
      [
        'vendor/chatter Chat.Sound',
        'general/bigdata chatty',
        'vendor/chatter ch_<KEY>',
        'vendor/chatter ch_<KEY>_open',
        'vendor/chatter session',
      ],
    ],
    ['visitor', ['vendor/chatter ch_<KEY>']],
    ['sound chatter', ['vendor/chatter Chat.Sound']],
    ['storage', ['vendor/chatter ch_<KEY>_open', 'vendor/chatter Chat.Sound', 'vendor/recorder seen_item']],
    ['recorder.example', ['vendor/recorder session', 'vendor/recorder seen_item']],
    ['sound recorder', []],
    ['chat.sounds', []],
  ])('%s', (text, others) => {
    expect(find(text).others).toEqual(others);
  });

  test.each<[text: string, vendors: string[]]>([
    ['chatter', ['chatter']],
    ['er', ['chatter', 'recorder']],
    ['silent', ['silent']],
    ['SILENT', ['silent']],
    ['data', ['bigdata']],
    ['nobody', []],
  ])('name vendors: %s', (text, vendors) => {
    expect(find(text).vendors).toEqual(vendors);
  });

  it('empty, find everything: own rules first, the general list last', () => {
    const { others, vendors } = find('');
    expect(others).toHaveLength(10);
    expect(others[0]).toBe('user/mine session');
    expect(others.at(-1)).toBe('general/bigdata seen_*');
    expect(vendors).toEqual(['mine', 'chatter', 'recorder', 'silent', 'bigdata']);
  });
});

describe('nothing found', () => {
  it('gives keys that begin so, the longest beginning first', () => {
    expect(find('ch_0123')).toMatchObject({ met: [], others: [], vendors: [], left: 0 });
    expect(find('ch_0123').alike).toEqual([
      'vendor/chatter ch_<KEY>',
      'vendor/chatter ch_<KEY>_open',
      'general/bigdata ch_<KEY>',
    ]);
  });

  test.each(['ch', 'zzz', 'chatty_x', 'two words'])('gives none for %s', (text) => {
    expect(find(text).alike).toEqual([]);
  });

  it.each<[text: string, filter: Partial<SearchFilter>, metLeft: number]>([
    ['ch_0123abcd', {}, 0],
    ['ch_0123abcd', { layers: new Set(['general']) }, 1],
    ['ch_0123abcd', { layers: new Set(['user']) }, 2],
    ['seen', { layers: new Set(['user']) }, 0],
  ])('%s with %o: %i of exactly this name are kept out', (text, filter, metLeft) => {
    expect(find(text, filter).metLeft).toBe(metLeft);
  });

  it('gives none while a filter hides what was found', () => {
    expect(find('chatty', { stores: new Set(['localStorage']) })).toMatchObject({
      met: [],
      others: [],
      alike: [],
      left: 1,
    });
  });
});

describe('a filter', () => {
  test.each<[what: string, filter: Partial<SearchFilter>, others: string[]]>([
    ['store', { stores: new Set(['sessionStorage']) }, ['vendor/recorder seen_item']],
    ['category', { categories: new Set(['marketing']) }, ['user/mine session', 'general/bigdata chatty']],
    [
      'category nobody names',
      { categories: new Set(['unclassified']) },
      ['vendor/chatter ch_<KEY>_open', 'general/bigdata ch_<KEY>'],
    ],
    ['layer', { layers: new Set(['user']) }, ['user/mine session']],
    ['kind', { kinds: new Set(['recording']) }, ['vendor/recorder session', 'vendor/recorder seen_item']],
    [
      'two of a part: either',
      { stores: new Set(['sessionStorage']), layers: new Set(['user', 'vendor']) },
      ['vendor/recorder seen_item'],
    ],
    ['two parts: both', { kinds: new Set(['recording']), categories: new Set(['functional']) }, []],
  ])('by %s', (_, filter, others) => {
    expect(find('', filter).others).toEqual(others);
  });

  it('holds for names too', () => {
    expect(find('session', { layers: new Set(['vendor']), kinds: new Set(['chat']) }).met).toEqual([
      'vendor/chatter session',
    ]);
  });

  it('counts what each other choice of a part would leave', () => {
    const { counts } = find('', { stores: new Set(['sessionStorage']) });
    expect([...counts.stores]).toEqual(
      expect.arrayContaining([
        ['cookie', 7],
        ['localStorage', 2],
        ['sessionStorage', 1],
      ]),
    );
    expect([...counts.layers]).toEqual([['vendor', 1]]);
    expect([...counts.categories]).toEqual([['analytics', 1]]);
    expect([...counts.kinds]).toEqual([['recording', 1]]);
  });

  it('lets a vendor without keys through by kind, not by store or category', () => {
    expect(find('', { kinds: new Set(['chat']) }).vendors).toEqual(['mine', 'chatter', 'silent']);
    expect(find('', { stores: new Set(['cookie']) }).vendors).toEqual(['mine', 'chatter', 'recorder', 'bigdata']);
    expect(find('', { stores: new Set(['indexedDB']) }).vendors).toEqual([]);
  });
});

it('a pattern that cannot be compiled is named', () => {
  expect(() => prepareSearch(joinDetails([vendor('odd', [key('cookie ab*')])]))).toThrow('key "ab*"');
});
