import { expect, test } from 'vitest';
import { splitPattern } from './build-expression.ts';
import { weighEffort } from './weigh-effort.ts';

test.each<[pattern: string, chars: string, effort: number]>([
  ['<A>', '[a-z]', 2],
  ['<A>', '[a-z]{40}', 41],
  ['<A>', 'v[0-9]{13}%', 16],
  ['<A>', '[a-z]{3,12}', 12 + 10],
  ['<A>', '[a-z]{1,12}[0-9]{5}', 12 + 12 * (5 + 1)],
  ['<A>', '[a-z]+', 1024 + 1024],
  ['<A>', '[a-z]{1,}', 1024 + 1024],
  ['<A>', '[a-z]+[a-z]{500}', 1024 + 1024 * 501],
  ['<A><A>', '[a-z]{1,10}', 10 + 10 * (10 + 10)],
  ['ab<A>', '[a-z]', 2 + 2],
  // Its end is given up at the first wrong character, unless it may begin anew within itself.
  ['<A>xyz', '[a-z]{1,10}', 10 + 10 * (1 + 2)],
  ['<A>xxx', '[a-z]{1,10}', 10 + 10 * (1 + 4)],
  ['<A>', '[a\\]{1,9}]\\.', 3],
])('%s with %s', (pattern, chars, effort) => {
  const { literals, names } = splitPattern(pattern);
  const all = names.map(() => chars);
  expect(weighEffort(literals, all)).toBe(effort);
});
