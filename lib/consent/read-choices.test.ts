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

  it('knows a field that says nobody has answered', () => {
    expect(readChoices({ analytics: true, hasResponse: false }, 'consent').isUnanswered).toBe(true);
    expect(readChoices({ analytics: true, hasResponse: true }, 'consent').isUnanswered).toBe(false);
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
