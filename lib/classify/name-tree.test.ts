import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantTree, walkTree } from './name-tree.ts';

/** A tree from texts; a text that ends in * may be followed by more. */
function treeOf(...texts: string[]) {
  const sorted = texts.map((text) => `${text.replace(/\*$/, '')}\t${text}`).sort(compareLines);
  const readLines: string[] = [];
  const read = (line: string) => {
    readLines.push(line);
    const value = line.slice(line.indexOf('\t') + 1);
    return { isWhole: !value.endsWith('*'), value };
  };
  return { tree: plantTree({ lines: sorted, read, gather: (values) => [...values] }), readLines };
}

/** By the text before the tab alone; equal ones keep their order. */
function compareLines(a: string, b: string): number {
  const [one = '', other = ''] = [a, b].map((line) => line.slice(0, line.indexOf('\t')));
  return one === other ? 0 : one < other ? -1 : 1;
}

/** All that a walk finds: the whole name and the beginnings, longest first. */
function find({ tree }: ReturnType<typeof treeOf>, name: string): string[] {
  const reached = tree && walkTree(tree, name);
  const found = reached?.depth === name.length ? [...reached.whole] : [];
  for (let place = reached; place; place = place.shorter) found.push(...(place.beginning ?? []));
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
  ['\t', ['*']],
  ['ab\t', ['ab*', 'a*', '*']],
  ['\ud83d\ude00', ['\ud83d\ude00', '*']],
  ['\ud83d', ['*']],
])('%j finds %j', (name, found) => {
  expect(find(treeOf('abc', 'ab*', 'a*', '*', 'xyz', '\ud83d\ude00'), name)).toEqual(found);
});

test('finds nothing in a tree without lines', () => {
  expect(find(treeOf(), '')).toEqual([]);
  expect(find(treeOf(), 'a')).toEqual([]);
});

test('keeps values with the same text in the order they came in', () => {
  const lines = ['same\tsecond', 'same\tfirst'];
  const tree = plantTree({ lines, read: (line) => ({ isWhole: true, value: line.slice(5) }), gather: () => undefined });
  expect(tree && walkTree(tree, 'same')?.whole).toEqual(['second', 'first']);
});

test('reads a line only when a name comes to it', () => {
  const planted = treeOf('abc', 'abd', 'xyz', 'xyw');
  expect(planted.readLines).toEqual([]);
  find(planted, 'ab');
  expect(planted.readLines).toEqual([]);
  find(planted, 'abd');
  expect(planted.readLines).toEqual(['abc\tabc', 'abd\tabd']);
  find(planted, 'abd');
  expect(planted.readLines).toHaveLength(2);
});

test('finds what a plain comparison finds, whatever the texts', () => {
  const texts = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '_', '\u00e9'), maxLength: 5 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(texts, texts, (kept, asked) => {
      const all = kept.map((text, at) => (at % 2 ? `${text}*` : text));
      const tree = treeOf(...all);
      for (const name of [...asked, ...kept]) {
        const meant = all.filter((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
        expect(find(tree, name).sort()).toEqual(meant.sort());
      }
    }),
  );
});
