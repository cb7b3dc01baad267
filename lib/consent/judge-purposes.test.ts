import { expect, test } from 'vitest';
import type { PurposeChoice } from '../consent-types.ts';
import { judgePurposes } from './judge-purposes.ts';

const choice = (text: string): PurposeChoice => {
  const [name = '', category, state, guess] = text.split(' ');
  return { name, category, state, ...(guess ? { isGuess: true } : {}) } as PurposeChoice; // written below in the right form
};

test.each<[choices: string[], states: string, partial?: string[] | undefined, guessed?: string[]]>([
  [[], 'granted unknown unknown unknown'],
  [['a analytics granted'], 'granted unknown granted unknown'],
  [['a analytics denied', 'b analytics granted'], 'granted unknown granted unknown', ['analytics']],
  [['a analytics denied', 'b analytics denied'], 'granted unknown denied unknown'],
  [['a analytics unset', 'b analytics denied'], 'granted unknown denied unknown'],
  [['a analytics unset', 'b marketing unset'], 'granted unknown unset unset'],
  [['a analytics unknown'], 'granted unknown unknown unknown'],
  [['a analytics unknown', 'b analytics granted'], 'granted unknown granted unknown'],
  [['a necessary denied'], 'granted unknown unknown unknown'],
  [['a functional granted guess'], 'granted granted unknown unknown', undefined, ['functional']],
  [['a functional granted guess', 'b functional granted'], 'granted granted unknown unknown'],
])('%j: %s', (choices, expected, partial, guessed) => {
  const found = judgePurposes(choices.map(choice));
  expect(Object.values(found.states).join(' ')).toBe(expected);
  expect([found.partial, found.guessed]).toEqual([partial, guessed]);
  expect(found.purposes?.length ?? 0).toBe(choices.length);
});
