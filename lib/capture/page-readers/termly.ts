import { callOn, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const FIELDS = [
  'essential',
  'performance',
  'analytics',
  'advertising',
  'social_networking',
  'unclassified',
  'do_not_sell',
];

/** `Termly.getConsentState()`; `null`: the tool is there, and nobody answered. */
export const termly: PageReader = {
  name: PAGE_RECORDS.termly,
  read: ({ Termly: api }) => {
    if (!isRecord(api) || typeof api.getConsentState !== 'function') return undefined;
    const state = callOn(api, 'getConsentState');
    return isRecord(state) ? pick(state, FIELDS) : null;
  },
};
