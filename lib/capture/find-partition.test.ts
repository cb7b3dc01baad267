import { expect, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { findSite } from './find-access.ts';
import { findPartition, type Partition } from './find-partition.ts';
import type { FrameReading } from './reading.ts';

const apart = { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true };
const above = (...ancestorOrigins: string[]) => ({ underOtherOrigin: true, ancestorOrigins });
const shop = 'https://shop.example';

test.each<[what: string, url: string, parts: Partial<FrameReading>, inChromium: Partition, inFirefox?: Partition]>([
  ['a frame of the page’s origin', shop, { ancestorOrigins: [shop] }, undefined],
  ['a frame of a subdomain', 'https://pay.shop.example', above(shop), undefined],
  ['the page’s origin below its subdomain', shop, above('https://pay.shop.example', shop), undefined],
  ['a frame of another site', 'https://chat.example', above(shop), apart, 'unknown'],
  ['the same, may not use its own storage', 'https://chat.example', { ...above(shop), hasStorageAccess: false }, apart],
  ['the same, may use it', 'https://chat.example', { ...above(shop), hasStorageAccess: true }, apart, 'unknown'],
  ['the same host over plain http', 'http://shop.example', { ...above(shop), hasStorageAccess: false }, apart],
  ['the page’s site below another', shop, { ...above('https://chat.example', shop), hasStorageAccess: false }, apart],
  ['the page’s site below what is hidden', shop, { ...above('null', shop), hasStorageAccess: false }, 'unknown'],
  ['the page’s site below some other origin', shop, { underOtherOrigin: true, hasStorageAccess: false }, 'unknown'],
  [
    'another site where ancestors are not told',
    'https://chat.example',
    { underOtherOrigin: true, hasStorageAccess: false },
    apart,
  ],
  ['a frame of no origin', 'https://chat.example', { ...above(shop), origin: 'null' }, undefined],
])('%s', (_, url, parts, inChromium, inFirefox = inChromium) => {
  const { reading } = frame(url, { frameId: 3, reading: parts });
  const find = (isFirefox: boolean) => findPartition(reading, { topOrigin: shop, isFirefox, findSite });
  expect(find(false)).toEqual(inChromium);
  expect(find(true)).toEqual(inFirefox);
});

test('the top page is in none', () => {
  expect(findPartition(frame(shop).reading, { topOrigin: shop, isFirefox: false, findSite })).toBeUndefined();
});
