import { expect, test } from 'vitest';
import { type CharsDescription, describeChars } from './describe-chars.ts';

test.each<[chars: string, description: CharsDescription]>([
  ['[0-9a-f]{40}', { kind: 'set', set: 'hex', least: 40, most: 40 }],
  ['[0-9]+', { kind: 'set', set: 'digits', least: 1 }],
  ['[0-9]', { kind: 'set', set: 'digits', least: 1, most: 1 }],
  ['[a-z0-9]{1,8}', { kind: 'set', set: 'lowerOrDigits', least: 1, most: 8 }],
  ['[A-Za-z]{3,}', { kind: 'set', set: 'letters', least: 3 }],
  ['[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', { kind: 'uuid' }],
  ['[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}', { kind: 'uuid' }],
])('%s', (chars, description) => {
  expect(describeChars(chars)).toEqual(description);
});

test.each([
  'phc_[A-Za-z0-9]{43}',
  '[a-z_]{4}',
  '[0-9]{8}-[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{12}',
  '[^;]+',
  '[0-9]{4}[a-z]{4}',
  'abc',
])('%s stays as it is', (chars) => {
  expect(describeChars(chars)).toEqual({ kind: 'expression', chars });
});
