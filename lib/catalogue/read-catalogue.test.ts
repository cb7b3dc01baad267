import { expect, test } from 'vitest';
import { findMatches, prepareLookup } from '../classify/find-match.ts';
import { buildDetails, readCatalogue } from './read-catalogue.ts';
import { findDetails } from './vendor-details.ts';

const catalogue = readCatalogue();
const lookup = prepareLookup(catalogue.tables.vendors, catalogue.tables.general);
const details = buildDetails(catalogue);

test('the general list holds nothing that a vendor file knows, and enough beside it', () => {
  const vendorsOnly = prepareLookup(catalogue.tables.vendors);
  const known = catalogue.general.filter(
    ({ pattern, store, domains }) =>
      !pattern.endsWith('*') &&
      !domains &&
      findMatches(vendorsOnly, { name: pattern, store }).some(({ needsCompanion }) => !needsCompanion),
  );
  expect(known).toEqual([]);
  expect(catalogue.general.length).toBeGreaterThan(1500);
});

test.each([
  ['_ga', 'Google Analytics'],
  ['_fbp', 'Facebook'],
  ['_gcl_au', 'Google'],
])('%s is of %s', (name, platform) => {
  const [match, ...others] = findMatches(lookup, { name, store: 'cookie' });
  expect(match).toMatchObject({ layer: 'general', vendorName: platform });
  expect(others).toEqual([]);
});

test('every match leads to its own key in the details', () => {
  for (const { pattern, store, domains } of catalogue.general) {
    const domain = domains?.[0];
    const name = pattern.replace(/\*$/, 'x');
    const found = findMatches(lookup, domain === undefined ? { name, store } : { name, store, domain });
    for (const match of found)
      expect(findDetails(details, match)?.key, `${store} ${name}`).toMatchObject({ pattern: match.pattern, store });
  }
});
