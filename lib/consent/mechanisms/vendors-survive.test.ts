import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSources } from '../../../test/consent.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { mechanisms } from '../mechanisms.ts';
import { readSignals } from '../read-signals.ts';

const vendors = mechanisms.filter(({ kind }) => kind === 'vendor');
/** Names under which something is read, of prefixes and patterns one each. */
const names = [
  ...vendors.flatMap(({ records, api = [] }) => [...(records.names ?? []), ...(records.prefixes ?? []), ...api]),
  ...['AMP_0123456789', 'amp_012345', 'abc/cly_ignore', '__ph_opt_in_out_', 'constructor'],
];
const good = [
  '[["analyticsConsent",true],["marketingConsent",false],["stored","ssupp.vid"]]',
  '{"api":null,"forms":"yes","ip":false,"calls":[["record",{"forms":true}],["identify"],["pause"]]}',
  '[["consentv2",{"ad_Storage":"denied","analytics_Storage":"granted"}],["metadata",{"source":5}]]',
  '[["init",{"trackingConsent":"not-granted"}],["session",true]]',
  '["consent","default",{"ad_storage":"denied"},"consent","update",{"ad_storage":"granted"}]',
  '[{"consentRequired":true,"optedOut":false}]',
  '{"optOutByDefault":true,"cookielessMode":"on_reject","stored":"1"}',
  '[["messenger:set","cookies","all"],["zESettings",{"webWidget":{"cookies":false}}]]',
  '{"necessary":true,"analytics":true,"marketing":false,"preferences":true}',
  'aaa^2^g3z^1^2200',
  btoa(encodeURIComponent('{"deviceId":"a","optOut":true}')),
  'dev.user.1.s.e.1',
  '1767950100000',
];
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...good),
  fc
    .tuple(fc.constantFrom(...good), fc.nat(120), fc.nat(60), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([text, from, length, put]) => text.slice(0, from) + put + text.slice(from + length)),
  fc.jsonValue({ maxDepth: 4 }).map((one) => JSON.stringify(one)),
  fc.constant(null),
);
const record: fc.Arbitrary<ConsentRecord> = fc.record({
  where: fc.constantFrom('cookie' as const, 'localStorage' as const, 'api' as const),
  name: fc.constantFrom(...names),
  value,
});

describe('what a page may put in place of it', () => {
  it('never throws, never says anything of the necessary, and never grants what it also denies', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), fc.array(fc.webUrl(), { maxLength: 2 }), (records, scripts) => {
        for (const signal of readSignals(vendors, makeSources(records, { scripts }))) {
          expect(signal.scope).toBe('vendor');
          expect(signal.states.necessary).toBe('unknown');
          for (const state of Object.values(signal.states))
            expect(['granted', 'denied', 'unset', 'unknown']).toContain(state);
          if (signal.reason === 'vendorNotTold' || signal.reason === 'unreadable' || signal.reason === 'unknownForm')
            expect(new Set(Object.values(signal.states))).toEqual(new Set(['unknown']));
          if (signal.reason === 'vendorNotAsked') expect(Object.values(signal.states)).not.toContain('granted');
          if (signal.reason === 'vendorOptedOut') expect(Object.values(signal.states)).not.toContain('granted');
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('and long values are read no slower than short ones by much', () => {
    const long = [
      '['.repeat(60_000),
      '"'.repeat(60_000),
      '%25'.repeat(20_000),
      '^'.repeat(60_000),
      '.'.repeat(60_000),
      '%'.repeat(60_000),
    ];
    const started = performance.now();
    for (const name of names)
      for (const text of long)
        readSignals(
          vendors,
          makeSources([
            { where: 'cookie', name, value: text },
            { where: 'api', name, value: text },
          ]),
        );
    // About 600 values of 60 kB; a pattern that backtracks takes minutes for one.
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
});

it('there are as many as are known', () => {
  expect(new Set(vendors.map(({ id }) => id)).size).toBe(vendors.length);
  expect(vendors.length).toBeGreaterThanOrEqual(35);
});
