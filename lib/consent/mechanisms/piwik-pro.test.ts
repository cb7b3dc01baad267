import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { piwikPro } from './piwik-pro.ts';

const NAME = 'ppms_privacy_00000000-0000-4000-8000-000000000000';
const updatedAt = '2026-01-10T09:00:00.000Z';
const made = (statuses: Record<string, unknown>) =>
  JSON.stringify({
    visitorId: '00000000-0000-4000-8000-00000000abcd',
    consents: Object.fromEntries(Object.entries(statuses).map(([type, status]) => [type, { status, updatedAt }])),
  });
const readCookie = (value: string | null) => read(piwikPro, [cookie(NAME, value)]);

test.each<[Record<string, unknown>, string]>([
  [{ analytics: 1, remarketing: 0, ab_testing_and_personalization: 0, conversion_tracking: 0 }, 'gdgd'],
  [{ analytics: 1, remarketing: 1, ab_testing_and_personalization: 1, conversion_tracking: 0 }, 'gggg'],
  [{ analytics: 0, marketing_automation: 0, user_feedback: 1 }, 'ggdd'],
  [{ analytics: -1, remarketing: -1 }, 'g---'],
  [{ analytics: 1, remarketing: -1 }, 'g?g-'],
  [{ analytics: 0 }, 'g?d?'],
  [{ custom_consent: 1 }, 'g???'],
  [{}, 'g---'],
  [{ analytics: 2 }, '????'],
  [{ analytics: '1' }, '????'],
  [{ analytics: null }, '????'],
])('%j: %s', (statuses, states) => {
  expect(sayStates(readCookie(made(statuses)))).toBe(states);
  expect(sayStates(readCookie(encodeURIComponent(made(statuses))))).toBe(states);
  expect(sayStates(read(piwikPro, [api(PAGE_RECORDS.piwikPro, made(statuses))]))).toBe(states);
});

it('tells when, and nobody’s id', () => {
  const [reading] = readCookie(made({ analytics: 1 }));
  expect(reading?.decidedAt).toBe(Date.parse(updatedAt));
  expect(JSON.stringify(reading)).not.toContain('abcd');
});

it('cut anywhere, says nothing', () => {
  const value = made({ analytics: 1, remarketing: 1 });
  for (let end = 0; end < value.length; end += 1) expect(sayStates(readCookie(value.slice(0, end)))).toBe('????');
});

test.each(['', '{}', '{"consents":[]}', '{"consents":null}', '1', '{"consents":{"__proto__":{"status":1}}'])(
  'broken: %s',
  (value) => {
    expect(sayStates(readCookie(value))).toBe('????');
  },
);

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(piwikPro, [], { elements: ['#ppms_cm_popup_overlay'] }))).toBe('g---');
  expect(read(piwikPro, [])).toEqual([]);
});
