import { NAME_LIMIT } from '../../capture/reading.ts';
import { allStores, type Store } from '../../types.ts';
import { type AskedCookie, allOperations, askedSameSites, pageVias, type Write } from '../../watch-log-types.ts';
import type { RecordedAct } from '../channel.ts';
import { findScripts } from '../find-scripts.ts';
import { parseAttributes } from '../parse-attributes.ts';

/**
 * Turns one act, as the page's world told it, into a write. Undefined for what is none: a page can say anything. Pure.
 * @param origin the document's time origin, ms since the epoch
 * @param now the present by the same clock: nothing happened later
 */
export function readAct(act: unknown, origin: number, now: number): Write | undefined {
  if (typeof act !== 'object' || act === null) return undefined;
  const given = act as Partial<Record<keyof RecordedAct, unknown>>; // unknown fields, each checked below
  const store = allStores.find((one: Store) => one === given.store);
  const operation = allOperations.find((one) => one === given.operation);
  const via = pageVias.find((one) => one === given.via);
  const { name } = given;
  if (!store || !operation || !via || typeof name !== 'string') return undefined;
  const at = readTime(given.at, origin, now) ?? now;
  const count = Number.isSafeInteger(given.count) && Number(given.count) > 0 ? Number(given.count) : 1;
  const lastAt = readTime(given.lastAt, origin, now);
  const scripts = findScripts(readText(given.stack), readText(given.script));
  const asked = readAsked(given, lastAt ?? at);
  const nameLength = name.length > NAME_LIMIT ? name.length : readLength(given.nameLength, name);
  return {
    store,
    name: name.slice(0, NAME_LIMIT),
    ...(nameLength === undefined ? {} : { nameLength }),
    operation: store === 'cookie' && operation === 'set' && isDeletion(asked, at) ? 'remove' : operation,
    via,
    at,
    count,
    ...(lastAt === undefined || lastAt <= at ? {} : { lastAt }),
    ...(scripts ? { scripts } : {}),
    ...(asked ? { asked } : {}),
  };
}

/** Asking for an end that has passed is how scripts delete cookies. */
export function isDeletion(asked: AskedCookie | undefined, at: number): boolean {
  return asked?.expiresAt !== undefined && asked.expiresAt <= at;
}

function readTime(value: unknown, origin: number, now: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return Math.min(Math.max(origin + value, origin), now);
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 20_000) : undefined;
}

function readLength(value: unknown, name: string): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > name.length ? Number(value) : undefined;
}

function readAsked(given: Partial<Record<keyof RecordedAct, unknown>>, at: number): AskedCookie | undefined {
  if (given.via === 'document.cookie' && given.store === 'cookie')
    return parseAttributes(readText(given.attributes) ?? '', at);
  const { asked } = given;
  if (given.via !== 'cookieStore' || typeof asked !== 'object' || asked === null) return undefined;
  const said = asked as Partial<Record<keyof AskedCookie, unknown>>; // unknown fields, each checked below
  const sameSite = askedSameSites.find((one) => one === said.sameSite);
  const expiresAt = typeof said.expiresAt === 'number' && Number.isFinite(said.expiresAt) ? said.expiresAt : undefined;
  return {
    ...(typeof said.domain === 'string' ? { domain: said.domain.slice(0, 300) } : {}),
    ...(typeof said.path === 'string' ? { path: said.path.slice(0, 1024) } : {}),
    ...(expiresAt === undefined ? { session: true } : { expiresAt }),
    ...(sameSite ? { sameSite } : {}),
    ...(said.partitioned === true ? { partitioned: true } : {}),
  };
}
