import { expect, test } from 'vitest';
import { readReportAddress } from './read-report-address.ts';

test.each([
  ['?tab=7', { kind: 'tab', tabId: 7 }],
  ['?tab=7&saved=a', { kind: 'tab', tabId: 7 }],
  ['?saved=a', { kind: 'saved', ids: ['a'] }],
  ['?saved=a,%20b,,a', { kind: 'saved', ids: ['a', 'b'] }],
  ['?tab=x&saved=a', { kind: 'saved', ids: ['a'] }],
  ['', { kind: 'none' }],
  ['?tab=', { kind: 'none' }],
  ['?tab=-1', { kind: 'none' }],
  ['?tab=1e9', { kind: 'none' }],
  ['?tab=99999999999999999999', { kind: 'none' }],
  ['?saved=,,', { kind: 'none' }],
  ['?%ff', { kind: 'none' }],
])('%s', (search, address) => {
  expect(readReportAddress(search)).toEqual(address);
});

test('no more than 20 visits', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `v${index}`);
  expect(readReportAddress(`?saved=${ids}`)).toEqual({ kind: 'saved', ids: ids.slice(0, 20) });
});
