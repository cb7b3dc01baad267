import { expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';

async function* chunksOf(texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function split(...texts: string[]): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const some of splitLines(chunksOf(texts), 6)) lines.push(...some.map((line) => line?.toString()));
  return lines;
}

test.each<[chunks: string[], lines: (string | undefined)[]]>([
  [[], []],
  [[''], []],
  [['\n'], ['']],
  [['a\nb'], ['a', 'b']],
  [['a\n\nb\n'], ['a', '', 'b']],
  [
    ['a', 'b\nc', '', 'd\n'],
    ['ab', 'cd'],
  ],
  [['a\r\nb\rc\n'], ['a\r', 'b\rc']],
  [['a\u2028b\n'], ['a\u2028b']],
  [['123456\n1234567\n1'], ['123456', undefined, '1']],
  [
    ['1234', '567', '8\n', 'a'],
    [undefined, 'a'],
  ],
  [
    ['a\n1234', '567'],
    ['a', undefined],
  ],
])('%j', async (chunks, lines) => {
  expect(await split(...chunks)).toEqual(lines);
});
