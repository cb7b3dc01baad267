import { hostOf } from '../capture/host-of.ts';
import type { Item, PartitionKey } from '../types.ts';
import type { AskedCookie, CookiePlace, NetworkLog } from '../watch-log-types.ts';

/**
 * Where a cookie is, as far as it is known: what tells it from others of its name. Absent fields are unknown; `partition: null` says that it is in none.
 */
export interface CookieSpot {
  /** Without a leading dot, as browsers write it. */
  domain?: string;
  isHostOnly?: boolean;
  path?: string;
  /** The path it has unless the page has changed its own address meanwhile (history.pushState). */
  likelyPath?: string;
  partition?: PartitionKey | null;
  /** A host that is sent it, where its domain is not known. */
  host?: string;
}

/** The place of a cookie as `document.cookie` or a `Set-Cookie` asks for it (RFC 6265bis, 5.7: Domain, else the host alone; Path, else the default path). */
export function buildAskedSpot(asked: AskedCookie | undefined, url: string, host = hostOf(url)): CookieSpot {
  const partition = asked?.partitioned ? { partition: {} } : {};
  const place = asked?.path?.startsWith('/') ? { path: asked.path } : { likelyPath: findDefaultPath(url) };
  if (asked?.domain === undefined) return { domain: host, isHostOnly: true, ...place, ...partition };
  const domain = plainDomain(asked.domain);
  // Addresses and single names are kept for the host alone, whatever was asked.
  const isSure = domain !== host || !/^[\d.]+$|:|^[^.]+$/.test(host);
  return { domain, ...(isSure ? { isHostOnly: false } : {}), ...place, ...partition };
}

/** The place of a cookie as the browser names it. */
export function buildKeptSpot({ domain, path, partitionKey }: Partial<CookiePlace>): CookieSpot {
  return {
    ...(domain === undefined ? {} : { domain: plainDomain(domain), isHostOnly: !domain.startsWith('.') }),
    ...(path === undefined ? {} : { path }),
    partition: partitionKey ?? null,
  };
}

/** The place of a write that the network log has. For headers, `domain` is the host that answered where no Domain was asked for. */
export function buildNetworkSpot(seen: NetworkLog['writes'][number]): CookieSpot {
  if (seen.via !== 'header') return buildKeptSpot(seen);
  const { domain, path, partitionKey, asked, source = '' } = seen;
  const spot = buildAskedSpot(asked, source, hostOf(source) || plainDomain(domain));
  return {
    ...spot,
    ...(path === undefined ? {} : { path }),
    ...(partitionKey ? { partition: partitionKey } : {}),
  };
}

/** The place of an item. Of one that scripts alone could see, less is known. */
export function buildItemSpot(item: Item): CookieSpot {
  const { domain, hostOnly, path, partitionKey } = item;
  return {
    ...(domain === undefined ? {} : { domain: plainDomain(domain) }),
    ...(hostOnly === undefined ? {} : { isHostOnly: hostOnly }),
    ...(path === undefined ? {} : { path }),
    ...(partitionKey ? { partition: partitionKey } : hostOnly === undefined ? {} : { partition: null }),
    host: hostOf(item.origin),
  };
}

/** How well two places can be one: 0 not at all; the higher, the surer. */
export function compareSpots(one: CookieSpot, two: CookieSpot): number {
  if (!hasSameDomain(one, two)) return 0;
  if (isKnownOther(one.isHostOnly, two.isHostOnly) || isKnownOther(one.path, two.path)) return 0;
  if (!hasSamePartition(one.partition, two.partition)) return 0;
  const path = one.path ?? one.likelyPath;
  const isLikely = path !== undefined && path === (two.path ?? two.likelyPath);
  return 1 + (isLikely ? 2 : 0) + ((one.partition ?? null) === null && (two.partition ?? null) === null ? 1 : 0);
}

/** Whether a host is sent the cookie (RFC 6265bis, 5.1.3: domain-match). */
export function isSentTo({ domain, isHostOnly, host: known }: CookieSpot, host: string): boolean {
  if (domain === undefined) return known === host;
  return host === domain || (isHostOnly !== true && host.endsWith(`.${domain}`));
}

/** Whether the cookie is sent for a path (RFC 6265bis, 5.1.4: path-match). */
export function isSentFor({ path }: CookieSpot, url: string): boolean {
  const asked = findPath(url);
  if (path === undefined || path === asked) return true;
  return asked.startsWith(path) && (path.endsWith('/') || asked.charAt(path.length) === '/');
}

function hasSameDomain(one: CookieSpot, two: CookieSpot): boolean {
  if (one.domain !== undefined && two.domain !== undefined) return one.domain === two.domain;
  if (one.domain === undefined) return two.domain === undefined ? one.host === two.host : isSentTo(two, one.host ?? '');
  return isSentTo(one, two.host ?? '');
}

function hasSamePartition(one: CookieSpot['partition'], two: CookieSpot['partition']): boolean {
  if (one === undefined || two === undefined) return true;
  if (one === null || two === null) return one === two;
  return (
    !isKnownOther(one.topLevelSite, two.topLevelSite) &&
    !isKnownOther(one.hasCrossSiteAncestor, two.hasCrossSiteAncestor)
  );
}

function isKnownOther<Value>(one: Value | undefined, two: Value | undefined): boolean {
  return one !== undefined && two !== undefined && one !== two;
}

/** Lower case, in the form that addresses have (punycode), without the leading dot. */
function plainDomain(domain: string): string {
  const bare = domain.replace(/^\./, '').toLowerCase();
  return hostOf(`https://${bare}`) || bare;
}

/** The default path of a document (RFC 6265bis, 5.1.4): up to the last slash, without it. */
function findDefaultPath(url: string): string {
  const path = findPath(url);
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** The path of an address; that of about:blank and its like is none. */
function findPath(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path.startsWith('/') ? path : '/';
}
