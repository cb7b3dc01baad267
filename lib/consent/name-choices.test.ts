import { describe, expect, it, test } from 'vitest';
import { nameCategory, nameService, readFixed } from './name-choices.ts';

test.each<[name: string, category: string | undefined, isGuess: true | undefined]>([
  ['analytics', 'analytics', undefined], // documented below
  ['Statistik', 'analytics', true],
  ['group-7', undefined, undefined],
  ['__proto__', undefined, undefined],
])('a category %j is %s', (name, category, isGuess) => {
  const choice = nameCategory(name, 'granted', new Set(['analytics']));
  expect(choice).toEqual({
    name,
    state: 'granted',
    ...(category ? { category } : {}),
    ...(isGuess ? { isGuess } : {}),
  });
});

test.each<[name: string, category: string | undefined, isGuess: true | undefined]>([
  ['matomo', 'analytics', undefined],
  ['google-analytics', 'analytics', undefined],
  ['shop-statistics', 'analytics', true],
  ['acme', undefined, undefined],
])('a service %j is %s', (name, category, isGuess) => {
  const { category: given, isGuess: guess, state } = nameService(name, 'denied');
  expect([given, guess, state]).toEqual([category, isGuess, 'denied']);
});

describe('fixed names', () => {
  const meanings = new Map([
    ['a', 'analytics'],
    ['m', 'marketing'],
  ] as const);
  const read = (fields: object) => readFixed(new Map(Object.entries(fields)), meanings);

  it('are read as switches, others are left out', () => {
    expect(read({ m: '0', a: true, x: true })).toEqual([
      { name: 'a', state: 'granted', category: 'analytics' },
      { name: 'm', state: 'denied', category: 'marketing' },
    ]);
    expect(read({ m: 'granted' })).toEqual([{ name: 'm', state: 'granted', category: 'marketing' }]);
  });

  test.each([{}, { x: true }, { a: true, m: 'perhaps' }, { a: null }, { a: {} }, { a: 2 }])('not: %j', (fields) => {
    expect(read(fields)).toBeUndefined();
  });
});
