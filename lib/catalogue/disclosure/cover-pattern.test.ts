import { expect, test } from 'vitest';
import { coversPattern, findPatternFault } from './cover-pattern.ts';

test.each<[identifier: string, pattern: string, covers: boolean]>([
  ['acme_id', 'acme_id', true],
  ['acme_id', 'acme_id2', false],
  ['acme_id', 'ACME_ID', false],
  ['acme_*', 'acme_id', true],
  ['acme_*', 'acme_<SITE>', true],
  ['acme_*', 'acme_*', true],
  ['acme_*', 'acme', false],
  ['acme_*', 'xacme_id', false],
  ['*_id', 'acme_id', true],
  ['*_id', 'acme_<SITE>_id', true],
  ['*_id', 'acme_id_x', false],
  ['ac*me*id', 'ac1me2id', true],
  ['ac*me*id', 'acmeid', true],
  ['ac*me*id', 'acid', false],
  ['aa*aa', 'aaa', false],
  ['aa*aa', 'aaaa', true],
  ['a*b*b', 'ab', false],
  ['*a*', 'b', false],
  ['*a*', 'bab', true],
])('%s is about %s: %s', (identifier, pattern, covers) => {
  expect(coversPattern(identifier, pattern)).toBe(covers);
});

test('many wildcards cost nothing', () => {
  const startedAt = performance.now();
  expect(coversPattern(`${'a*'.repeat(50_000)}b`, `${'a'.repeat(100_000)}c`)).toBe(false);
  expect(coversPattern(`*${'a*'.repeat(50_000)}b`, `${'a'.repeat(49_999)}b`)).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test.each<[identifier: string, fault: RegExp | undefined]>([
  ['acme_id', undefined],
  ['acme_*', undefined],
  ['acme.id:1/2', undefined],
  ['acme[', undefined],
  ['*_id', /only at the end/],
  ['ac*me', /only at the end/],
  ['_hjSession_{site_id}', /looks like a placeholder/],
  ['acme_<ID>', /looks like a placeholder/],
  ['acme_[id]', /looks like a placeholder/],
  ['a<b', /kept for placeholders/],
])('%s', (identifier, fault) => {
  if (fault) expect(findPatternFault(identifier)).toMatch(fault);
  else expect(findPatternFault(identifier)).toBeUndefined();
});
