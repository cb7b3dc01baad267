import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteAskedGrant, takeAskedGrant } from './asked-grant.ts';
import { readTabIds } from './visits.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await takeAskedGrant();
});

it('tells the tab that asked, once', async () => {
  expect(await takeAskedGrant()).toBeUndefined();
  await noteAskedGrant({ tabId: 7 });
  expect(await readTabIds()).toEqual([]); // it is no visit
  expect(await takeAskedGrant()).toEqual({ tabId: 7 });
  expect(await takeAskedGrant()).toBeUndefined();
});

it('tells the last tab that asked', async () => {
  await noteAskedGrant({ tabId: 7 });
  await noteAskedGrant({ tabId: 8 });
  expect(await takeAskedGrant()).toEqual({ tabId: 8 });
});

it('forgets a prompt that nobody answered for five minutes', async () => {
  await noteAskedGrant({ tabId: 7 });
  vi.advanceTimersByTime(5 * 60_000 - 1);
  expect(await takeAskedGrant()).toEqual({ tabId: 7 });
  await noteAskedGrant({ tabId: 7 });
  vi.advanceTimersByTime(5 * 60_000);
  expect(await takeAskedGrant()).toBeUndefined();
});

it('remembers which site is to be watched', async () => {
  await noteAskedGrant({ tabId: 7, watchSite: 'shop.example' });
  expect(await takeAskedGrant()).toEqual({ tabId: 7, watchSite: 'shop.example' });
});

it('remembers what is to be removed for a minute only: a later grant for something else must remove nothing', async () => {
  const remove = { kind: 'site', isFresh: false } as const;
  await noteAskedGrant({ tabId: 7, remove });
  vi.advanceTimersByTime(60_000 - 1);
  expect(await takeAskedGrant()).toEqual({ tabId: 7, remove });
  await noteAskedGrant({ tabId: 7, remove });
  vi.advanceTimersByTime(60_000);
  expect(await takeAskedGrant()).toEqual({ tabId: 7 });
  await noteAskedGrant({ tabId: 7, remove });
  await noteAskedGrant({ tabId: 7 });
  expect(await takeAskedGrant()).toEqual({ tabId: 7 });
});
