import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { ensighten } from './ensighten.ts';

const readAll = (cookies: Record<string, string | null>) =>
  read(
    ensighten,
    Object.entries(cookies).map(([name, value]) => cookie(`SHOP_ENSIGHTEN_PRIVACY_${name}`, value)),
  );

test.each<[Record<string, string | null>, string, string]>([
  [{ Analytics: '0', Advertising: '0', BANNER_VIEWED: '1' }, 'g?dd', 'recordedChoice'],
  [
    { Analytics: '1', Marketing: '1', Functional: '0', MODAL_VIEWED: '1', BANNER_LOADED: '1' },
    'gdgg',
    'recordedChoice',
  ],
  [{ Performance_and_Personalisation: '1', Targeting: '0', BANNER_VIEWED: '1' }, 'g?gd', 'recordedChoice'],
  [{ Analytics: '1' }, 'g?g?', 'recordedChoiceUnknownBasis'],
  [{ Analytics: '1', BANNER_LOADED: '1' }, 'g---', 'bannerNoChoice'],
  [{ Analytics: '1', BANNER_VIEWED: '0' }, 'g---', 'bannerNoChoice'],
  [{ Analytics: '1', BANNER_VIEWED: null }, 'g---', 'bannerNoChoice'],
  [{ BANNER_LOADED: '1' }, 'g---', 'bannerNoChoice'],
  [{ BANNER_VIEWED: '1' }, 'g???', 'noticeDismissed'],
  [{ Do_Not_Track: '1', BANNER_VIEWED: '1' }, 'g???', 'recordedChoice'],
  [{ Analytics: '2', BANNER_VIEWED: '1' }, '????', 'unreadable'],
  [{ Analytics: '', BANNER_VIEWED: '1' }, '????', 'unreadable'],
])('%j: %s, %s', (cookies, states, reason) => {
  const readings = readAll(cookies);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('names are the site’s: what they mean is a guess', () => {
  expect(readAll({ Analytics: '0', BANNER_VIEWED: '1' })[0]?.guessed).toEqual(['analytics']);
  expect(readAll({ Analytics: '1', BANNER_LOADED: '1' })[0]?.allowedMeanwhile).toEqual(['analytics']);
});

it('two clients are two signals', () => {
  const records = ['A', 'B'].map((client, place) => cookie(`${client}_ENSIGHTEN_PRIVACY_Analytics`, String(place)));
  expect(sayStates(read(ensighten, records))).toBe('g?d? g?g?');
});

it('nothing recorded', () => {
  expect(read(ensighten, [cookie('ENSIGHTEN', '1')])).toEqual([]);
  expect(sayStates(read(ensighten, [], { elements: ['#ensNotifyBanner'] }))).toBe('g---');
});
