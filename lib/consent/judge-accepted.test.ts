import { expect, it, test } from 'vitest';
import { sayStates } from '../../test/consent.ts';
import { judgeAccepted } from './judge-accepted.ts';

test.each<[accepted: string[], rejected: string[] | undefined, states: string]>([
  [['necessary', 'analytics'], undefined, 'gdgd'],
  [[], undefined, 'gddd'],
  [['necessary', 'group-7'], undefined, 'g???'], // it may stand for any of them
  [['analytics', 'group-7'], undefined, 'g?g?'],
  [['necessary'], ['analytics', 'ads'], 'g?dd'], // what is in neither list is not asked about
  [['statistics'], ['analytics'], 'g?g?'],
])('%j, not %j: %s', (accepted, rejected, states) => {
  expect(sayStates([judgeAccepted(accepted, rejected)])).toBe(states);
});

it('shows the lists, the choices within, and what is a guess', () => {
  const single = [{ name: 'analytics: ga', state: 'denied', category: 'analytics' } as const];
  const judged = judgeAccepted(['analytics', 'Werbung', 'x'], undefined, new Set(['analytics']), single);
  expect(judged.evidence).toEqual([
    ['accepted', 'analytics, Werbung, x'],
    ['names we could not map', 'x'],
  ]);
  expect(judged).toMatchObject({ partial: ['analytics'], guessed: ['marketing'] });
  expect(judged.purposes?.at(-1)).toEqual(single[0]);
});
