import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { cookieConsentJs } from './cookie-consent-js.ts';

test.each<[value: string | null, states: string]>([
  ['true', 'gggg'],
  ['false', 'gddd'],
  [null, 'g---'],
  ['unknown', '????'],
  ['', '????'],
])('%s: %s', (value, states) => {
  expect(sayStates(read(cookieConsentJs, [cookie('cookie-consent-tracking-allowed', value)]))).toBe(states);
});

it('its dialog without a record: nothing chosen yet', () => {
  expect(sayStates(read(cookieConsentJs, [], { elements: ['.cookie-consent-modal'] }))).toBe('g---');
});
