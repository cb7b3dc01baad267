import { expect, it, test } from 'vitest';
import { cmpNames } from './cmp-names.ts';
import { findCmpName, findVendorName } from './find-names.ts';
import { findGppSectionId, findGppSectionName } from './gpp-sections.ts';
import { purposeNames, specialFeatureNames } from './purpose-names.ts';
import { findPurpose } from './purpose-texts.ts';
import { vendorNames } from './vendor-names.ts';

test.each<[id: number, name: string | undefined]>([
  [2, 'AppConsent by SFBX'], // the first
  [10, 'InMobi PTE Ltd'],
  [28, 'OneTrust LLC'],
  [300, 'Google LLC'],
  [371, 'Société Éditrice du Monde'],
  [463, 'AdSimple GmbH'], // the last
  [1, undefined],
  [0, undefined],
  [-2, undefined],
  [2.5, undefined],
  [Number.NaN, undefined],
  [4095, undefined],
])('CMP %d is %s', (id, name) => {
  expect(findCmpName(id)).toBe(name);
});

test.each<[id: number, name: string | undefined]>([
  [1, 'Exponential Interactive, Inc d/b/a VDX.tv'],
  [2, 'Captify Technologies Limited'],
  [32, 'Xandr, Inc.'],
  [755, 'Google Advertising Products'],
  [152, 'Meetrics GmbH'], // not 152 Media LLC, which is 1111
  [1111, '152 Media LLC'],
  [42, 'Taboola Europe Limited'], // not 42 Ads GmbH
  [4202, 'TStack Inc'],
  [3, undefined],
  [65535, undefined],
])('vendor %d is %s', (id, name) => {
  expect(findVendorName(id)).toBe(name);
});

it('every entry of the lists is found by its own number, and no number is there twice', () => {
  for (const [list, find] of [
    [cmpNames, findCmpName],
    [vendorNames, findVendorName],
  ] as const) {
    const entries = list.split(/[|\n]/).filter((entry) => entry !== '');
    expect(entries.length).toBeGreaterThan(200);
    const ids = entries.map((entry) => Number(/^\d+/.exec(entry)?.[0]));
    expect(new Set(ids).size).toBe(entries.length);
    for (const [place, entry] of entries.entries()) expect(`${ids[place]} ${find(ids[place] ?? 0)}`).toBe(entry);
  }
});

it("has the standard's names and texts", () => {
  expect(purposeNames).toHaveLength(11);
  expect(findPurpose(1)).toMatchObject({ name: 'Store and/or access information on a device' });
  expect(findPurpose(11)?.text).toMatch(/^Content presented to you/);
  expect(findPurpose(2, 'specialFeature')?.name).toBe(specialFeatureNames[1]);
  expect(findPurpose(3, 'specialPurpose')?.name).toBe('Save and communicate privacy choices');
  expect(findPurpose(3, 'feature')?.text).toMatch(/^Your device might be distinguished/);
  expect(findPurpose(11, 'dataCategory')?.name).toBe('Privacy choices');
  for (const id of [0, -1, 12, 1.5, Number.NaN]) expect(findPurpose(id)).toBeUndefined();
  for (let id = 1; id <= 11; id += 1) expect(findPurpose(id)?.text.length).toBeGreaterThan(100);
});

test.each([
  ['tcfeuv2', 2, 'EU TCF 2'],
  ['tcfca', 5, 'Canada TCF'],
  ['tcfcav1', 5, 'Canada TCF'],
  ['uspv1', 6, 'US Privacy'],
  ['usnat', 7, 'US National'],
  ['usnatv1', 7, 'US National'],
  ['USCA', 8, 'US California'],
  ['usri', 27, 'US Rhode Island'],
])('%s is section %d', (key, id, name) => {
  expect(findGppSectionId(key)).toBe(id);
  expect(findGppSectionName(id)).toBe(name);
});

it('knows no other section', () => {
  expect(findGppSectionId('usxx')).toBeUndefined();
  expect(findGppSectionId('__proto__')).toBeUndefined();
  expect(findGppSectionName(3)).toBeUndefined();
});
