import { expect, it, test } from 'vitest';
import { cookie, sayStates } from '../../test/consent.ts';
import { unknownForm } from './mechanism.ts';
import { dated, identified, recordedChoice } from './recorded-choice.ts';

const record = cookie('a', 'b');

it('is an explicit choice unless something else is said', () => {
  const purposes = [{ name: 'ads', state: 'denied', category: 'marketing' }] as const;
  expect(recordedChoice(record, purposes)).toMatchObject({ basis: 'explicit', reason: 'recordedChoice', name: 'a' });
  expect(sayStates([recordedChoice(record, purposes)])).toBe('g??d');
  expect(recordedChoice(record, purposes, { basis: 'implied' }).basis).toBe('implied');
});

it('says nothing of a form nobody documented', () => {
  expect(sayStates([unknownForm(record)])).toBe('????');
  expect(unknownForm(record, { evidence: [['version', '9']] })).toMatchObject({
    reason: 'unknownForm',
    evidence: [['version', '9']],
  });
});

test.each([
  [1_700_000_000, 1_700_000_000_000],
  ['2026-01-10T09:00:00.000Z', 1_768_035_600_000],
])('dated %j', (written, ms) => {
  expect(dated(written)).toEqual({ decidedAt: ms });
});

test.each([[17], ['yesterday'], [null], [{}]])('no date: %j', (written) => {
  expect(dated(written)).toEqual({});
});

it('masks ids', () => {
  expect(identified('00000000-0000-4000-8000-00000000abcd')).toEqual({ recordId: '…abcd (36)' });
  expect(identified(7)).toEqual({});
});
