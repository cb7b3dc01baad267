import { describe, expect, it } from 'vitest';
import { madeTc } from '../../test/made-reports/made-strings.ts';
import { listTcVendors, searchTcVendors } from './list-tc-vendors.ts';

const names = new Map([
  [1, 'Exponential Interactive'],
  [2, 'Captify'],
  [755, 'Google Advertising Products'],
]);
const find = (id: number) => names.get(id);
const vendors = listTcVendors(madeTc(), find);

describe('listTcVendors', () => {
  it('gives every vendor once, by id, with what it has', () => {
    expect(vendors).toEqual([
      { id: 1, name: 'Exponential Interactive', hasConsent: true, hasInterest: false, isDisclosed: true },
      { id: 2, name: 'Captify', hasConsent: true, hasInterest: true, isDisclosed: true },
      { id: 4, hasConsent: false, hasInterest: false, isDisclosed: true },
      { id: 28, hasConsent: false, hasInterest: true, isDisclosed: false },
      { id: 755, name: 'Google Advertising Products', hasConsent: true, hasInterest: false, isDisclosed: true },
    ]);
  });

  it('does not say "not disclosed" when the string has no such list', () => {
    const { vendorsDisclosed: _, ...older } = madeTc();
    expect(listTcVendors(older, find).some((vendor) => 'isDisclosed' in vendor)).toBe(false);
  });
});

describe('searchTcVendors', () => {
  it.each([
    ['', [1, 2, 4, 28, 755]],
    ['  ', [1, 2, 4, 28, 755]],
    ['google', [755]],
    ['CAPT', [2]],
    ['28', [28]],
    // A number is a whole id, not a part of one.
    ['5', []],
    ['nobody', []],
  ])('"%s"', (query, ids) => {
    expect(searchTcVendors(vendors, query).map(({ id }) => id)).toEqual(ids);
  });

  it('is fast enough for thousands', () => {
    const many = listTcVendors(
      madeTc({ vendorConsents: Array.from({ length: 5000 }, (_, at) => at + 1) }),
      (id) => `Vendor ${id}`,
    );
    expect(searchTcVendors(many, 'vendor 49').length).toBe(111);
  });
});
