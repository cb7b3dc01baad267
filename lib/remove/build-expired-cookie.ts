import type { Cookies } from '../browser.ts';

/** A cookie as the browser gives it; `partitionKey` may be null (Firefox). */
export type StoredCookie = Cookies.Cookie;

/** The address that a cookie of that domain, path and scheme is sent to. Pure. */
export function buildCookieUrl({ domain, path, secure }: Pick<StoredCookie, 'domain' | 'path' | 'secure'>): string {
  const host = domain.replace(/^\./, '');
  const bracketed = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `${secure ? 'https' : 'http'}://${bracketed}${path.startsWith('/') ? path : '/'}`;
}

/**
 * What to write so that exactly this cookie goes: the same name, domain, path and partition, ended long ago (RFC 6265bis, 5.7). `cookies.remove` takes
 * every cookie of the name that the address is sent, also those of other paths and of the domain above (Chromium 156). Pure.
 */
export function buildExpiredCookie(cookie: StoredCookie): Cookies.SetDetailsType {
  const { domain, path, secure, httpOnly, hostOnly, storeId, firstPartyDomain } = cookie;
  return {
    url: buildCookieUrl(cookie),
    name: spoilName(cookie),
    value: 'x', // a cookie without a name has to have a value
    path,
    secure,
    httpOnly,
    storeId,
    expirationDate: 1,
    ...(hostOnly ? {} : { domain }),
    ...(cookie.partitionKey ? { partitionKey: cookie.partitionKey } : {}),
    ...(firstPartyDomain ? { firstPartyDomain } : {}),
  };
}

/** Firefox 153 takes, as it gives, the bytes of a name as if they were Latin-1 (see `repairName`). Delete when Firefox decodes names. */
function spoilName({ name, ...cookie }: StoredCookie): string {
  if (!('firstPartyDomain' in cookie)) return name;
  return Array.from(new TextEncoder().encode(name), (byte) => String.fromCharCode(byte)).join('');
}

/** Whether `cookies.remove` for the first would take the second too. Pure. */
export function isTakenAlong(cookie: StoredCookie, other: StoredCookie): boolean {
  if (other === cookie || other.name !== cookie.name) return false;
  const host = cookie.domain.replace(/^\./, '');
  const domain = other.domain.replace(/^\./, '');
  const isSent = host === domain || (!other.hostOnly && host.endsWith(`.${domain}`));
  const folder = other.path.endsWith('/') ? other.path : `${other.path}/`;
  return isSent && (cookie.path === other.path || cookie.path.startsWith(folder));
}
