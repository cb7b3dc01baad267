import type { Store } from '../../types.ts';
import type { VendorClaim } from '../vendor-schema.ts';
import type { DisclosureEntry } from './parse-disclosure.ts';
import { describePurposes, findCategories } from './tcf-purposes.ts';

/** Longest purpose of the vendor schema, and the shortest. */
const LONGEST_PURPOSE = 160;
const SHORTEST_PURPOSE = 8;

/** Longest pattern of the vendor schema. */
const LONGEST_IDENTIFIER = 200;
/** Of a description, no more than this is looked at. */
const DESCRIPTION_LIMIT = 1000;

/** The vendor schema takes so many digits. */
const LARGEST_NUMBER = 999_999_999;

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** What an entry says, in our words. The claims' document is filled in later. */
export interface DisclosedItem {
  identifier: string;
  /** The stores it may be in, the one to write down first: `web` leaves open which. */
  stores: [Store, ...Store[]];
  /** On these domains and their subdomains. */
  domains: string[];
  /** On any website: the first party's storage. Neither this nor domains: the entry does not say. */
  isAnywhere: boolean;
  purpose: string;
  claims: Omit<VendorClaim, 'document'>[];
}

/** Reads one entry, or says why it is left out. */
export function readEntry(entry: DisclosureEntry): DisclosedItem | { leftOut: string } {
  const { type } = entry;
  const identifier = entry.identifier.trim().replace(/\*+/g, '*');
  if (type === 'app') return { leftOut: 'it is stored by apps, not by browsers' };
  if (identifier === '') return { leftOut: 'the identifier is empty' };
  if (identifier.length > LONGEST_IDENTIFIER)
    return { leftOut: `the identifier is longer than ${LONGEST_IDENTIFIER} characters` };
  if (identifier === '*') return { leftOut: 'a * alone would match everything' };
  const asked = [...entry.domains, entry.domain ?? '']
    .map((domain) => domain.trim().toLowerCase())
    .filter((domain) => domain !== '');
  const domains = asked.filter((domain) => domain !== '*').map((domain) => domain.replace(/^\*?\./, ''));
  const wrong = domains.find((domain) => !DOMAIN.test(domain));
  if (wrong !== undefined)
    return { leftOut: `${JSON.stringify(wrong.slice(0, 80))} is no domain; one is adtech.example or *.adtech.example` };
  return {
    identifier,
    stores: type === 'cookie' ? ['cookie'] : findWebStores(entry.description ?? ''),
    domains: [...new Set(domains)],
    isAnywhere: asked.includes('*'),
    purpose: describe(entry),
    claims: buildClaims(entry),
  };
}

/** `web` is any web storage. Where the vendor's words say which, it is that one; else local storage is assumed, which the specification names first. */
function findWebStores(description: string): [Store, ...Store[]] {
  const said = findSaidStore(description);
  return said ? [said] : ['localStorage', 'sessionStorage', 'indexedDB'];
}

function findSaidStore(description: string): Store | undefined {
  const spellings: [Store, RegExp][] = [
    ['localStorage', /local ?storage/i],
    ['sessionStorage', /session ?storage/i],
    ['indexedDB', /indexed ?db/i],
  ];
  const said = spellings.filter(([, spelling]) => spelling.test(description));
  return said.length === 1 ? said[0]?.[0] : undefined;
}

function buildClaims(entry: DisclosureEntry): DisclosedItem['claims'] {
  const isStoreSaid = entry.type === 'cookie' || findSaidStore(entry.description ?? '') !== undefined;
  const lifetime = findLifetime(entry);
  const conditions = [
    ...(isStoreSaid ? [] : ['Kept in web storage; the document does not say in which one']),
    ...(entry.type === 'cookie' && entry.cookieRefresh ? ['Its time starts anew when a page is loaded again'] : []),
    ...(entry.optOut ? ['Serves to opt out'] : []),
  ];
  const rest = {
    ...(lifetime ? { lifetime } : {}),
    ...(conditions.length > 0 ? { condition: conditions.join('. ') } : {}),
    confidence: isStoreSaid ? ('high' as const) : ('medium' as const),
  };
  const categories = findCategories(entry);
  return categories.length === 0 ? [rest] : categories.map((category) => ({ category, ...rest }));
}

/** Whether an age is one that can be written down. */
export function isPossibleAge(seconds: number): boolean {
  return seconds >= 0 && Number(/\d+/.exec(writeDuration(seconds))?.[0]) <= LARGEST_NUMBER;
}

/** 0 seconds are a session. Web storage has no age of its own, so without one nothing is said; for a cookie it is unknown then. */
function findLifetime({ type, maxAgeSeconds }: DisclosureEntry): string | undefined {
  if (maxAgeSeconds === 0) return 'session';
  if (typeof maxAgeSeconds === 'number' && isPossibleAge(maxAgeSeconds)) return writeDuration(maxAgeSeconds);
  return type === 'cookie' ? 'unknown' : undefined;
}

/** Exactly, in the largest unit of even length that divides it: months and years are no number of seconds. */
function writeDuration(seconds: number): string {
  if (seconds % 86_400 === 0) return `P${seconds / 86_400}D`;
  if (seconds % 3600 === 0) return `PT${seconds / 3600}H`;
  return seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}

/** The vendor's description where it has one that fits, else its purposes in our words. */
function describe(entry: DisclosureEntry): string {
  const text = (entry.description ?? '')
    .slice(0, DESCRIPTION_LIMIT)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/[.\s]+$/, '');
  if (text.length > LONGEST_PURPOSE) return `${text.slice(0, LONGEST_PURPOSE - 2).replace(/\s+\S*$/, '')} …`;
  if (text.length >= SHORTEST_PURPOSE) return text;
  if (entry.optOut) return 'Remembers that you opted out';
  return describePurposes(entry, LONGEST_PURPOSE) || 'The vendor names no purpose for it';
}
