import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { browser } from '../browser.ts';
import { askToKeep, askToKeepQuietly, readIsKept } from './keep-storage.ts';

vi.mock('../browser.ts', () => ({ browser: { runtime: {} } }));
function fakeStorage(answer: () => Promise<boolean>) {
  const storage = { persist: vi.fn(answer), persisted: vi.fn(answer) };
  vi.stubGlobal('navigator', { storage });
  return storage;
}
afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(browser.runtime, 'getBrowserInfo');
});

test.each<[what: string, answer: () => Promise<boolean>, isKept: boolean]>([
  ['yes', async () => true, true],
  ['no', async () => false, false],
  ['an error', () => Promise.reject(new TypeError('no storage')), false],
])('the browser’s answer: %s', async (_, answer, isKept) => {
  fakeStorage(answer);
  expect(await readIsKept()).toBe(isKept);
  expect(await askToKeep()).toBe(isKept);
});

it('a browser without it promises nothing', async () => {
  vi.stubGlobal('navigator', {});
  expect([await readIsKept(), await askToKeep()]).toEqual([false, false]);
});

describe('unasked', () => {
  it('a browser that decides by itself is asked', async () => {
    const { persist } = fakeStorage(async () => false);
    await askToKeepQuietly();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('Firefox, which would ask the person, is not', async () => {
    const { persist } = fakeStorage(async () => true);
    Object.assign(browser.runtime, { getBrowserInfo: async () => ({ name: 'Firefox' }) });
    await askToKeepQuietly();
    expect(persist).not.toHaveBeenCalled();
  });
});
