import { expect, it, test } from 'vitest';
import { makeRules } from '../../test/made-rules.ts';
import { joinDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import { prepareSearch } from './prepare-search.ts';
import { searchCatalogue } from './search-catalogue.ts';
import type { SearchFilter } from './search-filter.ts';

function vendor(
  id: string,
  scripts: { host: string; path?: string }[],
  more: Partial<VendorDetails> = {},
): VendorDetails {
  return { ...makeRules(id), scripts: scripts.map((one) => ({ ...one, document: 'list' })), ...more };
}

const search = prepareSearch(
  joinDetails([
    vendor('recorder', [{ host: 'rec-cdn.test' }], { kind: 'recording' }),
    vendor('silent', [{ host: 'unpkg.com', path: '/silent' }, { host: 'cdn.plain.test' }], { keys: [] }),
    { ...makeRules('plain'), name: 'plain.test' },
    vendor('mine', [{ host: 'js.rec-cdn.test' }], { layer: 'user' }),
  ]),
);
const none: SearchFilter = { stores: new Set(), categories: new Set(), layers: new Set(), kinds: new Set() };
const find = (text: string, filter: Partial<SearchFilter> = {}) => {
  const { met, others, vendors, alike } = searchCatalogue(search, text, { ...none, ...filter });
  return { keys: met.length + others.length + alike.length, vendors: vendors.map((one) => one.vendor.id) };
};

test.each<[text: string, vendors: string[]]>([
  ['rec-cdn.test', ['recorder', 'mine']], // whose it is before what goes on so
  ['eu.rec-cdn.test', ['recorder']],
  ['EU.Rec-CDN.test', ['recorder']],
  ['eu.rec-cdn.test:8443', ['recorder']],
  ['//eu.rec-cdn.test/x.js', ['recorder']],
  [' https://eu.rec-cdn.test/x.js?v=1 ', ['recorder']],
  ['HTTPS://EU.rec-cdn.test/', ['recorder']],
  ['js.rec-cdn.test', ['mine', 'recorder']], // each layer has its say
  ['https://unpkg.com/silent@1.2/x.js', ['silent']],
  ['unpkg.com', ['silent']],
  ['rec-cdn', ['mine', 'recorder']],
  ['plain.test', ['plain', 'silent']], // a name that begins so first
  ['https://cdn.plain.test/', ['silent']],
])('%j finds vendors by their script hosts', (text, vendors) => {
  expect(find(text).vendors).toEqual(vendors);
});

test.each([
  ['unpkg recorder'],
  ['https://unpkg.com/SILENT@1.2/x.js'],
  ['https://unpkg.com/other'],
  ['blob:https://rec-cdn.test/1'],
  ['xrec-cdn.testing'],
  ['eu.rec-cdn.test more'],
  ['https://'],
  ['https://[::1'],
  ['__proto__.test'],
  [`https://${'a.'.repeat(100_000)}test`],
])('%.40j finds none', (text) => {
  expect(find(text).vendors).toEqual([]);
});

it('finds no keys by a script host: who pastes one asks whose it is', () => {
  expect(find('rec-cdn.test').keys).toBe(0);
  expect(find('recorder_id').keys).toBe(1);
});

it('holds to the filter', () => {
  expect(find('eu.rec-cdn.test', { kinds: new Set(['chat']) }).vendors).toEqual([]);
  expect(find('js.rec-cdn.test', { layers: new Set(['user']) }).vendors).toEqual(['mine']);
});
