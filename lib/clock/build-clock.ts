import type { Category } from '../types.ts';
import type { ItemClock, Phase, PhaseReason, Writer } from '../watch-types.ts';
import { allPhases } from '../watch-types.ts';
import type { ChoiceHistory } from './build-choices.ts';
import { type FoundPhase, findPhase } from './find-phase.ts';
import { type FindScriptVendor, findWriterVendor } from './find-writer-vendor.ts';
import { type Act, isStoring, type KeyHistory } from './key-history.ts';

export interface ClockFacts {
  choices: ChoiceHistory;
  /** Start of the visit, ms since the epoch. */
  startedAt: number;
  findScriptVendor: FindScriptVendor;
}

/** Most writers told of one key. */
const MOST_WRITERS = 5;
/** An expiry that moves by less is the same one, ms. */
const SAME_EXPIRY_MS = 60_000;

/** ms since the start of the visit, to a tenth; clocks that went backwards count as its start. */
export function findTime(at: number, startedAt: number): number {
  return Number.isFinite(at) ? Math.max(0, Math.round((at - startedAt) * 10) / 10) : 0;
}

/**
 * The consent clock of one key: who wrote it, when, and how that stands to the visitor's choice about its categories. Every write counts once;
 * removals are none. Pure.
 */
export function buildClock(key: KeyHistory, categories: readonly Category[], facts: ClockFacts): ItemClock {
  const { startedAt, choices } = facts;
  const writes = key.acts.filter(isStoring);
  const counted = writes.flatMap((act) => countPhases(act, categories, facts));
  const first = writes[0];
  const wasThere = key.start === 'there' ? true : key.start === 'notThere' ? false : undefined;
  if (!first) {
    const found = findUnwritten(key);
    return { ...found, phases: {}, writes: 0, ...(wasThere === undefined ? {} : { wasThere }), writers: [] };
  }
  const phases: ItemClock['phases'] = {};
  for (const { phase, count } of counted) phases[phase] = (phases[phase] ?? 0) + count;
  const phase = allPhases.find((one) => phases[one] !== undefined) ?? 'unknown';
  const ofPhase = counted.find((one) => one.phase === phase);
  const reason = phase === 'unknown' ? counted.find((one) => one.reason)?.reason : undefined;
  const lastChange = findLastChange(key, wasThere);
  const renewals = countRenewals(writes, choices, startedAt);
  return {
    phase,
    ...(reason ? { reason } : {}),
    phases,
    writes: writes.reduce((sum, { count }) => sum + count, 0),
    firstWriteAt: findTime(first.at, startedAt),
    lastWriteAt: findTime(
      writes.reduce((last, act) => Math.max(last, endOf(act)), first.at),
      startedAt,
    ),
    phaseAt: findTime(ofPhase?.at ?? first.at, startedAt),
    ...(lastChange === undefined ? {} : { lastChangedAt: findTime(lastChange, startedAt) }),
    ...(wasThere === undefined ? {} : { wasThere }),
    ...(renewals > 0 ? { renewals } : {}),
    ...findLifetimes(key, writes),
    writers: findWriters(writes, facts),
  };
}

/** The phase of an act as a whole: the most telling one of its parts. */
export function findActPhase(act: Act, categories: readonly Category[], facts: ClockFacts): Phase {
  const found = countPhases(act, categories, facts).map(({ phase }) => phase);
  return allPhases.find((phase) => found.includes(phase)) ?? 'unknown';
}

/** An act that stands for several is known by its first moment and its last: those in between are told only where that makes no difference. */
function countPhases(
  act: Act,
  categories: readonly Category[],
  { choices, startedAt }: ClockFacts,
): (FoundPhase & { count: number; at: number })[] {
  const between = (from: number, to: number) =>
    findPhase(choices, categories, findTime(Math.min(from, to), startedAt), findTime(to, startedAt));
  const first = between(act.since ?? act.at, act.at);
  const { at, count } = act;
  if (count === 1) return [{ ...first, at, count }];
  return [
    { ...first, at, count: 1 },
    { ...between(at, endOf(act)), at, count: count - 1 },
  ];
}

