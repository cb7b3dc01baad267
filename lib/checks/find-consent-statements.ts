import type { VendorDetails } from '../catalogue/vendor-details.ts';

/** How statements of a card begin, or what they hold, that say that consent is needed. "May be needed" and "GDPR applies when" say something else. */
const NEEDED = /^Needed\b|\bneeds consent\b|\bmust not be kept when\b/;
const NOT_NEEDED = /^Not needed\b/;
const MODE = /\bconsent mode\b/i;

/** Ids of the documents that say it of a vendor, by what its card says about when consent is needed. */
export interface ConsentStatements {
  needed: string[];
  /** Its basic use, or one of its uses, needs none. */
  notNeeded: string[];
  /** It has a mode that waits for consent, which a website can switch on. */
  mode: string[];
}

/** Reads what a vendor's documents say about consent from its card. Pure. */
export function findConsentStatements({ card }: Pick<VendorDetails, 'card'>): ConsentStatements {
  const statements = card?.consentNeeded ?? [];
  const saying = (pattern: RegExp) => [
    ...new Set(statements.filter(({ text }) => pattern.test(text)).map(({ document }) => document)),
  ];
  return { needed: saying(NEEDED), notNeeded: saying(NOT_NEEDED), mode: saying(MODE) };
}
