import { getDomain } from 'tldts';
import type { Grant, Rung } from '../types.ts';
import { buildOrigins, EVERY_SITE } from './build-origins.ts';

/** The registrable domain of a host (public suffixes of both kinds count, as browsers do it), or the host itself for addresses and single names. */
export function findSite(host: string): string {
  return getDomain(host, { allowPrivateDomains: true, validateHostname: false }) ?? host;
}

/** Which sites the browser lets us into, and what could be asked for next. */
export interface Access {
  rung: Rung;
  /** Registrable domains with host access; the page's own first. */
  allowed: Set<string>;
  grants: Grant[];
}

/**
 * Finds where on the ladder a page stands.
 * @param site the page's site
 * @param others sites of its frames and of what it loads
 * @param has answers `permissions.contains` for match patterns
 */
export async function readAccess(
  site: string,
  others: readonly string[],
  has: (origins: string[]) => Promise<boolean>,
): Promise<Access> {
  const foreign = [...new Set(others)].filter((other) => other !== site).sort();
  if (await has(EVERY_SITE)) return { rung: 'all', allowed: new Set([site, ...foreign]), grants: [] };
  const allowed = new Set<string>();
  const missing: string[] = [];
  if (await has(buildOrigins(site))) allowed.add(site);
  for (const other of foreign) {
    const isHeld = await hasPattern(other, has);
    if (isHeld) allowed.add(other);
    else if (isHeld === false) missing.push(other);
  }
  const grants: Grant[] = [];
  if (!allowed.has(site)) grants.push({ rung: 'site', origins: buildOrigins(site) });
  if (missing.length > 0)
    grants.push({
      rung: 'hosts',
      origins: [site, ...missing].filter((one) => !allowed.has(one)).flatMap(buildOrigins),
    });
  grants.push({ rung: 'all', origins: EVERY_SITE });
  const hasAllOthers = allowed.size > 1 && allowed.has(site) && missing.length === 0;
  return { rung: hasAllOthers ? 'hosts' : allowed.has(site) ? 'site' : 'page', allowed, grants };
}

/** Undefined when no pattern can name the site: pages can write any frame address, also one whose host is `*`, and browsers throw for that. */
async function hasPattern(site: string, has: (origins: string[]) => Promise<boolean>): Promise<boolean | undefined> {
  try {
    return await has(buildOrigins(site));
  } catch {
    return undefined; // can neither be held nor asked for
  }
}
