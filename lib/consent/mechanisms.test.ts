import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSources } from '../../test/consent.ts';
import { createRandom, createSpoiler, findPlaces, readVectors } from '../../test/spoiled-records.ts';
import { makeTcString } from '../../test/tc-string.ts';
import { PAGE_RECORDS } from '../capture/page-records.ts';
import { RECORD_LIMIT } from '../capture/reading.ts';
import { type ConsentRecord, consentReasons, type RecordPlace, type Signal } from '../consent-types.ts';
import { consentCategories } from '../types.ts';
import { decoders } from './decoders.ts';
import type { Mechanism, MechanismInput } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import { readSignals } from './read-signals.ts';

/** Good values of every kind, to be cut and spoiled. */
const good = [
  '{stamp:%27c3RhbXA=%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:false%2Cmarketing:true%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1767950100000}',
  'groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1&AwaitingReconsent=false',
  '2026-01-10T09:15:00.000Z',
  '{"categories":["necessary","analytics"],"consentTimestamp":"2026-01-10T09:00:00.000Z"}',
  makeTcString({ consents: [1, 2, 8] }),
  '{"gdprApplies":true,"eventStatus":"tcloaded","purpose":{"consents":{"1":true}}}',
  '{"cmpLoaded":true,"displayStatus":"visible"}',
  '{"hasResponse":true,"consent":{"necessary":true,"preferences":true,"statistics":true,"marketing":true}}',
  '{"activeGroups":",C0001,","alertBoxClosed":true}',
  '{"validConsent":true,"acceptedCategories":["a"],"rejectedCategories":[]}',
];
/** Objects with the fields that are read, holding anything JSON can hold. */
const fields = [
  'hasResponse', 'consent', 'method', 'preferences', 'marketing', 'statistics', 'isOutOfRegion', 'activeGroups', 'alertBoxClosed',
  'gdprApplies', 'eventStatus', 'tcString', 'purpose', 'consents', 'cmpLoaded', 'displayStatus', 'validConsent',
  'acceptedCategories', 'rejectedCategories', 'categories', 'level', 'consentTimestamp', 'toString', 'valueOf', '__proto__', 'length',
]; // biome-ignore format: a list of words
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.boolean(),
    fc.constantFrom(...good),
    fc.array(tie('anything'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...fields), tie('anything')), { maxLength: 6 })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
}));
const spoiled = fc
  .tuple(fc.constantFrom(...good), fc.nat(300), fc.nat(300), fc.string({ unit: 'binary', maxLength: 5 }))
  .map(([text, from, length, put]) => text.slice(0, from) + put + text.slice(from + length));
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  spoiled,
  spoiled.map((text) => encodeURIComponent(text.toWellFormed())),
  anything.map((one) => JSON.stringify(one)),
  fc.constant(null),
);

const names = [
  ...Object.values(PAGE_RECORDS),
  ...mechanisms.flatMap(({ records }) => records.names ?? []),
  'any other',
  '__proto__',
  '',
];
const places: RecordPlace[] = ['cookie', 'localStorage', 'sessionStorage', 'api'];
const record: fc.Arbitrary<ConsentRecord> = fc.record({
  where: fc.constantFrom(...places),
  name: fc.constantFrom(...names),
  value,
});
const input = fc.record({
  records: fc.array(record, { maxLength: 5 }),
  elements: fc.subarray(
    mechanisms.flatMap(({ elements }) => elements ?? []),
    { maxLength: 3 },
  ),
  scripts: fc.subarray(
    mechanisms.flatMap(({ scripts }) => scripts ?? []).map((start) => `https://${start.replace('*', 'cdn')}x`),
    { maxLength: 3 },
  ),
});

