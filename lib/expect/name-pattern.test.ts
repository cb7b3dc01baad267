import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  convertPattern,
  coversPattern,
  escapeName,
  fitsPattern,
  isKnownOtherwise,
  mayFitPattern,
  parseNamePattern,
} from './name-pattern.ts';

const covers = (wide: string, narrow: string) => coversPattern(parseNamePattern(wide), parseNamePattern(narrow));
const fits = (pattern: string, name: string) => fitsPattern(parseNamePattern(pattern), name);

test.each<[pattern: string, fitting: string[], others: string[]]>([
  ['_ga', ['_ga'], ['', '_g', '_ga_', 'x_ga', '_GA']],
  ['', [''], ['a', ' ']],
  ['_ga*', ['_ga', '_ga_1', '_ga*'], ['_g', 'x_ga']],
  ['*', ['', 'a', '*', '__proto__'], []],
  ['*_id', ['_id', 'a_id', '_id_id'], ['_id_', 'id']],
  ['a*b*c', ['abc', 'aXbXc', 'abbcbc'], ['ac', 'abcd', 'xabc']],
  ['a*a', ['aa', 'aba'], ['a']],
  ['SL_C_<KEY>_SID', ['SL_C_1_SID', 'SL_C___SID'], ['SL_C__SID', 'SL_C_SID', 'SL_C_1_SIDX']],
  ['<A><B>', ['ab', 'abc'], ['', 'a']],
  ['<A>*', ['a', 'abc'], ['']],
  ['<A>', ['a'], ['']],
  ['x<A>y<A>', ['xayb', 'xyyy'], ['xay', 'xyy', 'xy']],
  ['<a>', ['<a>'], ['b', '<b>']],
  ['a\\*', ['a*'], ['a', 'ab', 'a\\*']],
  ['\\<A>', ['<A>'], ['x']],
  ['\\\\*', ['\\', '\\x'], ['*']],
  ['\\n', ['\\n'], ['n']],
  ['.+(', ['.+('], ['aa(']],
])('%j', (pattern, fitting, others) => {
  for (const name of fitting) expect(`${name} ${fits(pattern, name)}`).toBe(`${name} true`);
  for (const name of others) expect(`${name} ${fits(pattern, name)}`).toBe(`${name} false`);
});

/** What a pattern means, as an expression: the slow way. */
function toExpression(pattern: string): RegExp {
  const parts = pattern.split(/(\\[\\*<]|<[A-Z0-9_]+>|\*)/).map((part, index) => {
    if (index % 2 === 0) return RegExp.escape(part);
    return part === '*' ? '.*' : part.startsWith('<') ? '.+' : RegExp.escape(part.slice(1));
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
const anyText = fc.string({ unit: fc.constantFrom('a', 'b', '*', '<', '>', 'A', '\\'), maxLength: 12 });

describe('for any text', () => {
  it('it fits as an expression would', () => {
    fc.assert(
      fc.property(anyText, anyText, (pattern, name) => {
        expect(fits(pattern, name)).toBe(toExpression(pattern).test(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('an escaped name stands for itself alone', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, other) => {
        expect(fits(escapeName(name), other)).toBe(name === other);
        expect(fits(escapeName(name), name)).toBe(true);
      }),
    );
  });

  it('what covers a pattern meets all its names', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (wide, narrow, name) => {
        if (covers(wide, narrow) && fits(narrow, name)) expect(fits(wide, name)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('a name that fits may fit from its beginning', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(12), (pattern, name, length) => {
        if (fits(pattern, name)) expect(mayFitPattern(parseNamePattern(pattern), name.slice(0, length))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each<[wide: string, narrow: string, isCovered: boolean]>([
  ['_ga*', '_ga_<ID>', true],
  ['*', 'a*b', true],
  ['_ga*', '_g*', false],
  ['<A>', '*', false],
  ['_ga_<ID>', '_ga_*', false],
  ['_ga_<ID>', '_ga_1', false],
  ['_ga_*', '_ga_1', true],
  ['a', 'b', false],
])('%j covers %j: %j', (wide, narrow, isCovered) => {
  expect(covers(wide, narrow)).toBe(isCovered);
});

test.each<[pattern: string, known: string, isOther: boolean]>([
  ['ssupp_<KEY>', 'ssupp_<KEY>', false],
  ['ssupp_<ID>', 'ssupp_<CHAT_KEY>', false],
  ['ssupp_<ID>', 'ssupp_*', false],
  ['ssupp_<KEY>', 'ssupp_<KEY>visits', true],
  ['ssupp_<KEY>', 'ssupp_enabled', true],
  ['<ID>_x', '<ID>_y', true],
  ['ssupp_*', 'ssupp_<KEY>visits', false],
  ['ssupp_<KEY>*', 'ssupp_<KEY>visits', false],
  ['ssupp_1visits', 'ssupp_<KEY>visits', false],
])('%j, of what the catalogue knows as %j: otherwise %j', (pattern, known, isOther) => {
  expect(isKnownOtherwise(parseNamePattern(pattern), known)).toBe(isOther);
});

test.each([
  ['SL_C_<KEY>_SID', 'SL_C_<KEY>_SID'],
  ['amp_*', 'amp_*'],
  ['a<ID>*', 'a<ID>*'],
  ['a\\b_<ID>', 'a\\\\b_<ID>'],
  ['<lower>_<ID>', '\\<lower>_<ID>'],
])('the catalogue’s %j is written %j', (pattern, written) => {
  expect(convertPattern(pattern)).toBe(written);
});

it('a hostile pattern costs no more than a walk', () => {
  const begun = performance.now();
  expect(fits('a*'.repeat(3000), 'a'.repeat(200_000))).toBe(true);
  expect(fits(`${'a*'.repeat(3000)}b`, 'a'.repeat(200_000))).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1000);
});
