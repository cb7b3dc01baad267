import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentLog, NetworkLog, WatchBatch, Write } from '../watch-log-types.ts';
import { addWrites, emptyNetwork, joinDocument } from './join-log.ts';

const write = (name: string, at = 1): Write => ({
  store: 'localStorage',
  name,
  operation: 'set',
  via: 'storage',
  at,
  count: 1,
});
const batch = (from: number, names: string[]): WatchBatch => ({
  id: 'd',
  isTop: true,
  url: 'https://shop.example/',
  origin: 'https://shop.example',
  startedAt: 0,
  watchedSince: 0,
  isLate: false,
  namesAtStart: { cookie: null, localStorage: null, sessionStorage: null },
  from,
  writes: names.map((name) => write(name)),
  records: [],
  dropped: 0,
});
const names = (log: DocumentLog | undefined) => log?.writes.map(({ name }) => name);

describe('a document', () => {
  it('takes each number once, however often and in whatever pieces it is sent', () => {
    const all = Array.from({ length: 30 }, (_, at) => `k${at}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 20 }), (pieces) => {
        let known: DocumentLog | undefined;
        for (const [from, to] of pieces) {
          if (from > (known?.writes.length ?? 0)) continue; // such a batch is answered with `again`
          known = joinDocument(known, batch(from, all.slice(from, Math.max(from, to))), 0);
        }
        const have = known?.writes.length ?? 0;
        expect(names(known) ?? []).toEqual(all.slice(0, have));
      }),
    );
  });

  it('is told apart from others by the browser’s frame', () => {
    expect(joinDocument(undefined, batch(0, ['a']), 7)).toMatchObject({ frameId: 7, id: 'd' });
  });
});

describe('what the browser tells', () => {
  const cookie = (name: string, at: number, domain = 'shop.example'): NetworkLog['writes'][number] => ({
    ...write(name, at),
    store: 'cookie',
    via: 'changed',
    domain,
  });

  it('is added', () => {
    const log = addWrites(emptyNetwork(), { writes: [cookie('a', 1)], records: [] });
    expect(addWrites(log, { writes: [cookie('b', 2)], cookiesAtStart: [] })).toEqual({
      writes: [cookie('a', 1), cookie('b', 2)],
      records: [],
      dropped: 0,
      cookiesAtStart: [],
    });
  });

  it('counts a cookie that is written without end', () => {
    const many = Array.from({ length: 100 }, (_, at) => cookie('beat', at));
    const { writes, dropped } = addWrites(emptyNetwork(), { writes: [...many, cookie('beat', 100, 'other.example')] });
    expect(writes).toHaveLength(61);
    expect(writes.reduce((sum, { count }) => sum + count, 0)).toBe(101);
    expect(writes.find(({ count }) => count > 1)).toMatchObject({ lastAt: 99, count: 41 });
    expect(dropped).toBe(0);
  });

  it('counts anew after a change of consent', () => {
    const many = Array.from({ length: 100 }, (_, at) => cookie('beat', at));
    const before = addWrites(emptyNetwork(), { writes: many });
    const changed = addWrites(before, { records: [{ at: 200, where: 'cookie', name: 'cc_cookie', value: '{}' }] });
    const after = addWrites(changed, { writes: [cookie('beat', 201)] });
    expect(after.writes.at(-1)).toMatchObject({ at: 201, count: 1 });
  });

  it('says how many were too many', () => {
    const many = Array.from({ length: 4000 }, (_, at) => cookie(`c${at}`, at));
    const { writes, dropped } = addWrites(emptyNetwork(), { writes: many });
    expect([writes.length, dropped]).toEqual([3000, 1000]);
  });
});
