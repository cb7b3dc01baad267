import { expect, test } from 'vitest';
import { growTree, walkTree } from './name-tree.ts';

/** A tree from texts; a text that ends in * may be followed by more. */
function treeOf(...texts: string[]) {
  return growTree(texts.map((text) => ({ text: text.replace(/\*$/, ''), isWhole: !text.endsWith('*'), value: text })));
}

/** All that a walk finds: the whole name and the beginnings, longest first. */
function find(tree: ReturnType<typeof treeOf>, name: string): string[] {
  const reached = walkTree(tree, name);
  const found = reached?.depth === name.length ? [...reached.whole] : [];
  for (let place = reached; place; place = place.shorter) found.push(...place.beginning);
  return found;
}

test.each<[name: string, found: string[]]>([
  ['abc', ['abc', 'ab*', 'a*', '*']],
  ['abcd', ['ab*', 'a*', '*']],
  ['abd', ['ab*', 'a*', '*']],
  ['ab', ['ab*', 'a*', '*']],
  ['ax', ['a*', '*']],
  ['xyz', ['xyz', '*']],
  ['xy', ['*']],
  ['xyzz', ['*']],
  ['', ['*']],
  ['\ud83d\ude00', ['\ud83d\ude00', '*']],
  ['\ud83d', ['*']],
])('%j finds %j', (name, found) => {
  expect(find(treeOf('abc', 'ab*', 'a*', '*', 'xyz', '\ud83d\ude00'), name)).toEqual(found);
});

test('finds nothing in a tree without leaves', () => {
  expect(find(treeOf(), '')).toEqual([]);
  expect(find(treeOf(), 'a')).toEqual([]);
});

test('keeps values with the same text in the order they came in', () => {
  const tree = growTree(['second', 'first'].map((value) => ({ text: 'same', isWhole: true, value })));
  expect(walkTree(tree, 'same')?.whole).toEqual(['second', 'first']);
});
