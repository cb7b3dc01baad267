import { expect, it } from 'vitest';
import type { SignalChange } from '../../lib/consent-types.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { describeChanges } from './describe-changes.ts';

function change(kind: SignalChange['kind'], states?: string, more: Partial<SignalChange> = {}): SignalChange {
  const said = states === undefined ? {} : { states: signal('', '', states).states };
  return { at: 0, mechanism: 'a', mechanismName: 'A', where: 'cookie', name: 'a', kind, ...said, ...more };
}

const say = (changes: SignalChange[]) =>
  describeChanges(changes).map(({ groups }) => groups.map(({ state, categories }) => `${state}: ${categories}`));

it('says all four at first, then what differs', () => {
  expect(
    say([
      change('default', 'granted unset unset unset'),
      change('choice', 'granted granted denied denied'),
      change('withdrawal', 'granted denied denied denied'),
    ]),
  ).toEqual([
    ['granted: necessary', 'unset: functional,analytics,marketing'],
    ['granted: functional', 'denied: analytics,marketing'],
    ['denied: functional'],
  ]);
});

it('compares a record with itself alone', () => {
  const states = 'granted denied denied denied';
  expect(
    say([
      change('earlier', states),
      change('default', states, { name: 'b' }),
      change('default', states, { where: 'api' }),
    ]).map((groups) => groups.length),
  ).toEqual([2, 2, 2]);
});

it('has nothing to say of a record that is gone, and begins anew after it', () => {
  const states = 'granted granted granted granted';
  expect(say([change('earlier', states), change('removed'), change('choice', states)])).toEqual([
    ['granted: necessary,functional,analytics,marketing'],
    [],
    ['granted: necessary,functional,analytics,marketing'],
  ]);
});

it('has no group when only the reason changed', () => {
  const states = 'granted granted granted granted';
  expect(say([change('earlier', states), change('update', states)])[1]).toEqual([]);
});
