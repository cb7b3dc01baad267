import { expect, it } from 'vitest';
import { sayStates } from '../../test/consent.ts';
import { allStates, type SignalReading } from './mechanism.ts';
import { optOut } from './opt-out.ts';

const reading: SignalReading = {
  states: allStates('granted'),
  basis: 'explicit',
  reason: 'recordedChoice',
  partial: ['analytics', 'marketing'],
  guessed: ['marketing'],
  where: 'cookie',
  name: 'key',
  evidence: [],
};

it('denies marketing whatever else is on, and leaves the rest', () => {
  const after = optOut(reading);
  expect(sayStates([after])).toBe('gggd');
  expect(after).toMatchObject({ basis: 'explicit', partial: ['analytics'], where: 'cookie' });
  expect(after).not.toHaveProperty('guessed');
  expect(reading.partial).toEqual(['analytics', 'marketing']);
});
