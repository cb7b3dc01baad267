import { describe, expect, it, test } from 'vitest';
import { parsePairs, readChoices } from './read-choices.ts';

/** `analytics+ marketing-` of what was found. */
const say = (data: unknown, name = 'consent') =>
  readChoices(data, name)
    .purposes.map((one) => `${one.category}${one.state === 'granted' ? '+' : '-'}`)
    .join(' ');

describe('choices in unknown data', () => {
  test.each<[data: unknown, found: string]>([
    [{ necessary: true, analytics: false, ads: 1 }, 'necessary+ analytics- marketing+'],
    [{ consent: { categories: { statistics: 'granted', marketing: 'denied' } } }, 'analytics+ marketing-'],
    [{ analytics: { accepted: true }, marketing: { value: 'no' } }, 'analytics+ marketing-'],
    [
      {
        categories: [
          { id: 'analytics', accepted: true },
          { name: 'ads', status: 'deny' },
        ],
      },
      'analytics+ marketing-',
    ],
    [[{ category: 'analytics', given: 0 }], 'analytics-'],
    [{ accepted: ['necessary', 'analytics'], rejected: ['marketing'] }, 'necessary+ analytics+ marketing-'],
    [{ categories: ['analytics'] }, 'analytics+'],
    [{ services: { matomo: true, youtube: false } }, 'analytics+ functional-'],
    [{ a: { b: { c: { analytics: true } } } }, 'analytics+'],
    [{ a: { b: { c: { d: { analytics: true } } } } }, ''], // too deep to be meant
    [{ list: ['analytics'] }, ''], // what the list means is not said
    [['analytics'], ''],
    [{ do_not_sell: true, analytics_opt_out: true }, ''],
    [{ analytics: 'perhaps', marketing: 7, ads: null }, ''],
    [{ accepted: true, dismissed: 1 }, ''],
    [{ analytics: 'ja', marketing: 'Nein' }, 'analytics+ marketing-'],
    [{ statistiques: 'oui', publicite: 'non', preferences: 'sí' }, 'analytics+ marketing- functional+'],
    // Steps of a scale are no switches.
    [{ analytics: 2, marketing: 1 }, ''],
    [{ analytics: '2', marketing: '0', preferences: true }, 'functional+'],
    [{ version: 3, analytics: 1 }, 'analytics+'],
    // What was refused.
    [{ rejected: { analytics: true, marketing: false } }, 'analytics-'],
    [{ opt_out: { analytics: { value: true } } }, ''],
    [{ denied: [{ name: 'analytics', value: true }] }, ''],
    [{ analyticsOptOut: true, ads_opted_out: false, marketing_revoked: false }, ''],
    [{ rejected: true, analytics: true }, ''], // it contradicts itself
    [{ rejected_all: false, analytics: true }, 'analytics+'],
    [{ consent: false, necessary: true, analytics: true }, ''],
    [{ consent: false, necessary: true, analytics: false }, 'necessary+ analytics-'],
    [{ state: { hasConsented: false, analytics: false } }, ''], // refused, or not answered
    [{ hasConsented: true, analytics: false }, 'analytics-'],
    [{ do_not_sell: true, analytics: true }, 'analytics+'],
    [{ services: { shop: { accepted: false }, matomo: { accepted: true } } }, 'analytics+'],
    // What is shown, offered or was before.
    [{ showAnalytics: true, analytics: false, marketing_required: true }, 'analytics-'],
    [{ default: { analytics: true }, texts: { marketing: 'Allow' }, user: { analytics: false } }, 'analytics-'],
    [[{ analytics: true }, { analytics: false, marketing: false }], 'marketing-'],
    // Words that name much else.
    [{ video: true, chat: false, 'Social media': true }, ''],
    [{ video: true, analytics: false }, 'functional+ analytics-'],
    [{ categories: ['video games', 'security'] }, ''],
    [true, ''],
    [null, ''],
    [JSON.parse('{"__proto__":{"analytics":true},"constructor":true}'), 'analytics+'],
  ])('%j: %s', (data, found) => {
    expect(say(data)).toBe(found);
  });

  it('a list alone counts where the name of the record says what it lists', () => {
    expect(say(['analytics'], 'cookies_accepted')).toBe('analytics+');
    expect(say(['analytics'], 'rejected-cookies')).toBe('analytics-');
    expect(say(['analytics'], 'cookie_consent_categories')).toBe('analytics+');
    expect(say(['analytics'], 'rejected_cookie_categories')).toBe('analytics-');
    expect(say(['analytics'], 'cookie_categories_denied')).toBe('analytics-');
    expect(say(['analytics'], 'accept-or-decline-cookies')).toBe('');
    expect(say({ analytics: true, marketing: false }, 'accept-or-decline-cookies')).toBe('analytics+ marketing-');
    expect(say({ analytics: true, marketing: false }, 'cookie_consent_rejected')).toBe('analytics-');
    expect(say({ analytics: true, marketing: false }, 'cookie_consent_accepted')).toBe('analytics+ marketing-');
  });

  it('all is a guess, and dated where a field says so', () => {
    const found = readChoices({ analytics: true, updatedAt: '2026-01-10T09:00:00Z', other: 1 }, 'consent');
    expect(found).toEqual({
      purposes: [{ name: 'analytics', state: 'granted', category: 'analytics', isGuess: true }],
      decidedAt: Date.parse('2026-01-10T09:00:00Z'),
      isUnanswered: false,
    });
    expect(readChoices({ analytics: true, date: 'never' }, 'consent')).not.toHaveProperty('decidedAt');
  });

  test.each<[fields: object, isUnanswered: boolean]>([
    [{ hasResponse: false }, true],
    [{ hasResponse: true }, false],
    [{ hasUserInteracted: false }, true],
    [{ state: { choiceMade: false } }, true],
    [{ is_default: true }, true],
    [{ is_default: false }, false],
    [{ default: { analytics: true } }, false],
    [{ bannerVisible: true }, true],
    [{ showCookieBanner: false }, false],
    [{ bannerShown: true }, false], // it may have been closed since
    [{ status: 'pending' }, true],
    [{ status: 'done' }, false],
    [{ name: 'pending' }, false],
  ])('%j says that nobody has answered: %s', (fields, isUnanswered) => {
    expect(readChoices({ analytics: true, ...fields }, 'consent')).toMatchObject({
      isUnanswered,
      purposes: [{ name: 'analytics' }],
    });
  });

  it('has an end', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`analytics ${index}`, true]));
    expect(readChoices(many, 'consent').purposes).toHaveLength(200);
  });
});

test.each<[text: string, pairs: [string, string][] | undefined]>([
  [
    'a=1&b=0',
    [
      ['a', '1'],
      ['b', '0'],
    ],
  ],
  [
    'analytics:1,marketing:0',
    [
      ['analytics', '1'],
      ['marketing', '0'],
    ],
  ],
  [
    'a=1|b=0',
    [
      ['a', '1'],
      ['b', '0'],
    ],
  ],
  [
    '!a=true!b=false',
    [
      ['a', 'true'],
      ['b', 'false'],
    ],
  ],
  [
    'a: yes; b: no',
    [
      ['a', 'yes'],
      ['b', 'no'],
    ],
  ],
  ['true', undefined],
  ['', undefined],
  ['analytics', undefined],
  ['https://shop.example/?a=1', undefined],
  ['12:30', undefined],
  ['__proto__=1', [['__proto__', '1']]],
])('pairs of %j', (text, pairs) => {
  expect(parsePairs(text)).toEqual(pairs && new Map(pairs));
});
