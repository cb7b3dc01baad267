import { find, isRecord, type Page, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** Most entries looked at and taken; the first and the last ones say the most, and all of it must stay below what is parsed (64 KiB). */
const MOST_ENTRIES = 20_000;
const MOST_TAKEN = 120;
const FIRST_TAKEN = 40;
/** Longest text of one field: a list of groups, at most. */
const LONGEST = 300;
/** Settings of `gtag('set')` that have to do with consent. */
const SETTINGS = ['url_passthrough', 'ads_data_redaction'];
/** Events that consent tools push, with the fields that say what was chosen. */
const EVENTS: ReadonlyMap<string, string[]> = new Map([
  ['OneTrustLoaded', ['OnetrustActiveGroups']],
  ['OneTrustGroupsUpdated', ['OnetrustActiveGroups']],
  ['evidonConsentGiven', ['consentCategories', 'consentVendors']],
]);

/**
 * Data layers of Google's tags: commands about consent, events of consent tools, and the first sign that tags had started. Nothing else is taken. The commands
 * are `arguments` objects as `gtag` pushes them; plain lists, which Google's tags pass over, are marked.
 */
export const dataLayer: PageReader = {
  name: PAGE_RECORDS.dataLayer,
  read(page) {
    const taken = findLayers(page).flatMap(takeEntries);
    if (!taken.some((entry) => !isStart(entry))) return undefined;
    return taken.length <= MOST_TAKEN
      ? taken
      : [...taken.slice(0, FIRST_TAKEN), ...taken.slice(FIRST_TAKEN - MOST_TAKEN)];
  },
};

/** `dataLayer`, and those a container was given under another name: `google_tag_manager` keeps each layer's state under its name. */
export function findLayers(page: Page): Record<string, unknown>[] {
  const kept = page.google_tag_manager;
  const names = isRecord(kept) ? Object.keys(kept).filter((name) => find(kept, name, 'gtmDom') !== undefined) : [];
  return [...new Set(['dataLayer', ...names])].map((name) => page[name]).filter(isList);
}

function isList(value: unknown): value is Record<string, unknown> & { length: number } {
  return isRecord(value) && typeof value.length === 'number' && typeof value !== 'function';
}

function takeEntries(layer: Record<string, unknown>): unknown[] {
  const taken: unknown[] = [];
  const length = Math.min(Number(layer.length), MOST_ENTRIES);
  for (let at = 0; at < length; at += 1) {
    const entry = isRecord(layer[at]) ? takeEntry(layer[at]) : undefined;
    // Of the signs of a start the first is enough.
    if (entry !== undefined && !(isStart(entry) && taken.some(isStart))) taken.push(entry);
  }
  return taken;
}

function takeEntry(entry: unknown): unknown {
  if (!isRecord(entry)) return undefined;
  if (typeof entry.length !== 'number') {
    if (entry.event === 'gtm.js') return { event: 'gtm.js' };
    const fields = typeof entry.event === 'string' ? EVENTS.get(entry.event) : undefined;
    return fields && { event: entry.event, ...takePlain(pick(entry, fields)) };
  }
  const [command, first, second] = [entry[0], entry[1], entry[2]];
  if (command === 'consent' && typeof first === 'string' && isRecord(second)) {
    const call = [command, first.slice(0, 20), takePlain(second)];
    return Array.isArray(entry) ? [...call, { pushedAs: 'array' }] : call;
  }
  if (command === 'set' && typeof first === 'string' && SETTINGS.includes(first))
    return [command, first, takeValue(second)];
  if (command === 'set' && isRecord(first) && SETTINGS.some((name) => name in first))
    return [command, takePlain(pick(first, SETTINGS))];
  return command === 'config' ? ['config'] : undefined;
}

function isStart(entry: unknown): boolean {
  return isRecord(entry) && (entry.event === 'gtm.js' || entry[0] === 'config');
}

function takePlain(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .slice(0, 30)
      .map(([name, value]) => [name.slice(0, 60), takeValue(value)]),
  );
}

/** Plain data only, and short. */
function takeValue(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value)
    ? value
        .filter((one) => typeof one === 'string')
        .slice(0, 60)
        .map((one) => one.slice(0, 20))
    : null;
}
