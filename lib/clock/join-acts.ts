import type { Via } from '../watch-log-types.ts';
import type { Act, Observation } from './key-history.ts';

/** One act is noticed by several within this time, ms. */
const NEAR_MS = 1000;
/** The browser tells of a cookie later while its background is busy, by its own clock: 0.7 s were seen (Firefox 153, 2 cores). */
export const TOLD_LATE_MS = 3000;

/** Who tells of an act afterwards, without knowing who did it; the most exact first. */
const AFTERWARDS: readonly Via[] = ['changed', 'otherDocument', 'reread'];

/** An act, and how much of it each observer has confirmed, by `findObserver`. */
interface Draft {
  act: Act;
  confirmed: Map<string, number>;
}

/**
 * Joins what was observed of one key into acts, oldest first. A script's call or a header is one act; what the browser or a second reading tells
 * of the same shortly after confirms it (what was kept, whether the value is new) and counts only as far as it tells of more. What was told twice
 * is dated by the earlier moment. Pure.
 */
export function joinActs(observations: readonly Observation[]): Act[] {
  const drafts: Draft[] = [];
  const ranked = observations
    .map((one) => ({ one, rank: AFTERWARDS.indexOf(one.seen.via) }))
    .sort((left, right) => left.rank - right.rank || left.one.seen.at - right.one.seen.at);
  for (const { one, rank } of ranked) {
    const rest = rank === -1 ? one.seen.count : confirm(drafts, one, one.seen.count - claim(drafts, one));
    if (rest > 0) drafts.push({ act: makeAct(one, rest), confirmed: new Map([[findObserver(one), rest]]) });
  }
  return drafts.map(({ act }) => act).sort((one, two) => one.at - two.at);
}

/**
 * What a document finds by reading again, and others say that it wrote, it wrote itself: nobody tells it of its own acts. Between its two
 * readings that may be several; what others heard of later is the next one at most. Returns how many acts it then has.
 */
function claim(drafts: readonly Draft[], one: Observation): number {
  const { seen, observer, frameUrl } = one;
  if (seen.via !== 'reread' || frameUrl === undefined) return 0;
  const own = findPlainAddress(frameUrl);
  const told = drafts.filter(({ act, confirmed }) => {
    const isOwn = act.via === 'otherDocument' && act.operation === seen.operation && act.source === own;
    return isOwn && !confirmed.has(`otherDocument ${observer}`);
  });
  const { since = seen.at } = seen;
  const between = told.filter(({ act }) => act.at >= since && act.at <= seen.at);
  const later = told.find(({ act }) => act.at > seen.at && act.at <= seen.at + TOLD_LATE_MS);
  const claimed = between.length > 0 ? between : later ? [later] : [];
  for (const { act, confirmed } of claimed) {
    addFacts(act, one);
    act.via = 'reread';
    act.frameUrl = frameUrl;
    if (seen.since !== undefined) act.since = seen.since;
    delete act.source;
    confirmed.set(findObserver(one), act.count);
  }
  return claimed.reduce((sum, { act }) => sum + act.count, 0);
}

/** An address as `source` has it: without query and fragment, of at most 500 units. */
function findPlainAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url ? `${url.origin}${url.pathname}`.slice(0, 500) : undefined;
}

function findObserver({ seen, observer }: Observation): string {
  return `${seen.via} ${observer}`;
}

/** Confirms the nearest acts by as many as are given; returns how many are left that nobody else told of. */
function confirm(drafts: readonly Draft[], one: Observation, count: number): number {
  let rest = count;
  while (rest > 0) {
    const draft = findNearest(drafts, one);
    if (!draft) break;
    const part = Math.min(rest, countFree(draft, one));
    const observer = findObserver(one);
    draft.confirmed.set(observer, (draft.confirmed.get(observer) ?? 0) + part);
    addFacts(draft.act, one);
    rest -= part;
  }
  return rest;
}

function findNearest(drafts: readonly Draft[], one: Observation): Draft | undefined {
  let nearest: Draft | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const draft of drafts) {
    if (draft.act.operation !== one.seen.operation || countFree(draft, one) <= 0) continue;
    const [before, after] = findGaps(draft.act, one.seen);
    const gap = Math.max(before, after);
    if (gap >= least || before > NEAR_MS || after > (one.seen.via === 'changed' ? TOLD_LATE_MS : NEAR_MS)) continue;
    nearest = draft;
    least = gap;
  }
  return nearest;
}

function countFree({ act, confirmed }: Draft, one: Observation): number {
  return act.count - (confirmed.get(findObserver(one)) ?? 0);
}

/** By how many ms what was noticed came before the act, and after it; both 0 where they meet. */
function findGaps(act: Act, seen: Act): [before: number, after: number] {
  const [actFrom, actTo] = findStretch(act);
  const [seenFrom, seenTo] = findStretch(seen);
  return [Math.max(0, actFrom - seenTo), Math.max(0, seenFrom - actTo)];
}

function findStretch({ since, at, lastAt = at }: Act): [from: number, to: number] {
  return [Math.min(since ?? at, at), Math.max(lastAt, at)];
}

function addFacts(act: Act, { seen }: Observation): void {
  if (seen.keptUntil !== undefined) act.keptUntil = seen.keptUntil;
  if (act.isNewValue !== true && seen.isNewValue !== undefined) act.isNewValue = seen.isNewValue;
  // Who acted may be known and when is not: it was done by the time that anybody noticed.
  if (seen.via !== 'reread' || !AFTERWARDS.includes(act.via) || seen.at >= act.at) return;
  if (act.count > 1) act.lastAt = Math.max(act.lastAt ?? act.at, act.at);
  act.at = seen.at;
  if (seen.since !== undefined) act.since = seen.since;
}

/** Reading again and the browser's word say where it was noticed, not which document did it. */
function makeAct({ seen, frameUrl }: Observation, count: number): Act {
  const { store: _store, name: _name, nameLength: _nameLength, ...facts } = seen;
  return {
    ...facts,
    count,
    ...(frameUrl === undefined || AFTERWARDS.includes(seen.via) ? {} : { frameUrl }),
  };
}
