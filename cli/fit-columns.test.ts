import { expect, test } from 'vitest';
import { fitColumns } from './fit-columns.ts';

test.each<[what: string, rows: string[][], width: number, widths: number[] | undefined]>([
  ['nothing', [], 80, undefined],
  ['just so', [['x'.repeat(10), 'y'.repeat(10)]], 27, undefined],
  ['one too wide', [['x'.repeat(11), 'y'.repeat(11)]], 28, [13, 12]],
  [
    'the widest gives way',
    [
      ['a b c d e f g h i j', 'name'],
      ['a', 'x'.repeat(40)],
    ],
    40,
    [18, 19],
  ],
  ['words stay whole', [['browser closes', 'x'.repeat(40)]], 24, [9, 12]],
  ['also where it is too wide then', [['unclassified', 'x'.repeat(40)]], 10, [14, 12]],
  ['a short name needs no more', [['one two three', 'name']], 15, [7, 6]],
])('%s', (_, rows, width, widths) => {
  expect(fitColumns(rows, width, 1)).toEqual(widths);
});
