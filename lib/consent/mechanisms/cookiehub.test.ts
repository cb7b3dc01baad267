import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { cookiehub } from './cookiehub.ts';

const list = (preferences: unknown, analytics: unknown, marketing: unknown) => [
  { cid: 1, id: 'necessary', value: true },
  { cid: 2, id: 'preferences', value: preferences },
  { cid: 3, id: 'analytics', value: analytics },
  { cid: 4, id: 'marketing', value: marketing },
];
const made = (more: Record<string, unknown>) =>
  btoa(
    JSON.stringify({
      answered: true,
      revision: 1,
      region: '',
      token: 'Ej7aDoGgklKmZTHEYMlPabcd',
      timestamp: '2026-01-10T09:00:00.000Z',
      allAllowed: false,
      categories: [],
      ...more,
    }),
  );
const readCookie = (value: string | null) => read(cookiehub, [cookie('cookiehub', value)]);

test.each<[Record<string, unknown>, string, string]>([
  [{ categories: list(true, true, true) }, 'gggg', 'recordedChoice'],
  [{ categories: list(false, false, false) }, 'gddd', 'recordedChoice'],
  [{ categories: list(true, true, false) }, 'gggd', 'recordedChoice'],
  [{ allAllowed: true }, 'gggg', 'recordedChoice'],
  [
    {
      categories: [
        { cid: 1, id: 'necessary', value: true },
        { cid: 3, id: 'analytics', value: true },
      ],
    },
    'g?g?',
    'recordedChoice',
  ],
  [{ categories: [{ cid: 9, id: 'Advertising partners', value: true }] }, 'g??g', 'recordedChoice'],
  [{}, 'gddd', 'recordedChoice'],
  [{ answered: false }, 'g---', 'bannerNoChoice'],
  [{ answered: false, implicit: true, categories: list(true, true, false) }, 'g---', 'bannerNoChoice'],
  [{ allAllowed: true, implict: true }, 'gggg', 'recordedChoiceUnknownBasis'],
  [{ categories: list(true, 'x', true) }, '????', 'unreadable'],
  [{ categories: ['analytics'] }, '????', 'unreadable'],
  [{ categories: null }, '????', 'unreadable'],
  [{ answered: 'true' }, '????', 'unreadable'],
])('%j: %s, %s', (more, states, reason) => {
  const readings = readCookie(made(more));
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('tells when, and masks its token', () => {
  const [reading] = readCookie(encodeURIComponent(made({ allAllowed: true })));
  expect(reading).toMatchObject({ decidedAt: Date.parse('2026-01-10T09:00:00.000Z'), recordId: '…abcd (24)' });
  expect(JSON.stringify(reading)).not.toContain('Ej7a');
});

it('says what is a guess, and what is allowed meanwhile', () => {
  expect(readCookie(made({}))[0]?.guessed).toEqual(['functional', 'analytics', 'marketing']);
  expect(readCookie(made({ answered: false, categories: list(true, true, false) }))[0]?.allowedMeanwhile).toEqual([
    'functional',
    'analytics',
  ]);
});

it('cut anywhere, says nothing', () => {
  const value = made({ allAllowed: true }).replace(/=+$/, '');
  for (let end = 0; end < value.length; end += 1) expect(sayStates(readCookie(value.slice(0, end)))).toBe('????');
});

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(cookiehub, [], { scripts: ['https://cookiehub.net/c2/1.js'] }))).toBe('g---');
  expect(read(cookiehub, [])).toEqual([]);
});
