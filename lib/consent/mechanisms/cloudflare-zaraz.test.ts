import { expect, it, test } from 'vitest';
import { api, cookie, read, sayStates } from '../../../test/consent.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { cloudflareZaraz } from './cloudflare-zaraz.ts';

const purposes = { AaAa: 'Analytics', BbBb: 'Ads', CcCc: 'Other' };
const readApi = (answer: unknown) => read(cloudflareZaraz, [api(PAGE_RECORDS.zaraz, answer)]);
const readCookie = (value: string | null, name = 'zaraz-consent') => read(cloudflareZaraz, [cookie(name, value)]);

test.each<[unknown, string, string]>([
  [{ AaAa: true, BbBb: false }, 'g???', 'choiceNotReadable'],
  [{ AaAa: true, BbBb: false, purposes }, 'g?gd', 'recordedChoice'],
  [{ AaAa: true, BbBb: true, purposes, modal: false }, 'g?gg', 'recordedChoice'],
  [{ AaAa: false, BbBb: false, purposes, modal: true }, 'g---', 'bannerNoChoice'],
  [{ AaAa: false, BbBb: false, purposes, modal: false }, 'g?dd', 'recordedChoiceUnknownBasis'],
  [{ CcCc: true, purposes }, 'g???', 'choiceNotReadable'],
  [{ AaAa: 'x', purposes }, '????', 'unreadable'],
  ['{"AaAa":tr', '????', 'unreadable'],
])('interface %j: %s, %s', (answer, states, reason) => {
  expect(sayStates(readApi(answer))).toBe(states);
  expect(readApi(answer)[0]?.reason).toBe(reason);
});

it('what a name means is a guess', () => {
  expect(readApi({ AaAa: true, purposes })[0]?.guessed).toEqual(['analytics']);
});

test.each<[string, string]>([
  ['%7B%22AaAa%22%3Atrue%2C%22BbBb%22%3Afalse%7D', 'g???'],
  ['{"AaAa":true', '????'],
  ['{"AaAa":"perhaps"}', '????'],
  ['{}', '????'],
  ['true', '????'],
])('cookie %s: %s', (value, states) => {
  expect(sayStates(readCookie(value))).toBe(states);
});

it('the cookie is named by the interface', () => {
  const records = [
    api(PAGE_RECORDS.zaraz, { AaAa: false, BbBb: false, purposes, modal: false }),
    cookie('zaraz-consent', '{"AaAa":false,"BbBb":true}'),
  ];
  expect(sayStates(read(cloudflareZaraz, records))).toBe('g?dd g?dg');
});

it('without a cookie, the answers of the interface are none', () => {
  const records = [api(PAGE_RECORDS.zaraz, { AaAa: false, purposes }), cookie('zaraz-consent', null)];
  expect(sayStates(read(cloudflareZaraz, records))).toBe('g--- g---');
});

it('the older name is read only in its own form', () => {
  expect(readCookie('{"AaAa":true}', 'cf_consent')).toHaveLength(1);
  for (const other of ['false', '{"analytics":true,"version":1}', ''])
    expect(readCookie(other, 'cf_consent')).toEqual([]);
});

it('nothing recorded', () => {
  expect(read(cloudflareZaraz, [])).toEqual([]);
  expect(sayStates(read(cloudflareZaraz, [], { elements: ['.cf_modal_container'] }))).toBe('g---');
});
