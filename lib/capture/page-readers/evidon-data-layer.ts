import { isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';
import { findLayers } from './data-layer.ts';

/** Newest entries looked at. */
const MOST_ENTRIES = 5000;

/** The last event `evidonConsentGiven` in a data layer (community.crownpeak.com): which categories and vendors were allowed. */
export const evidonDataLayer: PageReader = {
  name: PAGE_RECORDS.evidonDataLayer,
  read(page) {
    const given = findLayers(page).reduce<Record<string, unknown> | undefined>(
      (last, layer) => findLastGiven(layer) ?? last,
      undefined,
    );
    if (!given) return undefined;
    const { consentCategories, consentVendors } = given;
    return {
      event: 'evidonConsentGiven',
      consentCategories: sayNames(consentCategories),
      consentVendors: sayNames(consentVendors),
    };
  },
};

/** From the end on, and without a copy: this is done at every click while the page is watched. */
function findLastGiven(layer: Record<string, unknown>): Record<string, unknown> | undefined {
  const length = Number(layer.length);
  const first = Math.max(0, length - MOST_ENTRIES);
  for (let at = length - 1; at >= first; at -= 1) {
    const entry = layer[at];
    if (isRecord(entry) && entry.event === 'evidonConsentGiven') return entry;
  }
  return undefined;
}

/** The names as one text, however they are listed. */
function sayNames(names: unknown): string {
  const listed = Array.isArray(names) ? names.filter((name) => typeof name === 'string').join(',') : names;
  return typeof listed === 'string' ? listed.slice(0, 5000) : '';
}
