import { longestOf, parseDuration } from '../lib/catalogue/longest-of.ts';
import type { VendorClaim } from '../lib/catalogue/vendor-schema.ts';
import type { Item } from '../lib/types.ts';
import { findEnd, sayLength } from './say-expiry.ts';
import type { Text } from './text.tsx';

/** A documented lifetime in words: "6 months", "until the browser closes". */
export function sayLifetime(lifetime: string, text: Text): string {
  if (lifetime === 'session' || lifetime === 'persistent' || lifetime === 'unknown')
    return text.say(`lifetime_${lifetime}`);
  const parts = parseDuration(lifetime);
  if (!parts) return lifetime;
  const words = parts.map(({ amount, unit }) =>
    new Intl.NumberFormat(text.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
  );
  return new Intl.ListFormat(text.locale, { type: 'unit' }).format(words);
}

/** Documented against kept lifetime in one sentence, or undefined when no document names a lifetime. */
export function compareLifetimes(item: Item, claims: readonly VendorClaim[], text: Text): string | undefined {
  const lifetimes = [...new Set(claims.flatMap((claim) => claim.lifetime ?? []))].filter((each) => each !== 'unknown');
  if (lifetimes.length === 0) return undefined;
  const documented = new Intl.ListFormat(text.locale, { type: 'disjunction' }).format(
    lifetimes.map((lifetime) => sayLifetime(lifetime, text)),
  );
  const end = findEnd(item);
  if (typeof end !== 'number') return text.say(`lifetimeKept_${end}`, documented);
  return text.say(
    isKeptLonger(item, claims, text.now) ? 'lifetimeCompareLonger' : 'lifetimeCompare',
    documented,
    sayLength(end - text.now, text.locale),
  );
}

/** Longer than documented only if it is longer than every document allows. */
export function isKeptLonger(item: Item, claims: readonly VendorClaim[], now: number): boolean {
  const end = findEnd(item);
  const lifetimes = claims.flatMap(({ lifetime }) =>
    lifetime === undefined || lifetime === 'unknown' ? [] : lifetime,
  );
  if (typeof end !== 'number' || lifetimes.length === 0) return false;
  const limits = lifetimes.map((lifetime) =>
    lifetime === 'session' ? 0 : (longestOf(lifetime) ?? Number.POSITIVE_INFINITY),
  );
  return end - now > Math.max(...limits);
}
