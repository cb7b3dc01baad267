import type { ExportedReport } from '../report/report-schema.ts';
import type { ExportedItem, ItemChange, Lifetime } from './comparison-types.ts';

const DAY_MS = 86_400_000;
/** Lifetimes are compared to one in a hundred, or a minute: clocks and the moment of the capture move them by a little. */
const NEARLY = 0.01;
const MINUTE_DAYS = 1 / 1440;

/** What is compared of two items: what one of the visits could not see, or did not watch, is no difference. Pure. */
export function findChanges(before: ExportedItem, after: ExportedItem, hasComparableValues: boolean): ItemChange[] {
  const changes: ItemChange[] = [];
  const [lifetime, next] = findLifetimes(before, after);
  if (lifetime !== 'unseen' && next !== 'unseen' && !isNearly(lifetime, next))
    changes.push({ field: 'lifetime', before: lifetime, after: next });
  if (before.categories.join() !== after.categories.join())
    changes.push({ field: 'categories', before: before.categories, after: after.categories });
  if (before.vendorName !== after.vendorName)
    changes.push({ field: 'vendor', before: before.vendorName, after: after.vendorName });
  if (before.clock && after.clock && before.clock.phase !== after.clock.phase)
    changes.push({ field: 'phase', before: before.clock.phase, after: after.clock.phase });
  if (before.party !== after.party) changes.push({ field: 'party', before: before.party, after: after.party });
  for (const field of ['secure', 'httpOnly', 'hostOnly'] as const) {
    const [one, other] = [before[field], after[field]];
    if (one !== undefined && other !== undefined && one !== other) changes.push({ field, before: one, after: other });
  }
  if (before.sameSite && after.sameSite && before.sameSite !== after.sameSite)
    changes.push({ field: 'sameSite', before: before.sameSite, after: after.sameSite });
  if (!isSameShape(before.shape, after.shape))
    changes.push({ field: 'shape', before: before.shape, after: after.shape });
  else if (hasComparableValues && before.valueHash && after.valueHash && before.valueHash !== after.valueHash)
    changes.push({ field: 'value' });
  return changes;
}

/** How long an item is kept: from its last write where that was seen, else from the capture. Pure. */
export function findLifetime(item: ExportedItem): Lifetime {
  if (item.store === 'sessionStorage') return 'tab';
  if (item.store !== 'cookie') return 'deleted';
  return item.clock?.keptLifetimeDays ?? findLeft(item);
}

/** Days left are only comparable with days left. What was not written in between keeps its end: then nothing has changed. */
function findLifetimes(before: ExportedItem, after: ExportedItem): [Lifetime, Lifetime] {
  if (before.store !== 'cookie') return [findLifetime(before), findLifetime(after)];
  const [kept, keptNext] = [before.clock?.keptLifetimeDays, after.clock?.keptLifetimeDays];
  if (kept !== undefined && keptNext !== undefined) return [kept, keptNext];
  const isSameEnd =
    before.expiresAt !== undefined &&
    after.expiresAt !== undefined &&
    Math.abs(before.expiresAt - after.expiresAt) < DAY_MS * MINUTE_DAYS;
  return isSameEnd ? [0, 0] : [findLeft(before), findLeft(after)];
}

/** Forms that one random value may have and the next one not, by chance alone. */
const BY_CHANCE: readonly ExportedItem['shape'][] = ['token', 'text', 'hex', 'base64'];

function isSameShape(one: ExportedItem['shape'], other: ExportedItem['shape']): boolean {
  return one === other || (BY_CHANCE.includes(one) && BY_CHANCE.includes(other));
}

function findLeft({ session, lifetimeDays }: ExportedItem): Lifetime {
  return session ? 'session' : (lifetimeDays ?? 'unseen');
}

function isNearly(one: Lifetime, other: Lifetime): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  // Days left have one decimal.
  return Math.abs(one - other) <= Math.max(MINUTE_DAYS, NEARLY * Math.max(one, other)) || Math.abs(one - other) < 0.11;
}

/** Whether the hashes of both reports were made with the same salt: one that is in both proves it. Pure. */
export function hasSharedHash(before: ExportedReport, after: ExportedReport): boolean {
  const hashes = new Set(before.items.flatMap(({ valueHash }) => valueHash ?? []));
  return after.items.some(({ valueHash }) => valueHash !== undefined && hashes.has(valueHash));
}
