import { hostOf } from '../capture/host-of.ts';
import type { Item, PartitionKey } from '../types.ts';
import type { DocumentLog, NetworkLog, Operation, Write } from '../watch-log-types.ts';
import type { VisitFacts } from './key-history.ts';

/** What is known of a key that nobody has read. */
type Place = Pick<Item, 'store' | 'name' | 'origin' | 'frameUrl' | 'frameId'> &
  Partial<Pick<Item, 'nameLength' | 'domain' | 'hostOnly' | 'path' | 'partitionKey'>>;

interface Event extends Place {
  at: number;
  operation: Operation;
}

/**
 * The keys that must be there by what was observed: those from the beginning, and what was written since and not removed. Not as good as reading,
 * but nothing of the page has to be asked for it. Pure.
 */
export function listLoggedItems(facts: VisitFacts): Item[] {
  const { log, site, findSite } = facts;
  const there = new Map<string, Place>();
  const events = [...log.documents.flatMap(listStorage), ...listCookies(log.documents, log.network)];
  for (const event of events.toSorted((one, two) => one.at - two.at)) {
    const { at: _, operation, ...place } = event;
    if (operation === 'clear') {
      for (const [key, { store, origin }] of there)
        if (store === place.store && origin === place.origin) there.delete(key);
    } else if (operation === 'remove') there.delete(keyOf(place));
    else there.set(keyOf(place), place);
  }
  return [...there].map(([id, place]) => ({
    ...place,
    id,
    party: findSite(place.domain?.replace(/^\./, '') ?? hostOf(place.origin)) === site ? 'first' : 'third',
    shape: 'text',
  }));
}

function listStorage(document: DocumentLog): Event[] {
  const { origin, url: frameUrl, frameId, namesAtStart, watchedSince, writes } = document;
  const own = { origin, frameUrl, frameId };
  const first = (['localStorage', 'sessionStorage'] as const).flatMap((store) =>
    (namesAtStart[store] ?? []).map((name): Event => ({ ...own, at: watchedSince, operation: 'set', store, name })),
  );
  const later = writes
    .filter(({ store }) => store !== 'cookie')
    .map(({ store, name, nameLength, operation, at, lastAt = at }): Event => {
      return { ...own, at: lastAt, operation, store, name, ...(nameLength === undefined ? {} : { nameLength }) };
    });
  return [...first, ...later];
}

/** What the browser itself told of a cookie's name; where it told nothing, what scripts did. */
function listCookies(documents: readonly DocumentLog[], { writes, cookiesAtStart }: NetworkLog): Event[] {
  const top = documents.find(({ isTop }) => isTop) ?? documents[0];
  if (!top) return [];
  const spot = (domain: string, path = '/', partitionKey?: PartitionKey) => ({
    store: 'cookie' as const,
    origin: `https://${domain.replace(/^\./, '')}`,
    frameUrl: top.url,
    frameId: top.frameId,
    domain,
    hostOnly: !domain.startsWith('.'),
    path,
    ...(partitionKey ? { partitionKey } : {}),
  });
  const before = Number.NEGATIVE_INFINITY;
  const first = cookiesAtStart
    ? cookiesAtStart.map(({ name, domain, path, partitionKey }): Event => {
        return { ...spot(domain, path, partitionKey), name, at: before, operation: 'set' };
      })
    : (top.namesAtStart.cookie ?? []).map((name): Event => {
        return { ...spot(hostOf(top.origin)), name, at: before, operation: 'set' };
      });
  const told = writes.map((seen): Event => {
    const { name, nameLength, domain, path, partitionKey, at, lastAt = at } = seen;
    return { ...spot(domain, path, partitionKey), name, ...cut(nameLength), at: lastAt, operation: findEffect(seen) };
  });
  const isTold = new Set(told.map(({ name }) => name));
  const hinted = documents.flatMap(({ origin, writes: hints }) =>
    hints
      .filter(({ store, name }) => store === 'cookie' && !isTold.has(name))
      .map((seen): Event => {
        const { name, nameLength, asked, at, lastAt = at } = seen;
        const domain = asked?.domain === undefined ? hostOf(origin) : `.${asked.domain.replace(/^\./, '')}`;
        return { ...spot(domain, asked?.path), name, ...cut(nameLength), at: lastAt, operation: findEffect(seen) };
      }),
  );
  return [...first, ...told, ...hinted];
}

/** A cookie that is set with an end in the past is removed (RFC 6265bis, 5.7). */
function findEffect({ operation, asked, at }: Write): Operation {
  return asked?.expiresAt !== undefined && asked.expiresAt <= at ? 'remove' : operation;
}

function cut(nameLength: number | undefined): { nameLength?: number } {
  return nameLength === undefined ? {} : { nameLength };
}

/** A cookie's path is left out: a response and the browser may say it differently, and a key counts once. JSON text keeps parts apart. */
function keyOf({ store, name, nameLength, origin, domain, partitionKey }: Place): string {
  const place = store === 'cookie' ? [domain?.replace(/^\./, ''), partitionKey?.topLevelSite] : [origin];
  return JSON.stringify([store, name, nameLength ?? 0, ...place]);
}
