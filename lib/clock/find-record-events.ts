import { hostOf } from '../capture/host-of.ts';
import type { DocumentLog, RecordChange, Write } from '../watch-log-types.ts';
import type { ConsentEvent } from './follow-signals.ts';
import { TOLD_LATE_MS } from './join-acts.ts';
import { isStoring, type VisitFacts } from './key-history.ts';

/**
 * The records of consent of the page's own site as they were found and changed: what others' frames hold binds others. Dated by the act that
 * wrote them where it was noticed, since the browser tells of it later, when the page may have gone on. What an interface of the page says when it
 * is asked for the first time was so from the start: it is asked again before every click. Pure.
 */
export function findRecordEvents({ log, site, findSite }: VisitFacts): ConsentEvent[] {
  const documents = log.documents.filter(({ origin }) => findSite(hostOf(origin)) === site);
  const cookieWrites = documents.flatMap(({ writes }) => writes.filter(({ store }) => store === 'cookie'));
  const byName = Map.groupBy([...cookieWrites, ...log.network.writes], ({ name }) => name);
  const acts = [...cookieWrites, ...log.network.writes.filter(({ via }) => via === 'header')];
  const cookieNames = findCookieNames(log.network.cookiesAtStart, documents);
  const cookies = log.network.records.map((change, at, all): ConsentEvent => {
    const isFirst = isFirstOfName(change, at, all);
    const wasThere = isFirst && cookieNames.has(change.name) && !isWritten(byName.get(change.name) ?? [], change.at);
    if (wasThere || change.at <= log.startedAt) return { ...change, isEarlier: true };
    return { ...change, at: findActAt(change, acts) };
  });
  const firsts = findFirsts(documents);
  const stored = documents.flatMap((document) =>
    document.records.map((change, at, all): ConsentEvent => {
      if (change.where === 'api') return isFirstOfName(change, at, all) ? { ...change, isEarlier: true } : change;
      const event = { ...change, ...(change.where === 'cookie' ? {} : { origin: document.origin }) };
      const isEarlier = firsts.has(document) && isFirstOfName(change, at, all) && wasThereAtStart(change, document);
      if (isEarlier || change.at <= log.startedAt) return { ...event, isEarlier: true };
      return { ...event, at: findStoredAt(change, document) };
    }),
  );
  return [...cookies, ...stored];
}

/** The documents that saw their storage first: what later ones found there may have been written meanwhile. */
function findFirsts(documents: readonly DocumentLog[]): Set<DocumentLog> {
  const firsts = new Map<string, DocumentLog>();
  for (const document of documents) {
    const known = firsts.get(document.origin);
    if (!known || document.watchedSince < known.watchedSince) firsts.set(document.origin, document);
  }
  return new Set(firsts.values());
}

function findCookieNames(atStart: { name: string }[] | null, documents: readonly DocumentLog[]): Set<string> {
  const top = documents.find(({ isTop }) => isTop);
  return new Set(atStart?.map(({ name }) => name) ?? top?.namesAtStart.cookie ?? []);
}

function isFirstOfName({ where, name }: RecordChange, at: number, all: readonly RecordChange[]): boolean {
  return all.findIndex((other) => other.where === where && other.name === name) === at;
}

function wasThereAtStart({ where, name, at }: RecordChange, { namesAtStart, writes }: DocumentLog): boolean {
  if (where === 'api' || !namesAtStart[where]?.includes(name)) return false;
  const own = writes.filter((one) => one.store === where && isOf(one, name));
  return !isWritten(own, at);
}

function isWritten(writes: readonly Write[], until: number): boolean {
  return writes.some((one) => isStoring(one) && one.at <= until);
}

/** The browser's clock and the page's may differ by so much, ms: an act can seem to come after what told of it. */
const CLOCKS_MS = 20;

/** When a script or a response set it: the last act shortly before the browser told of it. */
function findActAt({ name, at, value }: RecordChange, writes: readonly Write[]): number {
  const operation = value === null ? 'remove' : 'set';
  const near = writes
    .filter(
      (one) =>
        isOf(one, name) &&
        one.operation === operation &&
        one.at <= at + CLOCKS_MS &&
        (one.lastAt ?? one.at) >= at - TOLD_LATE_MS,
    )
    .map((one) => (one.count === 1 ? one.at : (one.lastAt ?? one.at)));
  return near.length > 0 ? Math.min(Math.max(...near), at) : at;
}

/** What is found in a storage is what the last act has left there: the first look waits until the background says what to look for. */
function findStoredAt({ where, name, at, value }: RecordChange, { writes }: DocumentLog): number {
  const last = writes.filter((one) => one.store === where && isOf(one, name) && one.at <= at).at(-1);
  if (!last || isStoring(last) !== (value !== null)) return at;
  return Math.min(last.lastAt ?? last.at, at);
}

function isOf({ name }: Write, wanted: string): boolean {
  return name === wanted;
}
