import type { LeftItem, RemovalOutcome, RemovalReason, RemovalTarget } from '../removal-types.ts';
import type { ClassifiedItem, CoverageCode, Report } from '../types.ts';
import { isNestedStorage, isSharedElsewhere } from './plan-removal.ts';

/** Most items that are named. */
const MOST_LEFT = 50;

/** Gaps of a look behind which something may be kept. */
const HIDING: ReadonlySet<CoverageCode> = new Set<CoverageCode>([
  'cookiesScriptVisibleOnly',
  'cookiesUnseen',
  'frameNoAccess',
  'frameUnreached',
  'frameOpaque',
  'hostCookiesUnseen',
  'partitionsUnseen',
  'storeUnlisted',
  'itemsCapped',
]);

export interface RemovalFacts {
  target: RemovalTarget;
  /** What was to go. */
  items: readonly ClassifiedItem[];
  before: Report;
  /** Read again afterwards. */
  after: Report;
  removedAt: number;
  /** By item id: why not, as far as that is known. */
  reasons: ReadonlyMap<string, RemovalReason | null>;
  /** Origins whose storage was reached (`below …`: as it is in frames below frames); undefined: that of each item by itself, as `reasons` tell. */
  reached: ReadonlySet<string> | undefined;
  others: number;
  otherTabs: number;
  isStill: boolean;
}

/** What came of it, and which items are gone. Pure. */
export function buildOutcome(facts: RemovalFacts): { outcome: RemovalOutcome; removedIds: string[] } {
  const { target, items, after, reasons } = facts;
  const there = new Map(after.items.map((item) => [item.id, item]));
  const removedIds: string[] = [];
  const left: LeftItem[] = [];
  for (const item of items) {
    const again = there.get(item.id);
    if (again) left.push(buildLeft(again, reasons.get(item.id) ?? 'writtenAgain', facts));
    else if (!isRead(item, facts)) left.push(buildLeft(item, reasons.get(item.id) ?? 'unchecked', facts));
    else removedIds.push(item.id);
  }
  if (target.kind === 'site') {
    const known = new Set(facts.before.items.map(({ id }) => id));
    const isNew = (item: ClassifiedItem) => !known.has(item.id) && (target.withOthers || !isSharedElsewhere(item));
    for (const item of after.items.filter(isNew)) left.push(buildLeft(item, 'writtenAgain', facts));
  }
  const leftOut = left.length - MOST_LEFT;
  const outcome = {
    target,
    at: facts.removedAt,
    visitStartedAt: after.page.visitStartedAt,
    removed: removedIds.length,
    left: left.slice(0, MOST_LEFT),
    ...(leftOut > 0 ? { leftOut } : {}),
    others: facts.others,
    ...(facts.otherTabs > 0 ? { otherTabs: facts.otherTabs } : {}),
    unseen: target.kind === 'site' ? facts.before.coverage.filter(({ code }) => HIDING.has(code)).length : 0,
    isStill: facts.isStill,
  };
  return { outcome, removedIds };
}

/** Whether an item would have been seen if it were still there. */
function isRead(item: ClassifiedItem, { reached, reasons }: RemovalFacts): boolean {
  const reason = reasons.get(item.id) ?? null;
  if (reason === 'frameGone' || reason === 'noAccess') return false;
  return (
    item.store === 'cookie' ||
    reached === undefined ||
    reached.has(isNestedStorage(item) ? `below ${item.origin}` : item.origin)
  );
}

function buildLeft(item: ClassifiedItem, reason: RemovalReason, { after, removedAt }: RemovalFacts): LeftItem {
  const { store, name, domain, origin, clock } = item;
  const { lastWriteAt } = clock ?? {};
  const writer = clock?.writers.at(-1);
  const by = writer?.vendorName ?? writer?.scripts?.[0] ?? writer?.source ?? writer?.frameUrl;
  const isSince = lastWriteAt !== undefined && after.page.visitStartedAt + lastWriteAt >= removedAt;
  return {
    store,
    name,
    place: domain ?? origin,
    reason,
    ...(reason === 'writtenAgain' && isSince ? { writtenAt: lastWriteAt, ...(by ? { writtenBy: by } : {}) } : {}),
  };
}
