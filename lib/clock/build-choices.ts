import { fuseSignals } from '../consent/fuse-signals.ts';
import type { Consent, ConsentReason, Signal } from '../consent-types.ts';
import { type ConsentState, consentCategories } from '../types.ts';
import type { ChoiceMoment } from '../watch-types.ts';
import type { ChoicePeriods, Period } from './find-phase.ts';
import { followSignals, type SignalFacts, type SignalStep } from './follow-signals.ts';

export interface ChoiceFacts extends SignalFacts {
  /** What is recorded at the end, as the report says it; it also knows what pages answer. */
  consent: Consent;
  /** ms since the epoch. */
  capturedAt: number;
}

/** The visitor's choices over the time of a visit. `moments` are those that changed something; `periods` are what was in force in between. */
export interface ChoiceHistory extends ChoicePeriods {
  moments: ChoiceMoment[];
}

/** Nobody chooses twice within this time, ms: records that are written together are one choice. */
const TOGETHER_MS = 100;
/** Records that are removed and written again within this time were never out of force, ms. */
const REWRITTEN_MS = 1000;

/** What the records in force come to at one moment. */
interface Reading extends Period {
  mechanisms: string[];
  /** What was chosen, where the end leaves it in doubt. */
  chosen?: Period['states'];
}

/**
 * Finds when the visitor chose, from the records of consent mechanisms as they were found and changed, oldest first, read by the same mechanisms as
 * at the end. A choice is what a person made (basis `explicit`); defaults, implied consent and unreadable records are none. Pure.
 */
export function buildChoices(facts: ChoiceFacts, steps: readonly SignalStep[] = followSignals(facts)): ChoiceHistory {
  const { log, consent } = facts;
  const relative = (at: number) => Math.max(0, Math.round((at - log.startedAt) * 10) / 10);
  const { readings, isHeard } = readOver(steps);
  const settled = settle(readings);
  const isTold = settled.some(({ kind }) => kind === 'choice');
  const told = isTold ? settled : [...settled, ...findUntold(facts, relative)].sort((one, two) => one.from - two.from);
  const periods = mergeEnd(told, consent);
  return {
    moments: findMoments(periods),
    periods,
    hasMechanism: isHeard || consent.signals.some(({ scope }) => scope === 'site'),
  };
}

/** What the records in force come to after each change. The first reading is from 0 on. */
function readOver(steps: readonly SignalStep[]): { readings: Reading[]; isHeard: boolean } {
  const readings: Reading[] = [{ from: 0, ...judge([]) }];
  let isHeard = false;
  for (const { from, isFirstAnswer, signals } of steps) {
    isHeard ||= signals.some(({ scope }) => scope === 'site');
    const judged = judge(signals);
    // A choice that an interface tells when it is asked for the first time was made before; when, nobody knows.
    const isOlder = isFirstAnswer && judged.kind === 'choice' && readings.every(({ kind }) => kind === 'noChoice');
    const reading = { from: isOlder ? 0 : from, ...judged };
    while ((readings.at(-1)?.from ?? -1) >= reading.from) readings.pop();
    readings.push(reading);
  }
  return { readings, isHeard };
}

/** Something is recorded that may be a choice. */
const UNCLEAR: ReadonlySet<ConsentReason> = new Set([
  'recordedChoiceUnknownBasis',
  'choiceNotReadable',
  'noticeDismissed',
  'unreadable',
  'unknownForm',
  'guessedFromForm',
]);

function judge(signals: readonly Signal[]): Omit<Reading, 'from'> {
  const { categories: states } = fuseSignals(signals);
  const explicit = signals.filter(({ scope, basis }) => scope === 'site' && basis === 'explicit');
  const isHeld = (state: ConsentState) => state === 'granted' || state === 'denied';
  const site = signals.filter(({ scope }) => scope === 'site');
  const isUnclear = site.some(({ reason }) => UNCLEAR.has(reason));
  // A state that is in force, and nobody says whether a person chose it.
  const isVague = site.some(
    (one) => one.basis === 'unknown' && optional.some((category) => isHeld(one.states[category])),
  );
  const isChosen = explicit.length > 0 && optional.some((one) => isHeld(states[one]));
  const isAsking = optional.every((one) => states[one] === 'unset');
  const kind = isChosen
    ? 'choice'
    : isUnclear || ((explicit.length > 0 || isVague) && !isAsking)
      ? 'unclear'
      : 'noChoice';
  return { kind, states, mechanisms: [...new Set(explicit.map(({ mechanismName }) => mechanismName))] };
}

