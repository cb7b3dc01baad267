import { describe, expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { didomi as mechanism } from './didomi.ts';

const token = (fields: object) =>
  btoa(JSON.stringify({ user_id: '00000000-0000-4000-8000-00000000abcd', version: 2, ...fields }));
const purposes = (enabled: unknown, disabled: unknown) => ({ purposes: { enabled, disabled } });
const readToken = (value: string, name = 'didomi_token') => read(mechanism, [cookie(name, value)]);

describe('the token', () => {
  test.each<[value: string, states: string, reason: string]>([
    [
      token(purposes(['cookies', 'select_basic_ads'], ['measure_content_performance', 'select_personalized_content'])),
      'gddg',
      'recordedChoice',
    ],
    [token(purposes([], ['cookies_analytics', 'cookies_marketing'])), 'g?dd', 'recordedChoice'],
    [token(purposes(['market_research', 'improve_products'], [])), 'g?g?', 'recordedChoice'],
    [token(purposes(['my-purpose-x7'], [])), 'g???', 'recordedChoice'],
    [token(purposes(['__proto__', 'constructor'], ['toString'])), 'g???', 'recordedChoice'],
    [encodeURIComponent(token(purposes(['analytics'], ['ads']))), 'g?gd', 'recordedChoice'],
    [JSON.stringify({ version: 2, ...purposes(['analytics'], []) }), 'g?g?', 'recordedChoice'],
    [token({ ...purposes([], []), vendors: { enabled: ['google'], disabled: [] } }), 'g???', 'choiceNotReadable'], // the rest is in the TC string
    [token({ version: null }), 'g---', 'bannerNoChoice'],
    [token({}), 'g---', 'bannerNoChoice'],
    [token(purposes([], [])), 'g---', 'bannerNoChoice'],
    [token(purposes('analytics', 7)), '????', 'unreadable'],
    [token({ purposes: ['analytics'] }), '????', 'unreadable'],
    [token(purposes(['analytics'], [])).slice(0, 60), '????', 'unreadable'],
    [btoa('{"a":1}'), '????', 'unreadable'],
    ['***', '????', 'unreadable'],
    ['', '????', 'unreadable'],
  ])('%s: %s', (value, states, reason) => {
    const readings = readToken(value);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  });

  it('is read under a name of the site, and from storage; the date is the last change', () => {
    const value = token({
      ...purposes(['analytics'], []),
      created: '2026-01-10T09:00:00.000Z',
      updated: '2026-01-11T09:00:00.000Z',
    });
    expect(read(mechanism, [stored('shop_didomi_token', value)])[0]).toMatchObject({
      where: 'localStorage',
      name: 'shop_didomi_token',
      decidedAt: Date.parse('2026-01-11T09:00:00.000Z'),
      recordId: '…abcd (36)',
    });
    expect(JSON.stringify(readToken(value))).not.toContain('00000000-');
  });
});

test.each<[answer: unknown, states: string, reason: string]>([
  [
    {
      purposes: {
        cookies: { enabled: true },
        create_ads_profile: { enabled: false },
        measure_content_performance: { enabled: true },
      },
    },
    'g?gd',
    'recordedChoice',
  ],
  [{ purposes: { analytics: { enabled: null } } }, 'g---', 'bannerNoChoice'],
  [{ purposes: { analytics: { enabled: true } }, shouldConsentBeCollected: true }, 'g---', 'dialogOpen'],
  [{ purposes: { analytics: { enabled: true } }, noticeVisible: true }, 'g---', 'dialogOpen'],
  [{ purposes: { analytics: { enabled: true } }, isConsentRequired: false }, 'g---', 'regionalDefault'],
  [
    { purposes: { analytics: { enabled: false } }, isConsentRequired: false, updated: '2026-01-10T09:00:00Z' },
    'g?d?',
    'recordedChoice',
  ],
  [{ purposes: {} }, 'g---', 'bannerNoChoice'],
  [{ purposes: [] }, '????', 'unreadable'],
  [null, '????', 'unreadable'],
])('the interface %j: %s', (answer, states, reason) => {
  const readings = read(mechanism, [api(PAGE_RECORDS.didomi, answer)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('a compressed record alone is of an unknown form; beside a token it is passed over', () => {
  const opaque = cookie('didomi_dcs', 'AbCd');
  expect(read(mechanism, [opaque])[0]).toMatchObject({ reason: 'unknownForm', states: { necessary: 'unknown' } });
  expect(read(mechanism, [opaque, cookie('didomi_token', token(purposes(['analytics'], [])))]).length).toBe(1);
});

it('nothing recorded', () => {
  expect(read(mechanism, [])).toEqual([]);
  expect(sayStates(read(mechanism, [], { elements: ['#didomi-host'] }))).toBe('g---');
});
