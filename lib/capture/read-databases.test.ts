import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeadline } from './deadline.ts';
import { readDatabases } from './read-databases.ts';

/** What opening a database does in a test. */
interface MadeDatabase {
  /** Counts by object store; `never`: no answer; `change`: the page wants to delete (null) or upgrade it just then. */
  stores?: Record<string, number | 'never' | 'throws' | { change: number | null }>;
  opens?: 'never' | 'late' | 'gone' | 'fails';
}

/** IndexedDB as far as the reader uses it, with a record of what it did. */
function stubDatabases(made: Record<string, MadeDatabase>, listed = Object.keys(made)) {
  const done: string[] = [];
  const open = (name: string, ...more: unknown[]) => {
    if (more.length > 0) throw new Error('opened with a version');
    const { opens, stores = {} } = made[name] ?? {};
    const request: Record<string, unknown> = { error: new Error('refused') };
    const fire = (event: string) => (request[event] as (event: object) => void)({ preventDefault: () => undefined });
    const database: Record<string, unknown> = {
      objectStoreNames: Object.keys(stores),
      close: () => done.push(`close ${name}`),
      transaction(store: string, mode: string) {
        if (mode !== 'readonly') throw new Error('not readonly');
        const answer = stores[store];
        if (answer === 'throws') throw new DOMException('closing', 'InvalidStateError');
        const transaction: Record<string, unknown> = {
          objectStore: () => ({ count: () => ({ result: answer }) }),
          abort() {
            done.push(`abort ${name} ${store}`);
            queueMicrotask(() => (transaction.onabort as () => void)());
          },
        };
        if (typeof answer === 'number') setTimeout(() => (transaction.oncomplete as () => void)(), 1);
        if (typeof answer === 'object')
          setTimeout(() => (database.onversionchange as (event: object) => void)({ newVersion: answer.change }), 1);
        return transaction;
      },
    };
    request.result = database;
    request.transaction = { abort: () => done.push(`undo ${name}`) };
    if (opens === 'never') return request;
    const event = opens === 'gone' ? 'onupgradeneeded' : opens === 'fails' ? 'onerror' : 'onsuccess';
    setTimeout(() => fire(event), opens === 'late' ? 800 : 1);
    return request;
  };
  vi.stubGlobal('indexedDB', { open, databases: async () => listed.map((name) => ({ name, version: 7 })) });
  return done;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function read(ms = 1500) {
  const reading = readDatabases(createDeadline(ms));
  reading.catch(() => undefined); // looked at below
  await vi.advanceTimersByTimeAsync(3000);
  return reading;
}
const stores = (counts: Record<string, number | null>) =>
  Object.entries(counts).map(([name, count]) => ({ name, count }));

describe('databases', () => {
  it('are listed with counts, and closed', async () => {
    const done = stubDatabases({ shop: { stores: { cart: 2, seen: 0 } }, ['__proto__']: {} });
    expect(await read()).toEqual({
      total: 2,
      entries: [
        { n: 'shop', contents: { version: 7, objectStores: stores({ cart: 2, seen: 0 }) } },
        { n: '__proto__', contents: { version: 7, objectStores: [] } },
      ],
    });
    expect(done.sort()).toEqual(['close __proto__', 'close shop']);
  });

  it('beyond the caps are counted', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`s${index}`, 1]));
    const made = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`db${index}`, { stores: many }]));
    stubDatabases(made);
    const { total, entries } = await read();
    expect([total, entries.length]).toEqual([200, 50]);
    expect([entries[0]?.leftOut, entries[0]?.contents.objectStores?.length]).toEqual([10, 50]);
  });

  it('cuts long names of object stores', async () => {
    stubDatabases({ a: { stores: { ['s'.repeat(1000)]: 1 } } });
    expect((await read()).entries[0]?.contents.objectStores?.[0]?.name).toHaveLength(200);
  });

  it('undoes what opening would make anew, and leaves it out', async () => {
    const done = stubDatabases({ gone: { opens: 'gone' }, there: {} });
    expect(await read()).toMatchObject({ total: 1, entries: [{ n: 'there' }] });
    expect(done).toContain('undo gone');
  });

  it.each(['never', 'fails', 'late'] as const)('that open %s are listed uncounted', async (opens) => {
    const done = stubDatabases({ held: { opens, stores: { a: 1 } }, free: { stores: { a: 1 } } });
    expect((await read()).entries.map(({ n, contents }) => [n, contents.objectStores])).toEqual([
      ['held', null],
      ['free', stores({ a: 1 })],
    ]);
    expect(done.includes('close held')).toBe(opens === 'late'); // an answer that comes later is not left open
  });

  it('gives way at once to who deletes: what was running is stopped, and it is left out', async () => {
    const done = stubDatabases({ doomed: { stores: { a: { change: null }, b: 'never' } } });
    expect(await read()).toEqual({ total: 0, entries: [] });
    expect(done.slice(0, 3)).toEqual(['close doomed', 'abort doomed a', 'abort doomed b']);
  });

  it('gives way at once to who upgrades', async () => {
    const done = stubDatabases({ old: { stores: { a: { change: 8 }, b: 'never' } } });
    expect((await read()).entries[0]?.contents.objectStores).toEqual(stores({ a: null, b: null }));
    expect(done[0]).toBe('close old');
  });

  it('stops a count that takes long, and keeps the others', async () => {
    const done = stubDatabases({ big: { stores: { huge: 'never', small: 3, closing: 'throws' } } });
    expect((await read()).entries[0]?.contents.objectStores).toEqual(stores({ huge: null, small: 3, closing: null }));
    expect(done).toContain('abort big huge');
    expect(done).toContain('close big');
  });

  it('opens none any more when time is up', async () => {
    const held = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`held${index}`, { opens: 'never' } as const]),
    );
    const done = stubDatabases({ ...held, free: { stores: { a: 1 } } });
    expect((await read(900)).entries.at(-1)).toEqual({ n: 'free', contents: { version: 7, objectStores: null } });
    expect(done).toEqual([]);
  });

  it('that cannot be listed are an error, not an empty list', async () => {
    vi.stubGlobal('indexedDB', { databases: () => new Promise(() => undefined) });
    await expect(read()).rejects.toMatchObject({ name: 'late' });
    vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) });
    await expect(read()).rejects.toMatchObject({ name: 'SecurityError' });
  });
});