const optional = consentCategories.filter((category) => category !== 'necessary');

/** Without what lasted too short to be meant. A choice that was there and is gone leaves it unclear what is in force. */
function settle(readings: readonly Reading[]): Reading[] {
  const settled: Reading[] = [];
  for (const [at, reading] of readings.entries()) {
    const until = readings[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const last = settled.at(-1);
    const hasChosen = settled.some(({ kind }) => kind === 'choice');
    if (hasChosen && reading.kind !== 'choice' && until - reading.from < REWRITTEN_MS) continue;
    const kind = hasChosen && reading.kind === 'noChoice' ? 'unclear' : reading.kind;
    if (last && last.kind === kind && isSame(last.states, reading.states)) continue;
    const isTogether =
      last?.kind === 'choice' && kind === 'choice' && last.from > 0 && reading.from - last.from < TOGETHER_MS;
    if (isTogether) settled[settled.length - 1] = { ...reading, kind, from: last.from };
    else settled.push({ ...reading, kind });
  }
  return settled;
}

/** A choice that is recorded at the end, of which no change was noticed: when it was made is known only if the record says so. */
function findUntold({ consent, log, capturedAt }: ChoiceFacts, relative: (at: number) => number): Reading[] {
  const end = judge(consent.signals);
  if (end.kind === 'noChoice') return [];
  const decided = consent.signals.flatMap(({ scope, decidedAt }) => (scope === 'site' && decidedAt ? [decidedAt] : []));
  const decidedAt = Math.max(...decided);
  // TC strings are dated by the day alone (TCF 2.2): today's date may be before the visit or in it.
  const isWholeDay = decidedAt % 86_400_000 === 0 && log.startedAt - decidedAt < 86_400_000;
  const isDated = decided.length > 0 && decidedAt <= capturedAt && !isWholeDay;
  if (end.kind === 'unclear' || !isDated) return [{ ...end, from: 0, kind: 'unclear' }];
  return [{ ...end, from: relative(decidedAt) }];
}

/** What the end says beyond the last record is taken from it; where the two differ, what is in force cannot be told. */
function mergeEnd(readings: readonly Reading[], { categories }: Consent): Reading[] {
  const last = readings.at(-1);
  if (last?.kind !== 'choice') return byTime(readings);
  const chosen = { ...last.states };
  const states = { ...last.states };
  for (const category of consentCategories) {
    const [known, end] = [last.states[category], categories[category]];
    if (end === 'unknown' || end === known) continue;
    if (known === 'unknown') chosen[category] = end;
    states[category] = known === 'unknown' ? end : 'unknown';
  }
  return byTime([...readings.slice(0, -1), { ...last, states, chosen }]);
}

/** What is from 0 on takes the place of the empty beginning. */
function byTime(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ from }, at) => readings[at + 1]?.from !== from);
}

function findMoments(periods: readonly Reading[]): ChoiceMoment[] {
  const moments: ChoiceMoment[] = [];
  for (const { kind, from: at, chosen, states: inForce, mechanisms } of periods) {
    const states = chosen ?? inForce;
    const before = moments.at(-1)?.states;
    if (kind !== 'choice' || (before && isSame(before, states))) continue;
    moments.push({ at, kind: at === 0 ? 'earlier' : findChoiceKind(states, before), states, mechanisms });
  }
  return moments;
}

/** What a choice comes to, given the one before it. */
export function findChoiceKind(
  states: Period['states'],
  before?: Period['states'],
): Exclude<ChoiceMoment['kind'], 'earlier'> {
  if (optional.some((category) => before?.[category] === 'granted' && states[category] === 'denied'))
    return 'withdrawal';
  const chosen = optional.map((category) => states[category]);
  if (chosen.every((state) => state === 'granted')) return 'grant';
  return !chosen.includes('granted') && chosen.includes('denied') ? 'refusal' : 'mixed';
}

function isSame(one: Period['states'], two: Period['states']): boolean {
  return optional.every((category) => one[category] === two[category]);
}
