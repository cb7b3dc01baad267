import { expect, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { NO_CONTAINERS } from '../capture/read-containers.ts';
import type { ContainerList, ContainerReading, FrameReading } from '../capture/reading.ts';
import type { CoverageEntry } from '../types.ts';
import { findContainerGaps } from './find-container-gaps.ts';

const late: ContainerList = { ok: false, error: 'late' };
const list = (entries: ContainerReading[], total = entries.length): ContainerList => ({ ok: true, total, entries });
const database = (n: string, ...counts: (number | null)[]): ContainerReading => ({
  n,
  contents: { version: 1, objectStores: counts.map((count, index) => ({ name: `s${index}`, count })) },
});
const origin = 'https://shop.example';

test.each<[what: string, found: Partial<FrameReading['containers']>, gaps: CoverageEntry[]]>([
  ['nothing kept', {}, []],
  [
    'all counted',
    { indexedDB: list([database('a', 1, 0), database('b')]), serviceWorker: list([{ n: '/', contents: {} }]) },
    [],
  ],
  [
    'no list',
    { indexedDB: late, serviceWorker: late },
    [
      { code: 'storeUnlisted', subject: 'indexedDB' },
      { code: 'storeUnlisted', subject: 'serviceWorker' },
    ],
  ],
  [
    'more than is listed',
    { indexedDB: list([{ ...database('a', 1), leftOut: 10 }], 151) },
    [
      { code: 'itemsCapped', subject: origin, count: 150 },
      { code: 'itemsCapped', subject: 'a', count: 10 },
    ],
  ],
  [
    'not counted',
    {
      indexedDB: list([database('a', 1, null), { n: '', contents: { objectStores: null } }]),
      cacheStorage: list([{ n: 'c', contents: { entries: null } }]),
    },
    ['a', '""', 'c'].map((subject) => ({ code: 'contentsUncounted' as const, subject })),
  ],
  [
    'very many not counted',
    { indexedDB: list(Array.from({ length: 40 }, (_, index) => database(`db${index}`, null))) },
    [{ code: 'contentsUncounted', count: 40 }],
  ],
])('%s', (_, found, gaps) => {
  const top = frame(`${origin}/`, { reading: { containers: { ...NO_CONTAINERS, ...found } } });
  expect(findContainerGaps([top])).toEqual(gaps);
});

test('a store is named once, and not for frames that may use none', () => {
  const containers = { ...NO_CONTAINERS, indexedDB: late };
  const blocked = { ok: false, error: 'SecurityError' } as const;
  const one = frame(`${origin}/`, { reading: { containers } });
  const two = frame('https://w.chat.example/', { frameId: 2, reading: { containers } });
  const opaque = frame('https://x.example/', { frameId: 3, reading: { containers, origin: 'null' } });
  const off = frame('https://y.example/', { frameId: 4, reading: { containers, localStorage: blocked } });
  expect(findContainerGaps([one, two])).toEqual([{ code: 'storeUnlisted', subject: 'indexedDB' }]);
  expect(findContainerGaps([opaque, off])).toEqual([]);
});
