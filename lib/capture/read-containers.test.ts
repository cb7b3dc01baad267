import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { readContainers } from './read-containers.ts';

interface Parts {
  caches?: object | undefined;
  serviceWorker?: object | undefined;
  isSecure?: boolean;
  protocol?: string;
}

/** `undefined` stands for an interface that is not there. */
function stub(parts: Parts = {}) {
  const { isSecure = true, protocol = 'https:' } = parts;
  vi.stubGlobal('indexedDB', { databases: async () => [] });
  vi.stubGlobal('caches', 'caches' in parts ? parts.caches : made({}));
  vi.stubGlobal('navigator', { serviceWorker: 'serviceWorker' in parts ? parts.serviceWorker : workers([]) });
  vi.stubGlobal('isSecureContext', isSecure);
  vi.stubGlobal('location', { protocol });
}

/** Caches with so many entries; `gone`: deleted since it was listed; `never`: no answer. */
function made(all: Record<string, number | 'gone' | 'never' | 'throws'>) {
  return {
    keys: async () => Object.keys(all),
    has: async (name: string) => all[name] !== 'gone',
    open: vi.fn(async (name: string) => ({
      keys: async () => {
        const count = all[name];
        if (count === 'never') return new Promise(() => undefined);
        if (typeof count !== 'number') throw new Error('broken');
        return Array(count).fill({});
      },
    })),
  };
}

function workers(registrations: object[]) {
  return { getRegistrations: async () => registrations };
}

beforeEach(() => stub());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const none = { ok: true, total: 0, entries: [] };

it('nothing kept is three empty lists', async () => {
  expect(await readContainers()).toEqual({ indexedDB: none, cacheStorage: none, serviceWorker: none });
});

describe('caches', () => {
  it('are counted; one that is gone is not opened, since that would make it anew', async () => {
    const caches = made({ a: 3, gone: 'gone', '\ud800': 0, bad: 'throws' });
    stub({ caches });
    expect((await readContainers()).cacheStorage).toEqual({
      ok: true,
      total: 3,
      entries: [
        { n: 'a', contents: { entries: 3 } },
        { n: '\ud800', contents: { entries: 0 } },
        { n: 'bad', contents: { entries: null } },
      ],
    });
    expect(caches.open.mock.calls.flat()).toEqual(['a', '\ud800', 'bad']);
  });

  it('are not opened on a word that is no longer fresh', async () => {
    const caches = made({ a: 3 });
    caches.has = () => new Promise((resolve) => setTimeout(resolve, 40, true));
    stub({ caches });
    expect((await readContainers()).cacheStorage).toMatchObject({ entries: [{ n: 'a', contents: { entries: null } }] });
    expect(caches.open).not.toHaveBeenCalled();
  });

  it('after one that took long are listed uncounted', async () => {
    vi.useFakeTimers();
    const caches = made({ a: 'never', b: 1 });
    stub({ caches });
    const reading = readContainers();
    await vi.advanceTimersByTimeAsync(2000);
    expect((await reading).cacheStorage).toMatchObject({
      entries: [
        { n: 'a', contents: { entries: null } },
        { n: 'b', contents: { entries: null } },
      ],
    });
    expect(caches.open).toHaveBeenCalledTimes(1);
  });

  it('beyond the cap are counted, and long names are cut', async () => {
    stub({
      caches: made(Object.fromEntries(Array.from({ length: 104 }, (_, index) => [`${index}${'c'.repeat(3000)}`, 0]))),
    });
    const { cacheStorage } = await readContainers();
    expect(cacheStorage).toMatchObject({ ok: true, total: 104 });
    expect(cacheStorage.ok && cacheStorage.entries.length).toBe(100);
    expect(cacheStorage.ok && [cacheStorage.entries[0]?.n.length, cacheStorage.entries[0]?.nl]).toEqual([2048, 3001]);
  });
});

describe('service workers', () => {
  const worker = (state: string) => ({ scriptURL: 'https://shop.example/sw.js?key=secret#x', state });
  const script = 'https://shop.example/sw.js';

  it('are named by their scope; the query of a script stays unread', async () => {
    const scope = 'https://shop.example/shop/?v=1';
    stub({
      serviceWorker: workers([
        { scope, active: worker('activated'), waiting: worker('installed'), installing: null },
        { scope: 'https://shop.example/', active: null, waiting: null, installing: worker('installing') },
        { scope: 'https://shop.example/none/', active: null, waiting: null, installing: null },
      ]),
    });
    expect((await readContainers()).serviceWorker).toEqual({
      ok: true,
      total: 3,
      entries: [
        { n: '/shop/?v=1', contents: { script, state: 'activated' } },
        { n: '/', contents: { script, state: 'installing' } },
        { n: '/none/', contents: {} },
      ],
    });
  });

  it('are not asked for in documents that have none of their own', async () => {
    stub({ serviceWorker: { getRegistrations: () => Promise.reject(new Error('no')) }, protocol: 'about:' });
    expect((await readContainers()).serviceWorker).toEqual(none);
  });
});

test.each<[string, Parts, boolean]>([
  ['no interface on a secure page is no list', { caches: undefined, serviceWorker: undefined }, false],
  [
    'no interface on an insecure page is nothing kept',
    { caches: undefined, serviceWorker: undefined, isSecure: false },
    true,
  ],
  [
    'a refusal is no list',
    {
      caches: { keys: () => Promise.reject(new DOMException('no', 'SecurityError')) },
      serviceWorker: { getRegistrations: () => Promise.reject(new DOMException('no', 'SecurityError')) },
    },
    false,
  ],
])('%s', async (_, parts, isOk) => {
  stub(parts);
  const { indexedDB, cacheStorage, serviceWorker } = await readContainers();
  expect([indexedDB.ok, cacheStorage.ok, serviceWorker.ok]).toEqual([true, isOk, isOk]);
});

it('an interface that throws when it is touched is no list', async () => {
  stub();
  vi.stubGlobal('navigator', {
    get serviceWorker() {
      throw new DOMException('sandboxed', 'SecurityError');
    },
  });
  expect((await readContainers()).serviceWorker).toEqual({ ok: false, error: 'SecurityError' });
});

it('no answer within the time is no list, and the others are there', async () => {
  vi.useFakeTimers();
  stub({ caches: { keys: () => new Promise(() => undefined) } });
  const reading = readContainers();
  await vi.advanceTimersByTimeAsync(1500);
  expect(await reading).toEqual({ indexedDB: none, cacheStorage: { ok: false, error: 'late' }, serviceWorker: none });
});
