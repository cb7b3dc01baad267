import { expect, test } from 'vitest';
import { findCompany, findShortName } from './find-company.ts';

test.each([
  ['Smartsupp.com, s.r.o.; it processes the data on behalf of the owner of the website', 'Smartsupp.com, s.r.o.'],
  ['The vendor asks owners to name Smartlook.com, s.r.o., in their terms', 'Smartlook.com, s.r.o.'],
  ['Acme GmbH & Co. KG runs it', 'Acme GmbH & Co. KG'],
  ['Hotjar Ltd, a part of Contentsquare', 'Hotjar Ltd'],
  ['Meta Platforms Ireland Limited', 'Meta Platforms Ireland Limited'],
  ['Users of AB tests', undefined],
  ['Acme Societas', undefined],
  ['Acme AGENCY', undefined],
  ['Smartlook is the processor; the owner of the website is the controller', undefined],
  ['', undefined],
])('the company in %j: %s', (text, company) => {
  expect(findCompany(text)).toBe(company);
});

test('a long text without a company costs no time', () => {
  expect(findCompany('A'.repeat(600))).toBeUndefined();
  expect(findCompany('Aa '.repeat(200))).toBeUndefined();
});

test.each([
  ['Smartsupp; the owner of the website is the controller', 'Smartsupp'],
  ['Acme Chat (of Brno)', 'Acme Chat'],
  ['The vendor processes the data of visitors', undefined],
  ['; nothing before it', undefined],
  ['', undefined],
])('the name in %j: %s', (text, name) => {
  expect(findShortName(text)).toBe(name);
});
