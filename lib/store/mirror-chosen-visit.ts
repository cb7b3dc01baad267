import { createStore } from 'zustand/vanilla';
import { browser } from '../browser.ts';
import type { Visit } from '../types.ts';
import { findReport, parseVisit, visitKey } from './visits.ts';

/** What a view sees that goes from tab to tab. `visit` is undefined until the background has stored something. */
export interface ChosenVisit {
  tabId: number;
  visit: Visit | undefined;
}

/**
 * A store that mirrors the visit of one tab at a time from `storage.session`: `setState({ tabId, visit: undefined })` chooses another one. The
 * report that is shown while the page is looked at again stays the same object.
 */
export function mirrorChosenVisit(tabId: number) {
  const store = createStore<ChosenVisit>(() => ({ tabId, visit: undefined }));
  browser.storage.session.onChanged.addListener((changes) => {
    const { tabId: chosen, visit: shown } = store.getState();
    const change = changes[visitKey(chosen)];
    if (change) store.setState({ visit: keepReport(shown, parseVisit(change.newValue)) });
  });
  return store;
}

function keepReport(shown: Visit | undefined, next: Visit | undefined): Visit | undefined {
  const report = findReport(shown);
  if (next?.phase !== 'looking' || !report || next.report?.page.capturedAt !== report.page.capturedAt) return next;
  return { ...next, report };
}
