import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, lookupOf, vendor } from '../../test/made-lookup.ts';
import { compileCatalogue } from '../catalogue/compile-catalogue.ts';

test('the answers are those of a plain scan, whatever the name', () => {
  const lines = [
    ...['ab', 'abc', 'abcd*', 'abcde*', 'ab_<WORD>', 'ab_<WORD>c', 'a.<NUMBER>.b'],
    // Many that begin with a placeholder: these are told apart by their ends.
    ...['<WORD>aa_a', '<WORD>_a_ab', '<WORD>.a.ab', '<WORD>__.b', '<WORD>_aab<NUMBER>', '<WORD>_cd_ab', '<NUMBER>_.ab'],
    ...['<WORD>_ab<NUMBER>b_', '<WORD>_a_abcd', '<WORD>..._'],
  ];
  const lookup = lookupOf(vendor('one', ...lines.map((line) => `cookie ${line}`)));
  const table = compileCatalogue([vendor('one', ...lines.map((line) => `cookie ${line}`))], 'test');
  const scan = (name: string) =>
    table.keys
      .filter(({ kind, pattern, prefix = '', expression = '' }) => {
        if (kind === 'exact') return name === pattern;
        return kind === 'prefix' ? name.startsWith(prefix) && name !== prefix : new RegExp(expression).test(name);
      })
      .map(({ pattern }) => `one ${pattern}`);
  const names = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '_', '.', '1', 'ab_', 'abcd', '_a_ab', '_.ab', '_aab', '\n'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(names, (name) => {
      expect(ask(lookup, name).toSorted()).toEqual(scan(name).toSorted());
    }),
    { numRuns: 3000 },
  );
});
