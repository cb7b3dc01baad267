import { expect, it } from 'vitest';
import { translate } from '../../test/preview/made-actions.ts';
import { sayGppValue } from './say-gpp-value.ts';

it.each<[string, unknown, string]>([
  ['SaleOptOut', 0, '0: not applicable'],
  ['SaleOptOut', 1, '1: opted out'],
  ['SaleOptOut', 2, '2: did not opt out'],
  ['SaleOptOutNotice', 1, '1: notice was given'],
  ['SaleOptOutNotice', 2, '2: no notice was given'],
  // What is no number of the standard is shown as it stands.
  ['SaleOptOut', 3, '3'],
  ['SaleOptOut', '1', '1'],
  ['Version', 1, '1'],
  ['Gpc', true, 'Yes'],
  ['Gpc', false, 'No'],
  ['SensitiveDataProcessing', [0, 1, 2], '[0,1,2]'],
  ['Missing', undefined, 'undefined'],
  ['Null', null, 'null'],
  ['Direction', 'a\u202eb', 'a\\u{202e}b'],
])('%s %o', (field, value, words) => {
  expect(sayGppValue(field, value, { say: translate })).toBe(words);
});

it('cuts what is long', () => {
  expect(sayGppValue('Text', 'x'.repeat(10_000), { say: translate })).toBe(`${'x'.repeat(299)}…`);
});
