import { find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { findLayers } from './data-layer.ts';

/** Newest entries looked at. */
const MOST_ENTRIES = 5000;

/** The last event `evidonConsentGiven` in a data layer (community.crownpeak.com): which categories and vendors were allowed. */
export const evidonDataLayer: PageReader = {
  name: PAGE_RECORDS.evidonDataLayer,
  read(page) {
    const given = findLayers(page)
      .flatMap((layer): unknown[] => (Array.isArray(layer) ? layer.slice(-MOST_ENTRIES) : []))
      .findLast((entry) => find(entry, 'event') === 'evidonConsentGiven');
    if (!isRecord(given)) return undefined;
    const { consentCategories, consentVendors } = given;
    return {
      event: 'evidonConsentGiven',
      consentCategories: sayNames(consentCategories),
      consentVendors: sayNames(consentVendors),
    };
  },
};

/** The names as one text, however they are listed. */
function sayNames(names: unknown): string {
  const listed = Array.isArray(names) ? names.filter((name) => typeof name === 'string').join(',') : names;
  return typeof listed === 'string' ? listed.slice(0, 5000) : '';
}
