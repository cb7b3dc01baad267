import { PAGE_RECORDS } from '../capture/page-records.ts';
import { NAME_LIMIT, RECORD_LIMIT } from '../capture/reading.ts';
import { allStores } from '../types.ts';
import {
  type AskedCookie,
  allOperations,
  askedSameSites,
  type NamesAtStart,
  pageVias,
  type RecordChange,
  type Via,
  type WatchBatch,
  type Write,
} from '../watch-log-types.ts';
import { trimPlace } from './find-scripts.ts';

/** What a relay may say; the rest is the browser's to tell. */
const WAYS = [...pageVias, 'reread', 'otherDocument'] as const satisfies readonly Via[];
const PLACES = ['cookie', 'localStorage', 'sessionStorage', 'api'] as const;
const API_NAMES: readonly string[] = Object.values(PAGE_RECORDS);

/** Longest batch: 10,000 writes with their scripts stay below. */
const MOST_CHARACTERS = 20_000_000;
const MOST_WRITES = 10_000;
const MOST_NAMES = 3_000;
const MOST_RECORDS = 100;
const LONGEST_ADDRESS = 4096;

/**
 * Reads what a relay sent: our own script, but in a process that a page may have taken over. Each field is checked and cut to its bounds; a
 * write that is none is left out. Undefined for what is no batch. Pure.
 */
export function parseBatch(text: string): WatchBatch | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return undefined; // no relay of ours
  }
  if (!isObject(given)) return undefined;
  const { id, url, origin, startedAt, watchedSince, from, dropped } = given;
  if (typeof id !== 'string' || id === '' || id.length > 100 || typeof url !== 'string' || typeof origin !== 'string')
    return undefined;
  if (!isTime(startedAt) || !isTime(watchedSince) || !isCount(from) || !isCount(dropped)) return undefined;
  return {
    id,
    url: trimPlace(url),
    origin: origin.slice(0, LONGEST_ADDRESS),
    isTop: given.isTop === true,
    startedAt,
    watchedSince,
    isLate: given.isLate !== false,
    namesAtStart: readNames(given.namesAtStart),
    from,
    writes: readList(given.writes, readWrite, MOST_WRITES),
    records: readList(given.records, readRecord, MOST_RECORDS),
    dropped,
    ...(given.hasGaps === true ? { hasGaps: true } : {}),
    ...(given.isRestored === true ? { isRestored: true } : {}),
  };
}

function readWrite(value: unknown): Write | undefined {
  if (!isObject(value)) return undefined;
  const store = allStores.find((one) => one === value.store);
  const operation = allOperations.find((one) => one === value.operation);
  const via = WAYS.find((one) => one === value.via);
  const { name, at, count, nameLength, lastAt, since, source } = value;
  if (!store || !operation || !via || typeof name !== 'string' || !isTime(at) || !isCount(count)) return undefined;
  const scripts = readList(value.scripts, (one) => (typeof one === 'string' ? one.slice(0, 500) : undefined), 10);
  const asked = readAsked(value.asked);
  return {
    store,
    name: name.slice(0, NAME_LIMIT),
    ...(isCount(nameLength) && nameLength > NAME_LIMIT ? { nameLength } : {}),
    operation,
    via,
    at,
    count: Math.max(count, 1),
    ...(isTime(lastAt) ? { lastAt } : {}),
    ...(scripts.length > 0 ? { scripts } : {}),
    ...(typeof source === 'string' ? { source: source.slice(0, 500) } : {}),
    ...(asked ? { asked } : {}),
    ...(isTime(since) ? { since } : {}),
    ...(typeof value.isNewValue === 'boolean' ? { isNewValue: value.isNewValue } : {}),
  };
}

function readAsked(value: unknown): AskedCookie | undefined {
  if (!isObject(value)) return undefined;
  const { domain, path, expiresAt } = value;
  const sameSite = askedSameSites.find((one) => one === value.sameSite);
  return {
    ...(typeof domain === 'string' ? { domain: domain.slice(0, 300) } : {}),
    ...(typeof path === 'string' ? { path: path.slice(0, 1024) } : {}),
    ...(isTime(expiresAt) ? { expiresAt } : { session: true }),
    ...(value.secure === true ? { secure: true } : {}),
    ...(value.httpOnly === true ? { httpOnly: true } : {}),
    ...(sameSite ? { sameSite } : {}),
    ...(value.partitioned === true ? { partitioned: true } : {}),
  };
}

function readRecord(value: unknown): RecordChange | undefined {
  if (!isObject(value)) return undefined;
  const where = PLACES.find((one) => one === value.where);
  const { at, name, value: text } = value;
  if (!where || !isTime(at) || typeof name !== 'string' || name.length > NAME_LIMIT) return undefined;
  if (where === 'api' && !API_NAMES.includes(name)) return undefined;
  if (text !== null && (typeof text !== 'string' || text.length > RECORD_LIMIT)) return undefined;
  return { at, where, name, value: text };
}

function readNames(value: unknown): NamesAtStart {
  const read = (names: unknown) =>
    Array.isArray(names) && names.length <= MOST_NAMES
      ? names.filter((name) => typeof name === 'string').map((name) => name.slice(0, NAME_LIMIT))
      : null;
  const { cookie, localStorage, sessionStorage } = isObject(value) ? value : {};
  return { cookie: read(cookie), localStorage: read(localStorage), sessionStorage: read(sessionStorage) };
}

function readList<T>(value: unknown, read: (one: unknown) => T | undefined, most: number): T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((one) => read(one) ?? []);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
