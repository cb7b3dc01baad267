import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { pandectes } from './pandectes.ts';

const made = (status: unknown, preferences: unknown) =>
  btoa(
    JSON.stringify({
      country: { code: 'DE' },
      status,
      timestamp: 1_700_000_000,
      preferences,
      id: '66c76ab59266c277bf50113b',
    }),
  );
const readCookie = (value: string | null) => read(pandectes, [cookie('_pandectes_gdpr', value)]);

test.each<[unknown, unknown, string, string]>([
  ['allow', 0, 'gggg', 'recordedChoice'],
  ['allow', 4, 'gggd', 'recordedChoice'],
  ['allow', 6, 'ggdd', 'recordedChoice'],
  ['allow', 1, 'gdgg', 'recordedChoice'],
  ['deny', 7, 'gddd', 'recordedChoice'],
  ['deny', 6, 'ggdd', 'recordedChoice'],
  ['deny', null, 'gddd', 'recordedChoice'],
  ['deny', 0, 'gddd', 'recordedChoice'],
  ['mixed', 2, 'ggdg', 'recordedChoice'],
  ['allow', null, 'g???', 'choiceNotReadable'],
  ['allow', 99, 'g???', 'choiceNotReadable'],
  ['allow', '0', 'g???', 'choiceNotReadable'],
  ['dismiss', 0, 'g???', 'noticeDismissed'],
  ['', null, 'g---', 'bannerNoChoice'],
  [null, 7, 'g---', 'bannerNoChoice'],
  [7, 0, '????', 'unreadable'],
  [{ toString: 1 }, 0, '????', 'unreadable'],
])('status %j, preferences %j: %s, %s', (status, preferences, states, reason) => {
  const readings = readCookie(made(status, preferences));
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('is read encoded too, and without padding', () => {
  const value = made('allow', 4);
  expect(sayStates(readCookie(encodeURIComponent(value)))).toBe('gggd');
  expect(sayStates(readCookie(value.replace(/=+$/, '')))).toBe('gggd');
  expect(readCookie(value)[0]).toMatchObject({ decidedAt: 1_700_000_000_000, recordId: '…113b (24)' });
});

it('cut anywhere, says nothing', () => {
  const value = made('allow', 0).replace(/=+$/, '');
  for (let end = 0; end < value.length; end += 1) expect(sayStates(readCookie(value.slice(0, end)))).toBe('????');
});

test.each(['allow', '{}', btoa('{}'), btoa('[1]'), '%', 'null'])('broken: %s', (value) => {
  expect(sayStates(readCookie(value))).toBe('????');
});

it('nothing recorded', () => {
  expect(sayStates(readCookie(null))).toBe('g---');
  expect(sayStates(read(pandectes, [], { elements: ['.pd-cookie-banner-window'] }))).toBe('g---');
  expect(read(pandectes, [])).toEqual([]);
});
