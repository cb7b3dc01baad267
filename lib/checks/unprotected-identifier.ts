import { guessItem } from '../classify/guess-item.ts';
import type { FindingSource, Severity, Sureness } from '../finding-types.ts';
import type { ClassifiedItem } from '../types.ts';
import type { Check } from './check.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isIdentifier } from './is-identifier.ts';
import { sources } from './sources.ts';

/** insecure: sent without encryption too. sessionInsecure: likewise, and it is a session's. readable: a session's that scripts can read. */
type Kind = 'insecure' | 'sessionInsecure' | 'readable';

const weights: Readonly<
  Record<Kind, [severity: Severity, sureness: Sureness, key: string, explanation: string, source: FindingSource]>
> = {
  insecure: ['note', 'certain', 'finding_notSecure', 'explain_alwaysHttps', sources.cookieSecure],
  sessionInsecure: ['look', 'likely', 'finding_sessionNotSecure', 'explain_alwaysHttps', sources.cookieSecure],
  readable: ['look', 'likely', 'finding_readableByScripts', 'explain_readByOwnScripts', sources.cookieHttpOnly],
};

/**
 * Cookies that look like identifiers and lack a protection: `Secure` on an https page, or `HttpOnly` where only responses were seen to set a session.
 * What scripts set cannot be HttpOnly, and what was not seen says nothing.
 */
export const unprotectedIdentifier: Check = {
  id: 'unprotected-identifier',
  find({ report, details }) {
    const isHttps = report.page.url.startsWith('https:');
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      if (item.store !== 'cookie' || !isIdentifier(item, details)) return [];
      const kinds: Kind[] = [
        ...(isHttps && item.secure === false ? ([isSession(item) ? 'sessionInsecure' : 'insecure'] as const) : []),
        ...(isSession(item) && isReadable(item) ? (['readable'] as const) : []),
      ];
      return kinds.map((kind) => ({
        owner: findOwner(item),
        kind,
        name: item.name,
        place,
        categories: [],
        sources: [],
      }));
    });
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => {
      const [severity, sureness, key, explanation, source] = weights[kind];
      return {
        id,
        severity,
        sureness,
        items: places,
        ...nameOwner(owner),
        observation: { key, count: places.length, values: [{ names }, owner.name] },
        sources: [source, sources.gdprSecurity],
        explanations: [{ key: explanation }, { key: 'explain_noIdentifier' }],
      };
    });
  },
};

/**
 * By its name, where nobody knows it, or where it is a platform's of the general list that needs it, as `PHPSESSID`; a key that a vendor file knows is
 * what its documents say.
 */
function isSession({ guess, httpOnly, categories, matches: [best], ...item }: ClassifiedItem): boolean {
  if (guess?.kind === 'session' || (httpOnly === true && categories.includes('necessary'))) return true;
  const isTracking = categories.includes('analytics') || categories.includes('marketing');
  return best?.layer === 'general' && !isTracking && guessItem(item)?.kind === 'session';
}

function isReadable({ httpOnly, clock }: ClassifiedItem): boolean {
  const writers = clock?.writers ?? [];
  return httpOnly === false && writers.length > 0 && writers.every(({ via }) => via === 'header');
}
