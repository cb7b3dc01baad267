import type { Decoders } from '../consent/decoded-types.ts';
import type { Mechanism } from '../consent/mechanism.ts';
import { dropGuesses, findOwn, readSignals } from '../consent/read-signals.ts';
import type { ConsentRecord, RecordPlace, Signal } from '../consent-types.ts';
import { findRecordEvents } from './find-record-events.ts';
import type { VisitFacts } from './key-history.ts';

/** A record of a mechanism that was found or changed. Times are ms since the epoch; `isEarlier`: it was there when the visit began. */
export interface ConsentEvent {
  at: number;
  where: RecordPlace;
  name: string;
  value: string | null;
  /** The origin whose storage it is in, where several may hold one of that name. */
  origin?: string;
  isEarlier?: true;
}

export interface SignalFacts extends VisitFacts {
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
  /**
   * What other ways of watching noticed. To feed what a page's own interface answers: `where: 'api'`, `name` one of PAGE_RECORDS, `value` the
   * answer as JSON text, just as a capture holds it; the mechanisms read it as it is.
   */
  events?: readonly ConsentEvent[];
}

/** What all mechanisms say after one change. */
export interface SignalStep {
  /** ms since the start of the navigation; 0 for what was there before. */
  from: number;
  event: ConsentEvent;
  /** The first answer of an interface in this visit: what it tells may have been so for long. */
  isFirstAnswer: boolean;
  signals: Signal[];
}

/** Most changes that are decoded: real visits have a handful. */
const MOST_EVENTS = 500;

/**
 * Reads the records in force after each change, oldest first, by the same mechanisms as at the end. Only the mechanisms whose record changed read again.
 * An answer of an interface stays in force until the next one, unless what its mechanism stores changes after it: then it is out of date, and what is
 * stored counts. Changes that change nothing are left out. Pure.
 */
export function followSignals(facts: SignalFacts): SignalStep[] {
  const { log, mechanisms, events = [] } = facts;
  const all = [...findRecordEvents(facts), ...events].toSorted(
    (one, two) => Number(isThereBefore(two)) - Number(isThereBefore(one)) || one.at - two.at,
  );
  const relative = (at: number) => Math.max(0, Math.round((at - log.startedAt) * 10) / 10);
  const inForce = new Map<string, string | null>();
  const followers = mechanisms.map((mechanism) => follow(mechanism, facts));
  const answered = new Set<string>();
  const steps: SignalStep[] = [];
  for (const event of all.slice(0, MOST_EVENTS)) {
    const { where, origin = '', name, value } = event;
    const key = JSON.stringify([where, origin, name]);
    const isKnown = inForce.has(key);
    const isAnswer = where === 'api';
    const isFirstAnswer = isAnswer && !answered.has(name);
    if (isAnswer) answered.add(name);
    // The same answer again is a fresh one all the same.
    if (((inForce.get(key) ?? null) === value && !(isAnswer && isKnown)) || (isThereBefore(event) && isKnown)) continue;
    if (value === null) inForce.delete(key);
    else inForce.set(key, value);
    for (const { take } of followers) take(key, event);
    const from = isThereBefore(event) ? 0 : relative(event.at);
    steps.push({ from, event, isFirstAnswer, signals: dropGuesses(followers.flatMap(({ say }) => say())) });
  }
  return steps;
}

/** Was stored when the visit began. An interface is always asked later: whether its answer is older than what changed by then, is not known. */
function isThereBefore({ isEarlier, where }: ConsentEvent): boolean {
  return isEarlier === true && where !== 'api';
}

interface Follower {
  /** Reads again if the record is, or was, one of its own. */
  take(key: string, event: ConsentEvent): void;
  say(): readonly Signal[];
}

function follow(mechanism: Mechanism, { log, decoders }: SignalFacts): Follower {
  const pageOrigin = log.documents.find(({ isTop }) => isTop)?.origin;
  const own = new Map<string, ConsentEvent>();
  let signals: readonly Signal[] = [];
  /** When something it stores changed for the last time: answers of before are out of date. */
  let storedAt = Number.NEGATIVE_INFINITY;
  return {
    take(key, event) {
      const isMine = isRecordOf(mechanism, event, decoders);
      if (!isMine && !own.has(key)) return;
      if (isMine && event.value !== null) own.set(key, event);
      else own.delete(key);
      if (event.where !== 'api' && !event.isEarlier) storedAt = Math.max(storedAt, event.at);
      const live = [...own.values()].filter(({ where, at }) => where !== 'api' || at >= storedAt);
      const records = findRecords(live, pageOrigin);
      signals = readSignals([mechanism], { records, elements: [], scripts: [], decoders });
    },
    say: () => signals,
  };
}

function isRecordOf(mechanism: Mechanism, { where, name, value }: ConsentEvent, decoders: Decoders): boolean {
  const records = [{ where, name, value }];
  return findOwn(mechanism, { records, elements: [], scripts: [], decoders }).records.length > 0;
}

/** One record of each name and place, the page's own before those of its frames. */
function findRecords(events: readonly ConsentEvent[], pageOrigin: string | undefined): ConsentRecord[] {
  const own = ({ origin }: ConsentEvent) => (origin === undefined || origin === pageOrigin ? 0 : 1);
  const found = new Map<string, ConsentRecord>();
  for (const { where, name, value } of events.toSorted((one, two) => own(one) - own(two)))
    if (!found.has(`${where} ${name}`)) found.set(`${where} ${name}`, { where, name, value });
  return [...found.values()];
}
