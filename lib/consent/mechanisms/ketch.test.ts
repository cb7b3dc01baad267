import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { ketch as mechanism } from './ketch.ts';

const purpose = (status: unknown, ...canonicalPurposes: string[]) => ({ status, canonicalPurposes });
const encode = (data: unknown) => btoa(JSON.stringify(data));
const one = (value: string | null) => read(mechanism, [cookie('_ketch_consent_v1_', value)]);

test.each<[value: string, states: string]>([
  [encode({ essential_services: purpose('granted', 'essential_services') }), 'g???'],
  [
    encode({
      a: purpose('granted', 'analytics'),
      b: purpose('denied', 'behavioral_advertising'),
      c: purpose('denied', 'personalization'),
    }),
    'gdgd',
  ],
  [
    encodeURIComponent(encode({ site_purpose: purpose('granted', 'personalization', 'behavioral_advertising') })),
    'gg?g',
  ],
  [encode({ prod: purpose('granted', 'prod_enhancement'), mail: purpose('granted', 'email_mktg') }), 'g???'],
  [encode({ targeted_advertising: purpose('denied') }), 'g??d'], // by its name
  [encode({ x: purpose('granted', 'site_made_up'), __proto__x: purpose('denied', 'constructor') }), 'g???'],
  [encode({ analytics: purpose('maybe', 'analytics') }), '????'],
  [encode({ analytics: null }), '????'],
  [encode({}), '????'],
  [encode(['analytics']), '????'],
  [encode({ analytics: purpose('granted', 'analytics') }).slice(0, 30), '????'],
  ['', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(one(value))).toBe(states);
});

it('does not claim that somebody chose: under some laws it is written before', () => {
  expect(one(encode({ a: purpose('granted', 'analytics') }))[0]).toMatchObject({
    basis: 'unknown',
    reason: 'recordedChoiceUnknownBasis',
  });
  expect(one(encode({ a_analytics: purpose('granted', 'own') }))[0]).toMatchObject({ guessed: ['analytics'] });
});

test.each<[answer: unknown, states: string]>([
  [{ analytics: true, behavioral_advertising: false }, 'g?gd'],
  [{ analytics: { allowed: 'true' }, personalization: { allowed: 'false' } }, 'gdg?'],
  [{ purposes: { analytics: { status: 'denied' } } }, 'g?d?'],
  [{ analytics: 7 }, '????'],
  [[], '????'],
])('the interface %j: %s', (answer, states) => {
  expect(sayStates(read(mechanism, [api(PAGE_RECORDS.ketch, answer)]))).toBe(states);
});

it('nothing recorded', () => {
  expect(sayStates(one(null))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['#lanyard_root'] }))).toBe('g---');
});
