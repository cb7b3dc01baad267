import { createStore } from 'zustand/vanilla';
import { browser } from '../browser.ts';
import type { Visit } from '../types.ts';
import { parseVisit, visitKey } from './visits.ts';

/** What a view sees of a tab. `visit` is undefined until the background has stored something. */
export interface VisitMirror {
  visit: Visit | undefined;
}

/** A store that mirrors one tab's visit from `storage.session`. Views read it; nobody writes it but the mirror. */
export function mirrorVisit(tabId: number) {
  const key = visitKey(tabId);
  const store = createStore<VisitMirror>(() => ({ visit: undefined }));
  browser.storage.session.onChanged.addListener((changes) => {
    const change = changes[key];
    if (change) store.setState({ visit: parseVisit(change.newValue) });
  });
  return store;
}
