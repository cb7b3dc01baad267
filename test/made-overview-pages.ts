import type { OverviewModel } from '../components/overview/overview-contract.ts';
import type { SavedVisitSummary } from '../lib/visit-record-types.ts';
import { changeItem, makeExported } from './made-exported.ts';
import { madeNow } from './made-reports/make-report.ts';

const made = makeExported(
  `cookie ssupp.vid shop.example 180d functional smartsupp
  cookie SL_C_23361dd035530_SID shop.example 730d analytics smartlook
  cookie _ga .shop.example 400d analytics google
  localStorage cart shop.example
  cookie ${JSON.stringify('evil\u202ename')} shop.example session`,
  { coverage: [{ code: 'frameNoAccess', text: 'The frame of chat.example could not be looked into.' }] },
);
/** A visit with three vendors, one of them of the general list. */
export const overviewReport = changeItem(made, 2, { vendorId: null, vendorName: 'Google Analytics' });

const saved: SavedVisitSummary = {
  ...{ id: '00000000-0000-4000-8000-000000000001', name: 'After refusing', site: 'shop.example' },
  ...{ url: 'https://shop.example/', capturedAt: madeNow, savedAt: madeNow, browserName: 'Chromium' },
  ...{ isWatched: true, hasScreenshot: false, counts: { items: 12, vendors: 3, problem: 1, look: 1, note: 0 } },
};
const unnamed = { ...saved, id: '00000000-0000-4000-8000-000000000002', name: '' };

const base: OverviewModel = { material: undefined, saved: [], chosen: undefined, locale: 'en-GB', now: madeNow };

/** The states of the page "Check the site's own list". */
export const overviewPages = {
  reading: base,
  ready: { ...base, material: { report: overviewReport, details: {} } },
  withSaved: {
    ...base,
    material: { report: overviewReport, details: {} },
    saved: [saved, unnamed],
  },
  noAddress: { ...base, material: 'noAddress' },
  notLooked: { ...base, material: 'notLooked' },
  noDetails: { ...base, material: 'noDetails' },
  nothingKept: { ...base, material: { report: makeExported(''), details: {} } },
} satisfies Record<string, OverviewModel>;