/** What is wrong with a signal, whatever the page said; undefined for nothing. */
function findFault(signal: Signal): string | undefined {
  const { states, partial = [], guessed = [], allowedMeanwhile = [], evidence, purposes = [], decidedAt } = signal;
  const said = Object.values(states);
  const isState = (state: unknown) => ['granted', 'denied', 'unset', 'unknown'].includes(state as string); // anything may be asked
  if (Object.keys(states).sort().join() !== [...consentCategories].sort().join()) return 'other categories';
  if (![...said, ...purposes.map(({ state }) => state)].every(isState)) return 'no state';
  if (![...partial, ...guessed, ...allowedMeanwhile].every((one) => consentCategories.includes(one)))
    return 'no category';
  if (!consentReasons.includes(signal.reason)) return 'no reason';
  if (typeof signal.name !== 'string') return 'no name';
  if (evidence.flat().some((text) => typeof text !== 'string' || text.length > 500)) return 'evidence';
  if (purposes.length > 200 || purposes.some(({ name }) => typeof name !== 'string' || name.length > 500))
    return 'purposes';
  if (decidedAt !== undefined && !Number.isFinite(decidedAt)) return 'no date';
  // What cannot be read says nothing, not even of the necessary.
  if (signal.reason === 'unreadable' && said.some((state) => state !== 'unknown')) return 'says something unreadable';
  return undefined;
}

/** What is thrown is seen. */
const readPlainly = (mechanism: Mechanism, own: MechanismInput) => mechanism.read(own);

describe('decoders survive whatever a page records', () => {
  it('answers in states alone, each with its place and name', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const signal of readSignals(mechanisms, { ...given, decoders }, readPlainly))
          expect(findFault(signal)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('and 100,000 records spoiled from what tools really write; `npm run bench` takes a million', () => {
    const spoil = createSpoiler(readVectors(), createRandom(20261122));
    let heard = 0;
    for (let count = 0; count < 100_000; )
      for (const mechanism of mechanisms) {
        const record = spoil(mechanism);
        const found = readSignals(count % 50 === 0 ? mechanisms : [mechanism], makeSources([record]), readPlainly);
        heard += found.length;
        for (const signal of found) {
          const fault = findFault(signal);
          if (fault) throw new Error(JSON.stringify({ fault, record, signal }));
        }
        count += 1;
      }
    expect(heard).toBeGreaterThan(20_000);
  }, 120_000);

  it('reads the good values, so that what is spoiled here was worth something', () => {
    const read = (where: RecordPlace, name: string, text: string) =>
      readSignals(mechanisms, makeSources([{ where, name, value: text }]), readPlainly);
    expect(read('cookie', 'CookieConsent', good[0] ?? '')[0]?.states.marketing).toBe('granted');
    expect(read('cookie', 'OptanonConsent', good[1] ?? '')[0]?.reason).toBe('regionalDefault');
    expect(read('cookie', 'cc_cookie', good[3] ?? '')[0]?.states.analytics).toBe('granted');
    expect(read('cookie', 'euconsent-v2', good[4] ?? '')[0]?.states.marketing).toBe('granted');
    expect(read('api', PAGE_RECORDS.tcData, good[5] ?? '')[0]?.reason).toBe('recordedChoice');
    expect(read('api', PAGE_RECORDS.tcPing, good[6] ?? '')[0]?.reason).toBe('dialogOpen');
    expect(read('api', PAGE_RECORDS.cookiebot, good[7] ?? '')[0]?.states.functional).toBe('granted');
    expect(read('api', PAGE_RECORDS.onetrust, good[8] ?? '')[0]?.reason).toBe('recordedChoice');
    expect(read('api', PAGE_RECORDS.orestbida, good[9] ?? '')[0]?.reason).toBe('recordedChoice');
  });

  it('is quick on the longest record, whatever is in it', () => {
    const beginnings = ['', '{stamp:1,', 'groups=', 'C', '{"categories":', '"'];
    const fillings = ['a', 'a:', ' ', '%', '%25', '"', 'C', '.', '{"a":', '[', 'C0001:1,', "'"];
    const long = beginnings.flatMap((beginning) =>
      fillings.map((filling) => beginning + filling.repeat((RECORD_LIMIT - beginning.length) / filling.length)),
    );
    const slow: string[] = [];
    for (const mechanism of mechanisms) {
      const places = findPlaces(mechanism);
      for (const [at, value] of long.entries()) {
        const place = places[at % places.length];
        if (!place) continue;
        const startedAt = performance.now();
        readSignals([mechanism], makeSources([{ ...place, value }]), readPlainly);
        // Linear work is done in some milliseconds; with the square of the length it would be many seconds.
        if (performance.now() - startedAt > 3000) slow.push(`${mechanism.id}: ${place.name} ${value.slice(0, 20)}`);
      }
    }
    expect(slow).toEqual([]);
  }, 120_000);
});
