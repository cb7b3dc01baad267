import { describe, expect, it, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { access, makeCapture } from '../../test/made-capture.ts';
import { type LogParts, makeLog } from '../../test/made-log.ts';
import { items } from '../../test/made-reports/make-report.ts';
import type { Capture } from '../capture/capture-tab.ts';
import { findSite } from '../capture/find-access.ts';
import type { CoverageEntry } from '../types.ts';
import { findWatchGaps } from './find-watch-gaps.ts';

const page = 'https://shop.example/';
const gaps = (parts: LogParts = {}, capture: Partial<Capture> = {}) =>
  findWatchGaps({ ...makeCapture(capture), findSite, log: makeLog('', parts) });

describe('a visit that was not watched', () => {
  test.each<[isWatchedSite: boolean, closedBy: CoverageEntry['closedBy']]>([
    [false, 'watch'],
    [true, 'reload'], // it began before
  ])('of a site that is watched: %s', (isWatchedSite, closedBy) => {
    expect(findWatchGaps({ ...makeCapture(), findSite, isWatchedSite })).toEqual([{ code: 'writersUnseen', closedBy }]);
  });
});

describe('a visit that was watched', () => {
  it('of which the request was not seen: its responses are missing', () => {
    const network = { isLate: true } as const;
    const late = { code: 'watchedLate', subject: 'shop.example', closedBy: 'reload' };
    expect(gaps({ network })).toEqual([late]);
    expect(gaps({ network, documents: [{ id: 'top', isLate: true }] })).toEqual([late]);
    expect(gaps({ network, isRestored: true }).map(({ code }) => code)).toEqual(['pageRestored']);
  });

  it('wholly: no gap', () => {
    expect(gaps()).toEqual([]);
  });

  test.each<[what: string, parts: LogParts, expected: CoverageEntry[]]>([
    [
      'documents that were watched late, each host once',
      {
        documents: [
          { id: 'top', isLate: true },
          { id: 'b', isLate: true },
          { id: 'c', url: 'about:blank', origin: 'null', isLate: true },
        ],
      },
      [
        { code: 'watchedLate', subject: 'shop.example', closedBy: 'reload' },
        { code: 'watchedLate', subject: 'about:blank', closedBy: 'reload' },
      ],
    ],
    [
      'writes beyond the caps',
      {
        documents: [
          { id: 'top', dropped: 4 },
          { id: 'b', url: 'https://chat.example/', dropped: 2 },
        ],
        network: { dropped: 9 },
      },
      [
        { code: 'writesDropped', subject: 'shop.example', count: 4 },
        { code: 'writesDropped', subject: 'chat.example', count: 2 },
        { code: 'writesDropped', subject: 'shop.example', count: 9 },
      ],
    ],
    [
      'the background was stopped',
      { interruptions: 2 },
      [{ code: 'watchInterrupted', subject: 'shop.example', count: 2, closedBy: 'reload' }],
    ],
    [
      'back from the cache',
      { isRestored: true },
      [{ code: 'pageRestored', subject: 'shop.example', closedBy: 'reload' }],
    ],
  ])('%s', (_, parts, expected) => {
    expect(gaps(parts)).toEqual(expected);
  });

  test.each<[what: string, frames: Capture['frames'], rung: 'site' | 'hosts' | 'all', expected: CoverageEntry[]]>([
    [
      'a frame of a site that may be entered',
      [frame(page), frame('https://chat.example/', { frameId: 5 })],
      'hosts',
      [{ code: 'frameUnwatched', subject: 'chat.example', closedBy: 'reload' }],
    ],
    [
      'two frames of a site that may not',
      [frame(page), frame('https://chat.example/a', { frameId: 5 }), frame('https://chat.example/b', { frameId: 6 })],
      'site',
      [{ code: 'frameUnwatched', subject: 'chat.example', closedBy: 'hosts' }],
    ],
    [
      'a frame that was there and went elsewhere',
      [frame(page), frame('https://chat.example/', { frameId: 1 })],
      'all',
      [{ code: 'frameUnwatched', subject: 'chat.example', closedBy: 'reload' }],
    ],
    ['a frame that is watched', [frame(page), frame(`${page}in`, { frameId: 1 })], 'site', []],
    [
      'a sandboxed one',
      [frame(page), frame('about:srcdoc', { frameId: 5, reading: { origin: 'null' } })],
      'site',
      [{ code: 'frameUnwatched', subject: 'about:srcdoc', closedBy: 'reload' }],
    ],
  ])('%s', (_, frames, rung, expected) => {
    expect(gaps({ documents: [{ id: 'in' }] }, { frames, access: access(rung, ['chat.example']) })).toEqual(expected);
  });

  test.each([
    ['indexedDB db', true],
    ['cacheStorage c', true],
    ['serviceWorker /', true],
    ['localStorage k', false],
    ['cookie k', false],
  ])('with %s: workers may write unwatched: %s', (line, isSaid) => {
    expect(gaps({}, { items: items(`${line} shop.example`) })).toEqual(isSaid ? [{ code: 'workersUnwatched' }] : []);
  });
});
