import type { ReadFrame } from '../capture/build-items.ts';
import { findMatches, type Lookup } from '../classify/find-match.ts';
import type { Decoders } from '../consent/decoded-types.ts';
import type { Mechanism } from '../consent/mechanism.ts';
import type { Consent } from '../consent-types.ts';
import type { ClassifiedItem } from '../types.ts';
import type { VisitLog } from '../watch-log-types.ts';
import type { WatchSummary } from '../watch-types.ts';
import { buildChoices } from './build-choices.ts';
import { buildClock, findTime } from './build-clock.ts';
import { buildMarks, type KeyOwner } from './build-marks.ts';
import { buildSignalHistory } from './build-signal-history.ts';
import type { FindScriptVendor } from './find-writer-vendor.ts';
import { type ConsentEvent, followSignals } from './follow-signals.ts';
import { gatherCookies } from './gather-cookies.ts';
import { gatherStorage } from './gather-storage.ts';
import type { KeyHistory } from './key-history.ts';

/** A watched visit with what was captured at its end. */
export interface WatchedVisit {
  log: VisitLog;
  items: readonly ClassifiedItem[];
  frames: readonly ReadFrame[];
  site: string;
  /** ms since the epoch. */
  capturedAt: number;
  /** What the mechanisms say at the end. */
  consent: Consent;
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
  /** What other ways of watching noticed of consent; see `SignalFacts`. */
  events?: readonly ConsentEvent[];
  lookup: Lookup;
  findSite(host: string): string;
  findScriptVendor: FindScriptVendor;
}

/** The stage between consent and the report: gives every item its clock, and the visit its choices and marks. Pure; read this file first. */
export function watchVisit(visit: WatchedVisit): { items: ClassifiedItem[]; watch: WatchSummary } {
  const { log, items, frames, findScriptVendor } = visit;
  const steps = followSignals(visit);
  const choices = buildChoices(visit, steps);
  const keys = [...gatherCookies(items, visit), ...gatherStorage(items, frames, visit)];
  const facts = { choices, startedAt: log.startedAt, findScriptVendor };
  const byItem = new Map(keys.map((key) => [key.item?.id, key]));
  const top = log.documents.find(({ isTop }) => isTop) ?? log.documents[0];
  return {
    items: items.map((item) => {
      const key = byItem.get(item.id);
      return key ? { ...item, clock: buildClock(key, item.categories, facts) } : item;
    }),
    watch: {
      // While the server is waited for, nothing of the page can write.
      watchedSince: top?.isLate ? findTime(top.watchedSince, log.startedAt) : 0,
      choices: choices.moments,
      signals: buildSignalHistory(steps),
      ...buildMarks(keys, { ...facts, findOwner: createOwnerFinder(visit) }),
      ...(log.isRestored ? { isRestored: true } : {}),
      ...(log.hasGpc ? { hasGpc: true } : {}),
    },
  };
}

/** Looks up keys that are gone again as well. A name that others use too proves a vendor only beside its other keys, as for items. */
function createOwnerFinder({ items, lookup }: WatchedVisit): (key: KeyHistory) => KeyOwner {
  const here = new Set(items.flatMap(({ matches }) => matches.map(({ vendorId }) => vendorId)));
  return ({ item, store, name, domain, acts }) => {
    if (acts[0]?.operation === 'clear') return { categories: ['unclassified'] };
    const found =
      item?.matches ?? findMatches(lookup, domain === undefined ? { name, store } : { name, store, domain });
    const best = item ? found[0] : found.find((match) => !match.needsCompanion || here.has(match.vendorId));
    const categories = item?.categories ?? best?.categories ?? [];
    return {
      categories: categories.length > 0 ? [...categories] : ['unclassified'],
      ...(best ? { vendorName: best.vendorName } : {}),
    };
  };
}
