import { beforeEach, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import { readVisitLog } from '../store/visit-log.ts';
import { changeWatchedSites } from '../store/watched-sites.ts';
import { collectBatch } from './collect-batch.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const wanted = { names: [], prefixes: [], patterns: [], markers: [] };
const sender = (frameId = 0) => ({ tabId: 1, frameId, cookieStoreId: '0' });
const text = (id: string, parts: object = {}) =>
  JSON.stringify({
    id,
    url: 'https://shop.example/cart?mail=a@b.example#token',
    origin: 'https://shop.example',
    isTop: true,
    startedAt: 1000,
    watchedSince: 1001,
    isLate: false,
    namesAtStart: {},
    from: 0,
    writes: [],
    records: [],
    dropped: 0,
    ...parts,
  });

beforeEach(async () => {
  await fake.storage.session.remove(Object.keys(await fake.storage.session.get(null)));
  await changeWatchedSites('shop.example', true);
  fake.tabs.get.mockResolvedValue({ id: 1 });
});

it('takes a page before its frames, however long it is looked up', async () => {
  const replies = [collectBatch(text('a'), sender(), wanted), collectBatch(text('f'), sender(3), wanted)];
  expect(await Promise.all(replies)).toEqual([
    { kind: 'taken', records: wanted },
    { kind: 'taken', records: wanted },
  ]);
  expect((await readVisitLog(1))?.documents.map(({ id, isTop }) => [id, isTop])).toEqual([
    ['a', true],
    ['f', false],
  ]);
});

it('keeps no query and no fragment', async () => {
  await collectBatch(text('a'), sender(), wanted);
  await collectBatch(text('f', { url: 'data:text/html,secret' }), sender(3), wanted);
  await collectBatch(text('g', { url: 'about:blank?secret#x' }), sender(4), wanted);
  const log = await readVisitLog(1);
  expect([log?.url, ...(log?.documents ?? []).map(({ url }) => url)]).toEqual([
    'https://shop.example/cart',
    'https://shop.example/cart',
    'data:',
    'about:blank',
  ]);
});

it('begins nothing in a tab that was closed', async () => {
  fake.tabs.get.mockRejectedValue(new Error('No tab with id: 1.'));
  expect(await collectBatch(text('a'), sender(), wanted)).toEqual({ kind: 'off' });
  expect(await readVisitLog(1)).toBeUndefined();
});
