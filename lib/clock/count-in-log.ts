import { classifyItems } from '../classify/classify-items.ts';
import type { Lookup } from '../classify/find-match.ts';
import { buildConsent } from '../consent/build-consent.ts';
import type { Decoders } from '../consent/decoded-types.ts';
import type { Mechanism } from '../consent/mechanism.ts';
import { readSignals } from '../consent/read-signals.ts';
import type { ConsentRecord } from '../consent-types.ts';
import type { VisitLog } from '../watch-log-types.ts';
import { buildChoices } from './build-choices.ts';
import { buildClock } from './build-clock.ts';
import { countWithoutConsent } from './count-without-consent.ts';
import { findRecordEvents } from './find-record-events.ts';
import { gatherCookies } from './gather-cookies.ts';
import { gatherStorage } from './gather-storage.ts';
import type { VisitFacts } from './key-history.ts';
import { listLoggedItems } from './list-logged-items.ts';

export interface CountContext {
  lookup: Lookup;
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
  findSite(host: string): string;
}

/**
 * Counts as `countWithoutConsent` does, from what was observed alone: for a watched page that nobody looks at. `elements`: which of the
 * mechanisms' banners are on the page, where that is known. `now`: ms since the epoch. Pure.
 */
export function countInLog(
  log: VisitLog,
  elements: readonly string[],
  now: number,
  { lookup, mechanisms, decoders, findSite }: CountContext,
): number | undefined {
  const site = findSite(URL.parse(log.url)?.hostname ?? '');
  const facts: VisitFacts = { log, site, findSite };
  const items = classifyItems(lookup, listLoggedItems(facts));
  const records = findRecordsInForce(facts);
  const consent = buildConsent(readSignals(mechanisms, { records, elements, scripts: [], decoders }), now);
  const choices = buildChoices({ ...facts, mechanisms, decoders, consent, capturedAt: now });
  const keys = [...gatherCookies(items, facts), ...gatherStorage(items, [], facts)];
  // Whose script it was does not count here.
  const clock = { choices, startedAt: log.startedAt, findScriptVendor: () => undefined };
  const clocks = new Map(keys.map((key) => [key.item?.id, key]));
  return countWithoutConsent({
    consent,
    items: items.map((item) => {
      const key = clocks.get(item.id);
      return key ? { ...item, clock: buildClock(key, item.categories, clock) } : item;
    }),
  });
}

/** The records as the last changes left them, the page's own after those of its frames. */
function findRecordsInForce(facts: VisitFacts): ConsentRecord[] {
  const pageOrigin = facts.log.documents.find(({ isTop }) => isTop)?.origin;
  const isOwn = ({ origin }: { origin?: string }) => Number(origin === undefined || origin === pageOrigin);
  const inForce = new Map<string, ConsentRecord>();
  const events = findRecordEvents(facts).toSorted((one, two) => isOwn(one) - isOwn(two) || one.at - two.at);
  for (const { where, name, value } of events) inForce.set(`${where} ${name}`, { where, name, value });
  return [...inForce.values()].filter(({ value }) => value !== null);
}
