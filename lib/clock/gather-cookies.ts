import { hostOf } from '../capture/host-of.ts';
import type { ClassifiedItem } from '../types.ts';
import type { CookiePlace, DocumentLog, VisitLog, Write } from '../watch-log-types.ts';
import {
  buildAskedSpot,
  buildItemSpot,
  buildKeptSpot,
  buildNetworkSpot,
  type CookieSpot,
  compareSpots,
  isSentFor,
  isSentTo,
} from './cookie-spot.ts';
import { joinActs } from './join-acts.ts';
import type { KeyHistory, Observation, VisitFacts } from './key-history.ts';

/** One cookie while what is known of it is gathered. */
interface Group {
  spot: CookieSpot;
  item?: ClassifiedItem;
  observations: Observation[];
}

/**
 * The history of every cookie: of the capture's, and of those that are gone again. A write belongs to the cookie of its name that it fits best:
 * by the domain asked for or else the host of its document, by path, by partition. Pure.
 */
export function gatherCookies(items: readonly ClassifiedItem[], facts: VisitFacts): KeyHistory[] {
  const groups = new Map<string, Group[]>();
  const nameKey = ({ name, nameLength = 0 }: Pick<Write, 'name' | 'nameLength'>) => `${nameLength} ${name}`;
  for (const item of items)
    if (item.store === 'cookie') pushTo(groups, nameKey(item), { spot: buildItemSpot(item), item, observations: [] });
  for (const [spot, observation] of observe(facts.log)) {
    const key = nameKey(observation.seen);
    const group = findBest(groups.get(key) ?? [], spot);
    if (group) group.observations.push(observation);
    else pushTo(groups, key, { spot, observations: [observation] });
  }
  return [...groups.values()].flat().map((group) => buildHistory(group, facts));
}

/** The browser's own words first: they name the place wholly, and hints then find it. */
function observe({ network, documents }: VisitLog): [CookieSpot, Observation][] {
  const rank = ({ via }: Write) => (via === 'changed' ? 0 : 1);
  const told = network.writes
    .toSorted((one, two) => rank(one) - rank(two))
    .map((seen): [CookieSpot, Observation] => [buildNetworkSpot(seen), { seen, observer: seen.via }]);
  const hinted = documents.flatMap((document) =>
    document.writes
      .filter(({ store }) => store === 'cookie')
      .map((seen): [CookieSpot, Observation] => [
        buildHintedSpot(seen, document),
        { seen, observer: document.id, frameUrl: document.url },
      ]),
  );
  return [...told, ...hinted];
}

/** `cookieStore.set` keeps for the whole site unless told otherwise (Cookie Store API), `document.cookie` for the document's folder. */
function buildHintedSpot({ asked, via }: Write, document: DocumentLog): CookieSpot {
  const host = hostOf(document.origin) || hostOf(document.url);
  return buildAskedSpot(via === 'cookieStore' ? { path: '/', ...asked } : asked, document.url, host);
}

function findBest(groups: readonly Group[], spot: CookieSpot): Group | undefined {
  let best: Group | undefined;
  let most = 0;
  for (const group of groups) {
    const fit = compareSpots(group.spot, spot);
    if (fit <= most) continue;
    best = group;
    most = fit;
  }
  return best;
}

function pushTo(groups: Map<string, Group[]>, key: string, group: Group): void {
  const known = groups.get(key);
  if (known) known.push(group);
  else groups.set(key, [group]);
}

function buildHistory(group: Group, facts: VisitFacts): KeyHistory {
  const { spot, item, observations } = group;
  const named = item ?? observations[0]?.seen;
  const domain = spot.domain === undefined ? spot.host : `${spot.isHostOnly ? '' : '.'}${spot.domain}`;
  return {
    store: 'cookie',
    name: named?.name ?? '',
    ...(named?.nameLength === undefined ? {} : { nameLength: named.nameLength }),
    ...(domain ? { domain: item?.domain ?? domain } : {}),
    ...(item ? { item } : {}),
    acts: joinActs(observations),
    clearedAt: [],
    start: findStart(group, named ?? { name: '' }, facts),
    hasGaps: hasGaps(spot, facts),
  };
}

/** The browser tells of all changes on the page's own site; of other sites' some are known from their scripts alone. */
function hasGaps({ domain, host = '' }: CookieSpot, { log, site, findSite }: VisitFacts): boolean {
  if (log.network.dropped > 0 || log.interruptions > 0) return true;
  return findSite(domain ?? host) !== site && log.documents.some((document) => document.hasGaps);
}

/**
 * Whether the cookie was there when the visit began. The browser's list from before the request says it for the page's own site; else the first
 * document that was sent it, unless a response had set it by then: then its name proves nothing.
 */
function findStart(
  { spot, item, observations }: Group,
  { name, nameLength }: Pick<Write, 'name' | 'nameLength'>,
  { log, site, findSite }: VisitFacts,
): KeyHistory['start'] {
  const { cookiesAtStart } = log.network;
  if (cookiesAtStart && findSite(spot.domain ?? spot.host ?? '') === site) {
    // These names are whole, that of the cookie is cut.
    const isIt = (place: CookiePlace) =>
      place.name.length === (nameLength ?? name.length) && place.name.startsWith(name);
    const isThere = cookiesAtStart.some((place) => isIt(place) && compareSpots(buildKeptSpot(place), spot) > 0);
    return isThere ? 'there' : 'notThere';
  }
  if (item?.httpOnly) return 'notWatched';
  const first = log.documents
    .filter(({ origin, url }) => isSentTo(spot, hostOf(origin)) && isSentFor(spot, url))
    .reduce(
      (early: DocumentLog | undefined, one) => (early && early.watchedSince <= one.watchedSince ? early : one),
      undefined,
    );
  const names = first?.namesAtStart.cookie;
  if (!first || first.isLate || !names) return 'notWatched';
  if (!names.includes(name)) return 'notThere';
  // Any response may have set it by then.
  if (log.network.isLate) return 'notWatched';
  const isSetBefore = observations.some(({ seen }) => seen.operation === 'set' && seen.at <= first.watchedSince);
  return isSetBefore ? 'notWatched' : 'there';
}
