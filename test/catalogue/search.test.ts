import { expect, test } from 'vitest';
import { buildDetails, readCatalogue } from '../../lib/catalogue/read-catalogue.ts';
import { prepareSearch } from '../../lib/classify/prepare-search.ts';
import { searchCatalogue } from '../../lib/classify/search-catalogue.ts';

const search = prepareSearch(buildDetails(readCatalogue()));
const filter = {
  stores: new Set<never>(),
  categories: new Set<never>(),
  layers: new Set<never>(),
  kinds: new Set<never>(),
};
const met = (name: string) => searchCatalogue(search, name, filter).met;

test('an example of every key of the vendor files finds that key', () => {
  const keys = search.entries.filter(({ layer, key }) => layer === 'vendor' && key.examples?.[0]);
  expect(keys.length).toBeGreaterThan(300);
  const lost = keys.filter((entry) => !met(entry.key.examples?.[0] ?? '').includes(entry));
  expect(lost.map(({ id, key }) => `${id} ${key.pattern}: ${key.examples?.[0]}`)).toEqual([]);
});

test.each<[name: string, vendor: string, pattern: string]>([
  ['ssupp_8fde5e5a0b5beef908e268b0f2dab6b97c538dd9vid', 'smartsupp', 'ssupp_<CHAT_KEY>vid'],
  ['intercom-id-gkjq60px', 'intercom', 'intercom-id-<APP_ID>'],
  ['ssupp.vid', 'smartsupp', 'ssupp.vid'],
])('%s is %s', (name, vendor, pattern) => {
  expect(met(name)[0]).toMatchObject({ vendor: { id: vendor }, key: { pattern } });
});

test('what the general list alone knows is found there, whatever else stands in it', () => {
  expect(met('_ga')[0]).toMatchObject({ layer: 'general', vendor: { name: 'Google Analytics' } });
});
