import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { osano as mechanism } from './osano.ts';

const all = (value: string) => ({
  ESSENTIAL: 'ACCEPT',
  STORAGE: value,
  MARKETING: value,
  PERSONALIZATION: value,
  ANALYTICS: value,
});

test.each<[answer: unknown, states: string, reason: string]>([
  [all('ACCEPT'), 'gggg', 'recordedChoice'],
  [all('DENY'), 'gddd', 'recordedChoice'],
  [{ ...all('ACCEPT'), OPT_OUT: 'DENY' }, 'gggg', 'recordedChoice'],
  [{ ...all('ACCEPT'), OPT_OUT: 'ACCEPT' }, 'gggd', 'recordedChoice'],
  [{ ESSENTIAL: 'ACCEPT', OPT_OUT: 'ACCEPT' }, 'g??d', 'recordedChoice'],
  [{ ...all('ACCEPT'), ANALYTICS: 'DENY', dialogOpen: false }, 'ggdg', 'recordedChoice'],
  [{ ...all('DENY'), dialogOpen: true }, 'g---', 'dialogOpen'],
  [{ dialogOpen: true, consent: all('ACCEPT') }, 'g---', 'dialogOpen'],
  [{ ...all('ACCEPT'), MARKETING: true }, '????', 'unreadable'],
  [{ dialogOpen: true }, '????', 'unreadable'],
  [[], '????', 'unreadable'],
])('%j: %s', (answer, states, reason) => {
  for (const name of [PAGE_RECORDS.osano, PAGE_RECORDS.osanoOpen]) {
    const readings = read(mechanism, [api(name, answer)]);
    expect(sayStates(readings)).toBe(states);
    expect(readings[0]?.reason).toBe(reason);
  }
});

it('a dialog that was opened again does not undo what is saved', () => {
  const records = [
    api(PAGE_RECORDS.osano, { ...all('ACCEPT'), dialogOpen: true }),
    stored('osano_consentmanager', 'opaque'),
  ];
  expect(sayStates(read(mechanism, records))).toBe('gggg');
});

it('what is stored is opaque: an answer, and nobody can tell which', () => {
  expect(read(mechanism, [cookie('osano_consentmanager', 'q8Zl')])[0]).toMatchObject({
    reason: 'unknownForm',
    states: { necessary: 'unknown', marketing: 'unknown' },
  });
  expect(read(mechanism, [cookie('osano_consentmanager_uuid', 'x')])).toEqual([]);
  expect(sayStates(read(mechanism, [cookie('osano_consentmanager', null)]))).toBe('g---');
  expect(sayStates(read(mechanism, [], { elements: ['.osano-cm-window'] }))).toBe('g---');
});
