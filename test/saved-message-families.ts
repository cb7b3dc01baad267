import type { ChangedField, UnfairCode } from '../lib/compare/comparison-types.ts';
import type { Severity } from '../lib/finding-types.ts';
import type { Phase } from '../lib/watch-types.ts';

/** The codes of saved visits, comparisons and expectations that stand in message keys, as `messageFamilies`. */
export const savedFamilies: Record<string, Record<string, true>> = {
  expectPhase: {
    afterRefusal: true,
    beforeChoice: true,
    afterGrant: true,
    leftOver: true,
    unknown: true,
  } satisfies Record<Phase, true>,
  expectFinding: { problem: true, look: true, note: true } satisfies Record<Severity, true>,
  compareUnfair: {
    site: true,
    page: true,
    browser: true,
    cookieStore: true,
    rung: true,
    moment: true,
    catalogue: true,
    tool: true,
  } satisfies Record<Exclude<UnfairCode, 'watched' | 'gpc' | 'gap'>, true>,
  compareField: {
    lifetime: true,
    categories: true,
    vendor: true,
    phase: true,
    party: true,
    secure: true,
    httpOnly: true,
    hostOnly: true,
    sameSite: true,
    shape: true,
    value: true,
  } satisfies Record<ChangedField, true>,
};
