import { expect, it, test } from 'vitest';
import { consent, items } from '../../test/made-reports/make-report.ts';
import type { Phase } from '../watch-types.ts';
import { countWithoutConsent } from './count-without-consent.ts';

const states = {
  unset: 'granted unset unset unset',
  denied: 'granted denied denied denied',
  granted: 'granted granted granted granted',
  unknown: 'unknown unknown unknown unknown',
  mixed: 'granted granted denied granted',
};

/** Counts items such as `functional:beforeChoice analytics+marketing -`: categories, and the phase where it was watched. */
function count(keys: string, state: keyof typeof states): number | undefined {
  const all = keys
    .split(' ')
    .filter(Boolean)
    .flatMap((key, at) => {
      const [categories = '-', phase] = key.split(':');
      const [item] = items(`cookie key-${at} shop.example session ${categories} acme`);
      if (!item) throw new Error(key);
      return { ...item, ...(phase ? { clock: { phase: phase as Phase, phases: {}, writes: 0, writers: [] } } : {}) }; // written below
    });
  return countWithoutConsent({ items: all, consent: consent(states[state], 'siteChoice') });
}

test.each<[keys: string, state: keyof typeof states, number: number | undefined]>([
  ['', 'unset', 0],
  ['', 'unknown', 0],
  // Looked at, not watched: what is there while it is not allowed.
  ['functional analytics marketing', 'unset', 3],
  ['functional analytics marketing', 'denied', 3],
  ['functional analytics marketing', 'granted', 0],
  ['functional analytics marketing', 'mixed', 1],
  ['functional+analytics', 'mixed', 1],
  ['functional+marketing', 'mixed', 0],
  // Watched: what was written too early stays a finding.
  ['marketing:beforeChoice marketing:afterRefusal', 'granted', 2],
  ['marketing:beforeChoice marketing:afterRefusal', 'unset', 2],
  ['marketing:beforeChoice marketing:afterRefusal', 'unknown', 2],
  ['marketing:afterGrant', 'granted', 0],
  ['marketing:afterGrant', 'denied', 0], // withdrawn since: it was written with consent
  ['marketing:leftOver', 'unset', 1],
  ['marketing:leftOver', 'denied', 1],
  ['marketing:leftOver', 'granted', 0],
  ['marketing:unknown', 'denied', 1],
  ['marketing:unknown', 'granted', 0],
  // Never: the necessary, and what nobody knows.
  ['necessary necessary:beforeChoice necessary:leftOver', 'denied', 0],
  ['- -:beforeChoice -:afterRefusal', 'denied', 0],
  ['necessary+marketing:beforeChoice', 'denied', 0],
  // None found and cannot tell are not the same.
  ['marketing', 'unknown', undefined],
  ['marketing:unknown', 'unknown', undefined],
  ['marketing:leftOver', 'unknown', undefined],
  ['marketing marketing:beforeChoice', 'unknown', 1],
  ['necessary -', 'unknown', 0],
])('%s while %s: %s', (keys, state, number) => {
  expect(count(keys, state)).toBe(number);
});

it('counts each key once, whatever its categories', () => {
  expect(count('functional+analytics+marketing', 'denied')).toBe(1);
});
