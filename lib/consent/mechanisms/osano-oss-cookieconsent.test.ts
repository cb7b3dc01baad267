import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { osanoOssCookieconsent as mechanism } from './osano-oss-cookieconsent.ts';

test.each<[value: string | null, states: string, reason: string | undefined]>([
  ['allow', 'gggg', 'recordedChoice'],
  ['deny', 'gddd', 'recordedChoice'],
  ['dismiss', 'g???', 'noticeDismissed'],
  ['%22allow%22', 'gggg', 'recordedChoice'],
  [null, 'g---', 'bannerNoChoice'],
  ['true', '', undefined], // other scripts
  ['1', '', undefined],
  ['ALLOW', '', undefined],
  ['allowed', '', undefined],
  ['constructor', '', undefined],
  ['', '', undefined],
])('%j: %s', (value, states, reason) => {
  const readings = read(mechanism, [cookie('cookieconsent_status', value)]);
  expect(sayStates(readings)).toBe(states);
  expect(readings[0]?.reason).toBe(reason);
});

it('with its banner and no record: nothing chosen yet', () => {
  expect(sayStates(read(mechanism, [], { elements: ['.cc-window'] }))).toBe('g---');
  expect(sayStates(read(mechanism, [cookie('cookieconsent_status', 'allow')], { elements: ['.cc-window'] }))).toBe(
    'gggg',
  );
  expect(read(mechanism, [cookie('cookieconsent_status1', 'allow')])).toEqual([]);
});

it("beside Consentmo's list the status is Consentmo's", () => {
  const list = cookie('cookieconsent_preferences_disabled', 'marketing');
  expect(read(mechanism, [cookie('cookieconsent_status', 'allow'), list])).toEqual([]);
  expect(read(mechanism, [cookie('cookieconsent_status', 'allow'), { ...list, value: null }]).length).toBe(1);
});
