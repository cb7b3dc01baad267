import { type Category, consentCategories, type Report } from '../types.ts';
import type { Phase, TimelineMark } from '../watch-types.ts';
import { isOptional } from './count-without-consent.ts';

/** How many keys were written without consent, or are there and nobody knows; also those that are gone again. */
export interface WrittenKeys {
  /** All of that kind, however they came. */
  all: number;
  beforeChoice: number;
  afterRefusal: number;
  /** There from earlier visits, and not allowed now. */
  leftOver: number;
  unknown: number;
  /** Of `beforeChoice` and `afterRefusal`: no longer there at the end. */
  gone: number;
}

/** What a visit proves about its keys. A number of 0 says something only where there was a moment for it. */
export interface WrittenCounts {
  /** Keys of which all documents say that they are for more than the necessary. */
  optional: WrittenKeys;
  /** Keys of which nobody says what they are for; undefined: there were none. */
  unclassified: WrittenKeys | undefined;
  /** There was a time before the first choice, and something that could have asked for one. */
  hadNoChoice: boolean;
  /** Something was refused, in this visit or before. */
  wasRefused: boolean;
}

const refusable = consentCategories.filter((category) => category !== 'necessary');

/** Counts keys of a watched visit by what was written when. A key that was written before a choice and after a refusal counts in both. Pure. */
export function countWrittenKeys({
  items,
  consent,
  watch,
}: Pick<Report, 'items' | 'consent' | 'watch'>): WrittenCounts {
  const counts = { optional: noKeys(), unclassified: noKeys() };
  const kindOf = (categories: readonly Category[]) => {
    if (isOptional(categories)) return 'optional';
    return isUnclassified(categories) ? 'unclassified' : undefined;
  };
  for (const { categories, clock } of items) {
    const kind = kindOf(categories);
    if (!kind) continue;
    counts[kind].all += 1;
    const asked = refusable.filter((category) => kind === 'unclassified' || categories.includes(category));
    const isAllowed = asked.every((category) => consent.categories[category] === 'granted');
    const phase = clock?.phase ?? 'unknown';
    if (phase === 'leftOver') counts[kind].leftOver += isAllowed ? 0 : 1;
    else if (phase === 'unknown') counts[kind].unknown += 1;
    for (const each of ['beforeChoice', 'afterRefusal'] as const)
      if (phase === each || clock?.phases[each]) counts[kind][each] += 1;
  }
  for (const marks of groupGone(watch?.marks ?? [])) {
    const kind = kindOf(marks[0]?.categories ?? []);
    if (!kind) continue;
    counts[kind].all += 1;
    const phases = new Set<Phase>(marks.map(({ phase }) => phase));
    for (const each of ['beforeChoice', 'afterRefusal'] as const) if (phases.has(each)) counts[kind][each] += 1;
    if (phases.has('beforeChoice') || phases.has('afterRefusal')) counts[kind].gone += 1;
  }
  const choices = watch?.choices ?? [];
  // A law that lets people object asks nobody beforehand.
  const hasMechanism = consentCategories.some(
    (category) => !['noMechanism', 'law'].includes(consent.reasons[category].code),
  );
  return {
    optional: counts.optional,
    unclassified: counts.unclassified.all > 0 ? counts.unclassified : undefined,
    hadNoChoice: hasMechanism && choices[0]?.kind !== 'earlier',
    wasRefused: choices.some(({ states }) => refusable.some((category) => states[category] === 'denied')),
  };
}

function noKeys(): WrittenKeys {
  return { all: 0, beforeChoice: 0, afterRefusal: 0, leftOver: 0, unknown: 0, gone: 0 };
}

function isUnclassified(categories: readonly Category[]): boolean {
  return categories.length === 0 || categories.includes('unclassified');
}

/** Writes of keys that are not there any more, key by key. */
function groupGone(marks: readonly TimelineMark[]): Iterable<TimelineMark[]> {
  const gone = marks.filter(
    ({ itemId, operation }) => itemId === undefined && (operation === 'set' || operation === 'open'),
  );
  return Map.groupBy(gone, ({ store, name }) => `${store} ${name}`).values();
}
