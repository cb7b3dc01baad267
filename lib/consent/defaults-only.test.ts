import { expect, it } from 'vitest';
import { cookie, sayStates } from '../../test/consent.ts';
import { defaultsOnly, fillUnknown } from './defaults-only.ts';
import { allStates } from './mechanism.ts';

it('says that nothing was chosen, and what is allowed meanwhile', () => {
  const reading = defaultsOnly(cookie('key', 'x'), [
    { name: 'a', state: 'granted', category: 'analytics' },
    { name: 'b', state: 'denied', category: 'marketing' },
    { name: 'c', state: 'granted', category: 'necessary' },
    { name: 'd', state: 'granted' },
  ]);
  expect(sayStates([reading])).toBe('g---');
  expect(reading).toMatchObject({ basis: 'default', reason: 'regionalDefault', allowedMeanwhile: ['analytics'] });
});

it('allows nothing where nothing is on', () => {
  const reading = defaultsOnly(cookie('key', 'x'), [{ name: 'b', state: 'denied', category: 'marketing' }]);
  expect(reading).toMatchObject({ where: 'cookie', name: 'key', reason: 'bannerNoChoice' });
  expect(reading).not.toHaveProperty('allowedMeanwhile');
});

it('fills what is not known, and leaves the rest and its source', () => {
  const states = { ...allStates('unknown', 'granted'), marketing: 'unset' } as const;
  expect(sayStates([{ states: fillUnknown(states, 'denied') }])).toBe('gdd-');
  expect(states.functional).toBe('unknown');
});