/** Never seen written: there before, or written unseen, or nobody looked. What was removed and is there again was written unseen. */
function findUnwritten({ start, acts, clearedAt, hasGaps = false }: KeyHistory): {
  phase: Phase;
  reason?: PhaseReason;
} {
  if (start !== 'there' && start !== 'notThere') return { phase: 'unknown', reason: start };
  const isWritten = start === 'notThere' || acts.length > 0 || clearedAt.length > 0;
  return isWritten || hasGaps ? { phase: 'unknown', reason: 'writeUnseen' } : { phase: 'leftOver' };
}

/** The last act that is known to have brought another value: the browser or a comparison says so, or the key was not there. */
function findLastChange({ acts, clearedAt }: KeyHistory, wasThere: boolean | undefined): number | undefined {
  let isThere = wasThere;
  let last: number | undefined;
  let before = Number.NEGATIVE_INFINITY;
  for (const act of acts) {
    if (clearedAt.some((at) => at > before && at <= act.at)) isThere = false;
    before = act.at;
    if (isStoring(act) && (act.isNewValue === true || isThere === false)) last = Math.max(last ?? 0, endOf(act));
    isThere = isStoring(act);
  }
  return last;
}

/** How often an expiry was moved on although the visitor had not chosen anew. Another value is another thing, not a renewal. */
function countRenewals(writes: readonly Act[], { moments }: ChoiceHistory, startedAt: number): number {
  let renewals = 0;
  let before: { end: number; at: number } | undefined;
  for (const act of writes) {
    const end = act.keptUntil ?? act.asked?.expiresAt;
    if (end === undefined) continue;
    const at = findTime(act.at, startedAt);
    const from = before?.at ?? at;
    const isChosen = moments.some((moment) => moment.at > from && moment.at <= at);
    if (before && end - before.end > SAME_EXPIRY_MS && act.isNewValue !== true && !isChosen) renewals += 1;
    before = { end, at };
  }
  return renewals;
}

function findLifetimes(
  { item, store }: KeyHistory,
  writes: readonly Act[],
): Pick<ItemClock, 'askedLifetimeDays' | 'keptLifetimeDays'> {
  const last = writes.at(-1);
  if (store !== 'cookie' || !last) return {};
  const at = endOf(last);
  const asking = writes.findLast(({ asked }) => asked !== undefined);
  const asked = asking?.asked?.session ? null : asking?.asked?.expiresAt;
  // What the capture found counts where the browser did not tell of the last write.
  const kept = last.keptUntil !== undefined ? last.keptUntil : item?.session ? null : item?.expiresAt;
  return {
    ...(asked === undefined
      ? {}
      : { askedLifetimeDays: asked === null ? 'session' : toDays(asked - endOf(asking ?? last)) }),
    ...(kept === undefined ? {} : { keptLifetimeDays: kept === null ? 'session' : toDays(kept - at) }),
  };
}

function findWriters(writes: readonly Act[], { findScriptVendor }: ClockFacts): Writer[] {
  const writers = new Map<string, Writer>();
  for (const { via, scripts, source, frameUrl, count } of writes) {
    const key = JSON.stringify([via, scripts, source, frameUrl]);
    const known = writers.get(key);
    if (known) known.count += count;
    else if (writers.size < MOST_WRITERS)
      writers.set(key, {
        via,
        ...(scripts ? { scripts } : {}),
        ...(source === undefined ? {} : { source }),
        ...(frameUrl === undefined ? {} : { frameUrl }),
        ...findWriterVendor({ via, scripts, source }, findScriptVendor),
        count,
      });
  }
  return [...writers.values()];
}

function endOf({ at, lastAt = at }: Act): number {
  return Math.max(at, lastAt);
}

/** Days to four decimals: half an hour must not look like nothing. */
function toDays(ms: number): number {
  return Math.round(ms / 8_640) / 10_000;
}
