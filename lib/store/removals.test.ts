import { beforeEach, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import { noteRemovals, readRemovals } from './removals.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const shop = { site: 'shop.example', storeId: '0' };

beforeEach(() => fake.storage.session.remove('removals'));

it('remembers each item with the last time, for its site and cookie store', async () => {
  await noteRemovals(shop, ['a', 'b'], 1);
  await noteRemovals(shop, ['a'], 2);
  await noteRemovals({ ...shop, storeId: '1' }, ['c'], 3);
  expect(await readRemovals(shop)).toEqual([
    { itemId: 'b', at: 1 },
    { itemId: 'a', at: 2 },
  ]);
  expect(await readRemovals({ ...shop, storeId: '1' })).toEqual([{ itemId: 'c', at: 3 }]);
  expect(await readRemovals({ ...shop, site: 'other.example' })).toEqual([]);
});

it('nothing removed is nothing noted', async () => {
  await noteRemovals(shop, [], 1);
  expect(await fake.storage.session.get('removals')).toEqual({});
});

it('keeps names as they are, lone surrogates too', async () => {
  await noteRemovals(shop, ['["cookie","\\ud800"]', '\ud800'], 1);
  expect((await readRemovals(shop)).map(({ itemId }) => itemId)).toEqual(['["cookie","\\ud800"]', '\ud800']);
});

it('keeps the latest of too many', async () => {
  const ids = Array.from({ length: 2_500 }, (_, index) => String(index));
  await noteRemovals(shop, ids, 1);
  const kept = await readRemovals(shop);
  expect([kept.length, kept[0]?.itemId, kept.at(-1)?.itemId]).toEqual([2_000, '500', '2499']);
  for (let index = 0; index < 50; index += 1) await noteRemovals({ ...shop, site: `${index}.example` }, ['a'], 2);
  expect(await readRemovals(shop)).toEqual([]);
  expect(await readRemovals({ ...shop, site: '49.example' })).toHaveLength(1);
});
