import { type ConsentReason, type MechanismKind, mechanismKinds, type Signal } from '../consent-types.ts';
import type { ConsentCategory } from '../types.ts';

/** Kinds that answer for the site. What one vendor was told and what the browser wishes stand beside them, never instead. */
const ANSWERING: readonly MechanismKind[] = ['tool', 'tcf', 'platform', 'mode', 'law', 'guess'];

/** Dates that are a whole day, as those of TC strings are since TCF 2.2, ms. */
export const DAY_MS = 86_400_000;

type Dated = Pick<Signal, 'decidedAt'>;

/** What the signals come to in one category. */
export interface Ranked {
  /** Signals that say something of this category and are in force, in their order. */
  speaking: Signal[];
  /** The one that counts; undefined: nobody speaks, or it cannot be told which of several is right. */
  winner: Signal | undefined;
}

/**
 * Finds the most specific live signal of one category (facts 0.5). The order:
 * 1. Out of force: what a mechanism stored, while its own interface says that nothing is chosen (it asks again), or that its law does not apply here.
 * 2. What is told goes before what is only there: a banner or a script without a record, Consent Mode's defaults, what
 *    a request to Google said, and a law's "has not opted out", all of which are there before anybody chooses. So they never go before a recorded choice, of whatever mechanism.
 * 3. Among either, by kind: tool, TCF, platform, Consent Mode, law, guess. "Nothing chosen yet", if a record or an interface says so, is an answer like
 *    others: a tool that asks goes before a TC string that lies in storage. Laws speak of marketing only.
 * 4. Within a kind: a choice before none; a choice that a person made before what was implied or set by default, unless one mechanism says both; a
 *    mechanism's interface before a record.
 * 5. Still several that differ: the newest, if all are dated and one is newer; else none counts.
 */
export function rankSignals(category: ConsentCategory, signals: readonly Signal[]): Ranked {
  const speaking = keepLive(category, signals.filter(isAnswering)).filter((signal) => hasSaid(category, signal));
  const told = speaking.filter((signal) => !isWeak(category, signal));
  const candidates = told.length > 0 ? told : speaking;
  const first = mechanismKinds.find((kind) => candidates.some((signal) => signal.kind === kind));
  const ofKind = candidates.filter(({ kind }) => kind === first);
  // Among what is only there, nothing is a choice: "nothing chosen yet" is all that can be said, if anybody says it.
  const wanted = ofKind.filter((signal) => (signal.states[category] === 'unset') === (told.length === 0));
  return { speaking, winner: findWinner(category, wanted.length > 0 ? wanted : ofKind) };
}

/** Whether a signal can answer for the site at all. */
export function isAnswering({ kind }: Signal): boolean {
  return ANSWERING.includes(kind);
}

/** GPP and US Privacy, apart from an EU section within GPP, which is a TC string. */
export function isLaw({ kind, reason }: Signal): boolean {
  return kind === 'law' && reason.startsWith('law');
}

function hasSaid(category: ConsentCategory, signal: Signal): boolean {
  return signal.states[category] !== 'unknown' && (category === 'marketing' || !isLaw(signal));
}

/** Without the stored records of a mechanism whose own interface says that nothing is chosen, or that its law does not apply to this visit. */
export function keepLive(category: ConsentCategory, signals: readonly Signal[]): Signal[] {
  const isRevoking = ({ where, states, reason }: Signal) =>
    where === 'api' && (states[category] === 'unset' || NOT_APPLICABLE.includes(reason));
  const revoked = new Set(signals.filter(isRevoking).map(({ mechanism }) => mechanism));
  return signals.filter(({ where, mechanism }) => where === 'api' || !revoked.has(mechanism));
}

const NOT_APPLICABLE: readonly ConsentReason[] = ['gdprNotApplicable', 'lawNotApplicable'];

/** What is there before anybody chooses, and stays there when somebody did. */
function isWeak(category: ConsentCategory, signal: Signal): boolean {
  return isSilent(category, signal) || (signal.states[category] === 'unset' && signal.where === 'element');
}

/** There, and without a word of a choice: nobody is contradicted by it. */
export function isSilent(category: ConsentCategory, { kind, states, where, reason }: Signal): boolean {
  if (states[category] !== 'unset') return reason === 'lawNotOptedOut' || (kind === 'mode' && reason === 'vendorTold');
  return where === 'script' || reason === 'toolNoRecord' || kind === 'mode';
}

/** Of signals of one kind. */
function findWinner(category: ConsentCategory, signals: readonly Signal[]): Signal | undefined {
  const isMine = (signal: Signal) => (other: Signal) => other.mechanism === signal.mechanism;
  // What a mechanism answers now goes before what it has stored.
  const current = signals.filter(
    (signal) => signal.where === 'api' || !signals.filter(isMine(signal)).some(({ where }) => where === 'api'),
  );
  const explicit = current.filter(({ basis }) => basis === 'explicit');
  const best = explicit.length > 0 ? explicit : current;
  const asked = best.filter(({ where }) => where === 'api');
  const last = asked.length > 0 ? asked : best;
  return new Set(last.map(({ states }) => states[category])).size <= 1 ? last[0] : findNewest(last);
}

/** The newest, if all say when and one is newer than the others. */
function findNewest(signals: readonly Signal[]): Signal | undefined {
  if (signals.some(({ decidedAt }) => decidedAt === undefined)) return undefined;
  return signals.find((signal) => signals.every((other) => other === signal || isNewer(signal, other)));
}

/** Whether one choice was made after another, as far as their dates tell: where one is known by its day, days count. */
export function isNewer({ decidedAt: one }: Dated, { decidedAt: two }: Dated): boolean {
  if (one === undefined || two === undefined) return false;
  const isByDay = one % DAY_MS === 0 || two % DAY_MS === 0;
  return isByDay ? Math.floor(one / DAY_MS) > Math.floor(two / DAY_MS) : one > two;
}
