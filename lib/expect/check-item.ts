import type { Sentence } from '../finding-types.ts';
import { allPhases, type Phase } from '../watch-types.ts';
import type { ExpectationEntry } from './expectation-schema.ts';
import type { Deviation } from './expectation-types.ts';
import type { ExpectedItem } from './selects-item.ts';

const DAY_MS = 86_400_000;

type Found = Omit<Deviation, 'entry' | 'item'>;

/** What an entry says of an item that it is about. Nothing in either list: the item is as expected. */
export interface ItemVerdict {
  violations: Found[];
  undecided: Found[];
}

/** Checks phase and lifetime of an item against one entry. Pure. */
export function checkItem(entry: ExpectationEntry, item: ExpectedItem, capturedAt: number): ItemVerdict {
  const verdict: ItemVerdict = { violations: [], undecided: [] };
  checkPhase(entry, item, verdict);
  checkLifetime(entry, item, capturedAt, verdict);
  return verdict;
}

/** The phases in which an item was written, or in which it was there. Pure. */
export function findPhases({ clock }: Pick<ExpectedItem, 'clock'>): Phase[] {
  if (!clock) return [];
  return allPhases.filter((phase) => phase === clock.phase || (clock.phases[phase] ?? 0) > 0);
}

function checkPhase({ phases }: ExpectationEntry, item: ExpectedItem, verdict: ItemVerdict): void {
  if (!phases) return;
  const found = findPhases(item);
  const wrong = found.find((phase) => phase !== 'unknown' && !phases.includes(phase));
  if (wrong !== undefined)
    verdict.violations.push({ kind: 'wrongPhase', sentence: { key: `expectPhase_${wrong}`, values: [item.name] } });
  else if (found.length === 0)
    verdict.undecided.push({ kind: 'wrongPhase', sentence: { key: 'expectNotWatched', values: [item.name] } });
  else if (found.includes('unknown') && !phases.includes('unknown'))
    verdict.undecided.push({ kind: 'wrongPhase', sentence: { key: 'expectPhaseUnknown', values: [item.name] } });
}

/** What is known of how long an item is kept, in days. `without end`: until it is deleted. Pure. */
export function findDays(item: ExpectedItem, capturedAt: number): number | 'without end' | 'unseen' {
  if (item.store === 'sessionStorage') return 0;
  if (item.store !== 'cookie') return 'without end';
  const kept = item.clock?.keptLifetimeDays;
  const left = item.session ? 0 : item.expiresAt === undefined ? undefined : (item.expiresAt - capturedAt) / DAY_MS;
  const known = [kept === 'session' ? 0 : kept, left].filter((days) => days !== undefined);
  return known.length > 0 ? Math.max(0, ...known) : 'unseen';
}

function checkLifetime(
  { lifetimeAtMostDays: most }: ExpectationEntry,
  item: ExpectedItem,
  capturedAt: number,
  verdict: ItemVerdict,
): void {
  if (most === undefined) return;
  const days = findDays(item, capturedAt);
  const { name } = item;
  if (days === 'unseen')
    verdict.undecided.push({ kind: 'keptTooLong', sentence: { key: 'expectLifetimeUnseen', values: [name] } });
  else if (days === 'without end')
    add(
      most === 0
        ? { key: 'expectWithoutEndAtAll', values: [name] }
        : { key: 'expectWithoutEnd', values: [name, { days: most }] },
    );
  else if (days > most)
    add(
      most === 0
        ? { key: 'expectNotSession', values: [name, { days }] }
        : { key: 'expectTooLong', values: [name, { days }, { days: most }] },
    );

  function add(sentence: Sentence): void {
    verdict.violations.push({ kind: 'keptTooLong', sentence });
  }
}
