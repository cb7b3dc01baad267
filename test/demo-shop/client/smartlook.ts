import { eraseCookies, keepCookie, monthsFromNow, randomLetters, readCookie } from './visitor-values.ts';

/** The beginning the vendor's documents give for all three names. */
const PREFIX = 'SL_C_23361dd035530_';
const PROJECT_KEY = '4c1e9a70d3b85f26e41d70ba9c6f38e25d07b1f4';
const ASKED_MONTHS = 24;

/**
 * Stands in for Smartlook's recorder, which cannot be loaded here. It asks for the two years of the vendor's documents;
 * browsers keep a cookie for 400 days at most.
 */
export function startSmartlook(): void {
  const expiresAt = monthsFromNow(ASKED_MONTHS);
  keepCookie(`${PREFIX}KEY`, PROJECT_KEY, expiresAt);
  keepCookie(`${PREFIX}SID`, readCookie(`${PREFIX}SID`) ?? randomLetters(21), expiresAt);
  keepCookie(`${PREFIX}VID`, readCookie(`${PREFIX}VID`) ?? randomLetters(21), expiresAt);
}

/** Removes what the recorder kept. */
export function eraseSmartlook(): void {
  eraseCookies((name) => name.startsWith(PREFIX));
}
