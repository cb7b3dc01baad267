import { expect, it, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import { sourcepoint as mechanism } from './sourcepoint.ts';

const createdAt = new Date('2026-01-10T00:00:00Z');
const euconsent = makeTcString({ consents: [1, 2, 8], createdAt });
/** Section usnat, encoded by @iabgpp/cmpapi 3.2.0: opted out of sale, sharing and targeted advertising, or of none. */
const out = 'DBABLA~CFQVAAAAAABQ.QA';
const notOut = 'DBABLA~CFQqAAAAAABQ.QA';
const one = (data: unknown, name = '_sp_user_consent_7417') =>
  read(mechanism, [stored(name, typeof data === 'string' ? data : JSON.stringify(data))]);
const status = (fields: object) => ({ consentStatus: fields });

test.each<[data: unknown, states: string, reason: string]>([
  [{ gdpr: { euconsent } }, 'gdgg', 'recordedChoice'],
  [{ gdpr: { tcString: euconsent, ...status({ hasConsentData: true }) } }, 'gdgg', 'recordedChoice'],
  [{ gdpr: { euconsentV2: makeTcString({ consents: [], createdAt }) } }, 'gddd', 'recordedChoice'],
  [{ gdpr: { euconsent, ...status({ hasConsentData: false }) } }, 'g---', 'bannerNoChoice'], // there before any answer
  [{ gdpr: { ...status({ hasConsentData: true, consentedAll: true }) } }, 'gggg', 'recordedChoice'],
  [{ gdpr: { ...status({ hasConsentData: true, rejectedAll: true }) } }, 'gddd', 'recordedChoice'],
  [{ gdpr: { ...status({ hasConsentData: true, rejectedAny: true }) } }, 'g???', 'choiceNotReadable'],
  [{ gdpr: { euconsent: euconsent.slice(0, 30) } }, '????', 'unreadable'],
  [{ gdpr: { euconsent: 7 } }, '????', 'unreadable'],
  [{ gdpr: { applies: false } }, 'g???', 'gdprNotApplicable'],
  [{ gdpr: { applies: false, euconsent }, ccpa: { status: 'rejectedAll' } }, 'g??d', 'lawOptedOut'],
  [{ euconsent }, 'gdgg', 'recordedChoice'],
  [{ ccpa: { status: 'rejectedNone', uspString: '1YNN' } }, 'g??g', 'lawNotOptedOut'],
  [{ ccpa: { uspString: '1YYN' } }, 'g??d', 'lawOptedOut'],
  [{ ccpa: { uspString: '1---' } }, '????', 'unknownForm'],
  [{ usnat: { consentString: out, applicableSections: [7] } }, 'g??d', 'lawOptedOut'],
  [{ usnat: { gppData: { gppString: notOut } } }, 'g??g', 'lawNotOptedOut'],
  [{ gppData: { gppString: out, applicableSections: [7] } }, 'g??d', 'lawOptedOut'],
  [{ usnat: { consentString: 'xx' } }, '????', 'unreadable'],
  [{ usnat: { ...status({ consentedToAll: true }) } }, 'gggg', 'recordedChoice'],
  [{}, '????', 'unknownForm'],
  [{ gdpr: [], ccpa: null }, '????', 'unknownForm'],
  ['{"gdpr":{"euconsent":"CQ', '????', 'unreadable'],
  ['null', '????', 'unreadable'],
])('%j: %s', (data, states, reason) => {
  const readings = one(data);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('shows the string, the date and no id', () => {
  const uuid = '00000000-0000-4000-8000-00000000abcd';
  const [reading] = one({ gdpr: { euconsent, uuid, dateCreated: '2026-01-12T10:00:00.000Z' } });
  expect(reading).toMatchObject({
    strings: ['tcf'],
    decidedAt: Date.parse('2026-01-12T10:00:00.000Z'),
    recordId: '…abcd (36)',
  });
  expect(JSON.stringify(reading)).not.toContain(uuid);
});

it("leaves Snowplow's cookies, and other places", () => {
  expect(read(mechanism, [cookie('_sp_id.1fff', 'aaaa'), cookie('_sp_su', 'false')])).toEqual([]);
  expect(sayStates(read(mechanism, [stored('_sp_user_consent_1', null)]))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['[id^="sp_message_container_"]'] }))).toBe('g---');
});
