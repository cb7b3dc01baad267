import { describe, expect, it, test } from 'vitest';
import { prepareSearch } from '../../lib/classify/prepare-search.ts';
import { lookupDetails } from '../../test/made-reports/render-lookup.tsx';
import { buildLookupAddress, type LookupView, type SearchView } from './build-lookup-address.ts';
import { noFilter } from './filter-values.ts';
import { readLookupAddress, resolveView } from './read-lookup-address.ts';

const plain: SearchView = { page: 'search', query: '', filter: noFilter };
const smartsupp = { layer: 'vendor', vendorId: 'smartsupp' } as const;

describe('a view has an address, and the address gives the view', () => {
  test.each<[address: string, view: LookupView]>([
    ['lookup.html', plain],
    ['lookup.html?q=_ga', { ...plain, query: '_ga' }],
    ['lookup.html?q=a+%26+b%3D%23%25%F0%9F%8D%AA', { ...plain, query: 'a & b=#%🍪' }],
    [
      'lookup.html?q=TEXT&store=cookie&category=marketing',
      {
        ...plain,
        query: 'TEXT',
        filter: { ...noFilter, stores: new Set(['cookie']), categories: new Set(['marketing']) },
      },
    ],
    [
      'lookup.html?store=cookie&store=localStorage&layer=general&kind=chat',
      {
        ...plain,
        filter: {
          ...noFilter,
          stores: new Set(['cookie', 'localStorage']),
          layers: new Set(['general']),
          kinds: new Set(['chat']),
        },
      },
    ],
    ['lookup.html?vendor=smartsupp', { page: 'vendor', ...smartsupp }],
    ['lookup.html?layer=general&vendor=google', { page: 'vendor', layer: 'general', vendorId: 'google' }],
    [
      'lookup.html?vendor=smartsupp&key=ssupp.vid&store=cookie',
      { page: 'key', ...smartsupp, pattern: 'ssupp.vid', store: 'cookie' },
    ],
    [
      'lookup.html?layer=user&vendor=own&key=a_%3CKEY%3E*&store=localStorage',
      { page: 'key', layer: 'user', vendorId: 'own', pattern: 'a_<KEY>*', store: 'localStorage' },
    ],
  ])('%s', (address, view) => {
    expect(buildLookupAddress(view)).toBe(address);
    expect(readLookupAddress(address.slice('lookup.html'.length))).toEqual(view);
  });
});

describe('what an address says and nobody knows is left out', () => {
  test.each<[search: string, view: LookupView]>([
    ['?', plain],
    ['?q=', plain],
    ['?nothing=1&__proto__=x', plain],
    ['?store=attic&category=evil&layer=top&kind=', plain],
    ['?store=cookie&store=attic', { ...plain, filter: { ...noFilter, stores: new Set(['cookie']) } }],
    ['?key=ssupp.vid', plain],
    ['?vendor=&q=a', { ...plain, query: 'a' }],
    ['?vendor=smartsupp&layer=top', { page: 'vendor', ...smartsupp }],
    ['?vendor=smartsupp&key=', { page: 'vendor', ...smartsupp }],
    ['?vendor=smartsupp&key=x&store=attic', { page: 'key', ...smartsupp, pattern: 'x' }],
    ['?q=%', { ...plain, query: '%' }],
    ['?q=%ff', { ...plain, query: '\ufffd' }],
  ])('%s', (search, view) => {
    expect(readLookupAddress(search)).toEqual(view);
  });

  it('a text is cut where the search ends', () => {
    expect(readLookupAddress(`?q=${'x'.repeat(5000)}`)).toMatchObject({ query: 'x'.repeat(1024) });
  });
});

describe('the catalogue has the last word', () => {
  const search = prepareSearch(lookupDetails);
  const key = { page: 'key', ...smartsupp, pattern: 'ssupp.vid' } as const;
  test.each<[what: string, view: LookupView, resolved: LookupView]>([
    ['a search', { ...plain, query: 'x' }, { ...plain, query: 'x' }],
    ['a vendor', { page: 'vendor', ...smartsupp }, { page: 'vendor', ...smartsupp }],
    ['an unknown vendor', { page: 'vendor', layer: 'vendor', vendorId: 'nobody' }, plain],
    ['a vendor of another layer', { page: 'vendor', layer: 'user', vendorId: 'smartsupp' }, plain],
    ['a layer in the id', { page: 'vendor', layer: 'vendor', vendorId: 'general/google-analytics' }, plain],
    ['what every object has', { page: 'vendor', layer: 'vendor', vendorId: 'constructor' }, plain],
    ['a key', { ...key, store: 'cookie' }, { ...key, store: 'cookie' }],
    ['a key without a store', key, { ...key, store: 'cookie' }],
    ['a key in another store', { ...key, store: 'localStorage' }, { page: 'vendor', ...smartsupp }],
    ['an unknown key', { ...key, pattern: 'ssupp.vidx' }, { page: 'vendor', ...smartsupp }],
  ])('%s', (_, view, resolved) => {
    expect(resolveView(view, search)).toEqual(resolved);
  });
});
