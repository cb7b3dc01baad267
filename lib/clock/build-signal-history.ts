import type { Signal, SignalChange } from '../consent-types.ts';
import { consentCategories } from '../types.ts';
import type { SignalStep } from './follow-signals.ts';

/** Records that are written together are one change, ms. */
const TOGETHER_MS = 100;
/** Records that are removed and written again within this time were never gone, ms. */
const REWRITTEN_MS = 1000;
/** Most changes that are told. */
const MOST_CHANGES = 200;

/** What is known of one signal, as far as its changes were told. */
interface Known {
  /** What it said before the last change that was told. */
  before: Signal | undefined;
  now: Signal | undefined;
  last: SignalChange | undefined;
}

/**
 * Every change of what a mechanism says, in the order in which it happened: of the states, or of the reason for them. Changes within a tenth of a second are
 * one, and what is removed and written again at once has not changed. At most 200, the first ones. Pure.
 */
export function buildSignalHistory(steps: readonly SignalStep[]): SignalChange[] {
  const known = new Map<string, Known>();
  const changes = new Set<SignalChange>();
  for (const step of steps) {
    const speaking = new Map<string, Signal>();
    for (const signal of step.signals) {
      const key = JSON.stringify([signal.mechanism, signal.where, signal.name]);
      if (!speaking.has(key)) speaking.set(key, signal); // of several cookies of one name the first is the most specific
    }
    for (const [key, { now }] of known)
      if (now && !speaking.has(key) && isGone(now, step)) note(key, undefined, step, known, changes);
    for (const [key, signal] of speaking) note(key, signal, step, known, changes);
  }
  return [...changes].sort((one, two) => one.at - two.at).slice(0, MOST_CHANGES);
}

/** An answer that is out of date, since what is stored changed after it, is not gone: it is asked for again. */
function isGone({ where }: Signal, { event }: SignalStep): boolean {
  return where !== 'api' || event.where === 'api';
}

function note(
  key: string,
  signal: Signal | undefined,
  step: SignalStep,
  known: Map<string, Known>,
  changes: Set<SignalChange>,
): void {
  const own = known.get(key) ?? { before: undefined, now: undefined, last: undefined };
  if (isSame(own.now, signal)) return;
  const { last } = own;
  const elapsed = last ? step.from - last.at : Number.POSITIVE_INFINITY;
  const isRewritten = last?.kind === 'removed' && signal !== undefined && elapsed < REWRITTEN_MS;
  const isTogether =
    last !== undefined && last.kind !== 'earlier' && last.kind !== 'removed' && signal && elapsed < TOGETHER_MS;
  // Then the last change is told anew, as one with this.
  const before = isRewritten || isTogether ? own.before : own.now;
  if (last && (isRewritten || isTogether)) changes.delete(last);
  if (isSame(before, signal)) {
    known.set(key, { before, now: signal, last: undefined });
    return;
  }
  const change = describe(before, signal, isTogether && last ? { ...step, from: last.at } : step);
  changes.add(change);
  known.set(key, { before, now: signal, last: change });
}

function describe(before: Signal | undefined, signal: Signal | undefined, step: SignalStep): SignalChange {
  const { mechanism, mechanismName, where, name } = (signal ?? before) as Signal; // a change needs one of them
  const place = { mechanism, mechanismName, where, name };
  if (!signal) return { at: step.from, ...place, kind: 'removed' };
  const kind = findKind(before, signal, step);
  return { at: kind === 'earlier' ? 0 : step.from, ...place, kind, states: signal.states, reason: signal.reason };
}

function findKind(
  before: Signal | undefined,
  signal: Signal,
  { event, isFirstAnswer }: SignalStep,
): SignalChange['kind'] {
  const isChoice = signal.basis === 'explicit' && signal.reason !== 'regionalDefault';
  if (!before) {
    const isOld = (event.isEarlier && event.where !== 'api') || (isFirstAnswer && isChoice && signal.where === 'api');
    if (isOld) return 'earlier';
    return isChoice ? 'choice' : 'default';
  }
  const isWithdrawn = optional.some(
    (category) => before.states[category] === 'granted' && signal.states[category] === 'denied',
  );
  if (isWithdrawn) return 'withdrawal';
  return isChoice ? 'choice' : 'update';
}

const optional = consentCategories.filter((category) => category !== 'necessary');

function isSame(one: Signal | undefined, two: Signal | undefined): boolean {
  if (!one || !two) return one === two;
  return (
    one.reason === two.reason && consentCategories.every((category) => one.states[category] === two.states[category])
  );
}
