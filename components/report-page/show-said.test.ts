import { expect, test } from 'vitest';
import { showSaid } from './show-said.ts';

test.each([
  ['0.1\u00a0s after 1\u202f000 keys', '0.1\u00a0s after 1\u202f000 keys'],
  ['safe\u202egpj.exe', 'safe\\u{202e}gpj.exe'],
  ['two\nlines\u200b', 'two\\nlines\\u{200b}'],
  ['', ''],
])('%j is shown as %j', (sentence, shown) => {
  expect(showSaid(sentence)).toBe(shown);
});
