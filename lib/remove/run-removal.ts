import type { RemovalOutcome, RemovalState, RemovalTarget } from '../removal-types.ts';
import { readRemovalStates, writeRemovalState } from '../store/removal-states.ts';
import { noteRemovals } from '../store/removals.ts';
import { findReport, readVisit } from '../store/visits.ts';
import { withLock } from '../store/with-lock.ts';
import type { Report } from '../types.ts';
import { buildOutcome } from './build-outcome.ts';
import { letGo } from './hold-still.ts';
import { loadAgain, readDocument } from './load-page.ts';
import { planRemoval } from './plan-removal.ts';
import { RemovalError } from './removal-error.ts';
import { removeItems } from './remove-items.ts';
import { countOtherTabs, type EmptiedSite, removeSite } from './remove-site.ts';

const LOCK = 'removing';
/** How long after removing single items it is read again, ms: pages write back on timers. */
const PAUSE_MS = 400;

/** Looks at a tab and stores what was found, as for every view. */
export type Inspect = (tabId: number) => Promise<void>;

interface Command {
  tabId: number;
  what: RemovalTarget;
}

/**
 * Removes what a person named, reads again, and says what came of it. Where it stands is in `storage.session` all the time, also when it fails. One at a
 * time.
 * @throws Error whose message is a key of `_locales`
 */
export async function runRemoval({ tabId, what }: Command, inspect: Inspect): Promise<RemovalOutcome> {
  await withLock(LOCK, async () => {
    const running = (await readRemovalStates()).filter(([, { phase }]) => phase === 'removing');
    if (running.length > 0) {
      if (running.every(([other]) => other !== tabId))
        await writeRemovalState(tabId, { phase: 'failed', target: what, code: 'busy' });
      throw new Error('removeFailure_busy');
    }
    await writeRemovalState(tabId, { phase: 'removing', target: what, startedAt: Date.now() });
  });
  try {
    const outcome =
      what.kind === 'items' ? await removeSome(tabId, what, inspect) : await removeAll(tabId, what, inspect);
    await writeRemovalState(tabId, { phase: 'done', outcome });
    return outcome;
  } catch (error) {
    const { code, message: detail } =
      error instanceof RemovalError ? error : new RemovalError('unexpected', String(error));
    await writeRemovalState(tabId, { phase: 'failed', target: what, code, ...(detail ? { detail } : {}) });
    throw new Error(`removeFailure_${code}`, { cause: error });
  }
}

async function removeSome(
  tabId: number,
  target: Extract<RemovalTarget, { kind: 'items' }>,
  inspect: Inspect,
): Promise<RemovalOutcome> {
  const before = await readReport(tabId);
  const wanted = new Set(target.itemIds);
  const items = before.items.filter(({ id }) => wanted.has(id));
  const reasons = await removeItems(tabId, items);
  const removedAt = Date.now();
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const after = await lookSince(tabId, removedAt, inspect);
  return finish({
    target,
    items,
    before,
    after,
    removedAt,
    reasons,
    reached: undefined,
    others: 0,
    otherTabs: 0,
    isStill: false,
  });
}

async function removeAll(
  tabId: number,
  target: Extract<RemovalTarget, { kind: 'site' }>,
  inspect: Inspect,
): Promise<RemovalOutcome> {
  await inspect(tabId);
  const before = await readReport(tabId);
  if (before.page.rung === 'page') throw new RemovalError('noAccess');
  const plan = planRemoval(before, target);
  const otherTabs = await countOtherTabs(tabId, before);
  let outcome: RemovalOutcome | undefined;
  const read = async ({ reached, reasons }: EmptiedSite) => {
    const removedAt = Date.now();
    const after = await lookSince(tabId, removedAt, inspect);
    const { items, others } = plan;
    outcome = await finish({
      target,
      items,
      before,
      after,
      removedAt,
      reasons,
      reached,
      others,
      otherTabs,
      isStill: !target.isFresh,
    });
  };
  await removeSite(tabId, before, plan, read);
  if (!outcome) throw new RemovalError('noAnswer');
  if (!target.isFresh) return outcome;
  await loadAgain(tabId);
  return { ...outcome, visitStartedAt: (await readDocument(tabId)).startedAt };
}

/** Views look at the tab at the same time, and may store later what they have read before. */
async function lookSince(tabId: number, moment: number, inspect: Inspect): Promise<Report> {
  for (let turn = 0; turn < 5; turn += 1) {
    await inspect(tabId);
    const report = await readReport(tabId);
    if (report.page.capturedAt >= moment) return report;
  }
  throw new RemovalError('noReport');
}

async function finish(facts: Parameters<typeof buildOutcome>[0]): Promise<RemovalOutcome> {
  const { outcome, removedIds } = buildOutcome(facts);
  const { site, cookieStore } = facts.before.page;
  await noteRemovals({ site, storeId: cookieStore?.id ?? '' }, removedIds, facts.removedAt);
  return outcome;
}

async function readReport(tabId: number): Promise<Report> {
  const visit = await readVisit(tabId);
  const report = findReport(visit);
  if (!report) throw new RemovalError('noReport', visit?.phase === 'failed' ? visit.detail : visit?.phase);
  return report;
}

/**
 * Ends what a background that was stopped has left under way. Must be called when the background starts, before commands are answered: whatever is under
 * way then has nobody who would go on with it.
 */
export function endLeftOverRemoval(): Promise<void> {
  return withLock(LOCK, async () => {
    for (const [tabId, state] of await readRemovalStates()) {
      if (state.phase !== 'removing') continue;
      await letGo();
      await writeRemovalState(tabId, {
        phase: 'failed',
        target: state.target,
        code: 'interrupted',
      } satisfies RemovalState);
    }
  });
}
