import { expect, it } from 'vitest';
import { mechanismKinds } from '../../lib/consent-types.ts';
import { richSignals } from '../../test/made-reports/made-signals.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { groupSignals } from './group-signals.ts';

it('puts every kind into a group, in the order in which they are shown', () => {
  const all = mechanismKinds.map((kind) => signal(kind, kind, 'granted granted granted granted', { kind }));
  expect(groupSignals(all).map(([group, own]) => [group, ...own.map(({ mechanism }) => mechanism)])).toEqual([
    ['tool', 'tool'],
    ['standard', 'tcf', 'law'],
    ['platform', 'platform', 'mode'],
    ['vendor', 'vendor'],
    ['browser', 'browser'],
    ['guess', 'guess'],
  ]);
});

it('loses no signal and has no empty group', () => {
  expect(groupSignals([])).toEqual([]);
  expect(groupSignals(richSignals).flatMap(([, own]) => own)).toHaveLength(richSignals.length);
});
