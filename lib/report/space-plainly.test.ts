import { expect, test } from 'vitest';
import { spacePlainly } from './space-plainly.ts';

test.each([
  ['0.1\u00a0s', '0.1 s'],
  ['1\u202f000\u202f000 clés', '1 000 000 clés'],
  ['plain words', 'plain words'],
  ['', ''],
  // What hides something in a name is not the language's own space, and stays to be shown.
  ['a\u200bb\u2003c\u3000', 'a\u200bb\u2003c\u3000'],
])('%j becomes %j', (sentence, plain) => {
  expect(spacePlainly(sentence)).toBe(plain);
});
