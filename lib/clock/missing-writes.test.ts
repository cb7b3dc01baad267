import { describe, expect, it, test } from 'vitest';
import { type LogParts, makeLog, startedAt } from '../../test/made-log.ts';
import { items } from '../../test/made-reports/make-report.ts';
import { sayClock, watchMadeVisit } from '../../test/watch-made-visit.ts';
import { findSite } from '../capture/find-access.ts';
import { findRecordEvents } from './find-record-events.ts';

const say = (lines: string, item: string, parts: LogParts) =>
  sayClock(watchMadeVisit(makeLog(lines, parts), items(item)).items[0]?.clock);
const old = 'cookie old shop.example 180d';
const kept = 'localStorage old shop.example';
const gaps = { documents: [{ id: 'top', hasGaps: true as const }] };

describe('what was there and was not seen written', () => {
  test.each<[lines: string, item: string, parts: LogParts, clock: string]>([
    ['there cookie old', old, {}, 'leftOver there'],
    ['there localStorage old', kept, {}, 'leftOver there'],
    // Its write may be among those that are missing.
    ['there cookie old', old, { network: { dropped: 1 } }, 'unknown(writeUnseen) there'],
    ['there cookie old', old, { interruptions: 1 }, 'unknown(writeUnseen) there'],
    ['there localStorage old', kept, gaps, 'unknown(writeUnseen) there'],
    // The browser tells of cookies whatever scripts did, and nothing else of storages.
    ['there cookie old', old, gaps, 'leftOver there'],
    ['there localStorage old', kept, { interruptions: 1, network: { dropped: 1 } }, 'leftOver there'],
    // A response that nobody saw may have set it before the page began.
    ['there cookie old', old, { network: { cookiesAtStart: null, isLate: true } }, 'unknown(notWatched) there?'],
    ['there cookie old', old, { network: { cookiesAtStart: null } }, 'leftOver there'],
    ['', old, { network: { cookiesAtStart: null, isLate: true } }, 'unknown(writeUnseen)'],
  ])('%s %s %j', (lines, item, parts, clock) => {
    expect(say(lines, item, parts)).toBe(clock);
  });
});

describe('a consent record in a storage', () => {
  const record = { at: startedAt + 4000, where: 'localStorage', name: 'consent', value: '{}' } as const;
  const find = (lines: string, value: string | null = record.value) =>
    findRecordEvents({
      log: makeLog(lines, { documents: [{ id: 'top', records: [{ ...record, value }] }] }),
      site: 'shop.example',
      findSite,
    }).map(({ at, isEarlier = false }) => [at - startedAt, isEarlier]);

  it('was chosen when it was written, however late the background says that it is one', () => {
    expect(find('100 a.js localStorage consent set\n300 a.js localStorage consent set')).toEqual([[300, false]]);
  });

  it.each([
    ['another key', '100 a.js localStorage other set', record.value],
    ['another operation', '100 a.js localStorage consent set', null],
    ['later', '5000 a.js localStorage consent set', record.value],
  ])('is dated by no act that is not its own: %s', (_, lines, value) => {
    expect(find(lines, value)).toEqual([[4000, false]]);
  });
});

describe('a consent record in a cookie', () => {
  const find = (lines: string, changes: [at: number, value: string | null][]) =>
    findRecordEvents({
      log: makeLog(lines, {
        network: {
          records: changes.map(([at, value]) => ({ at: startedAt + at, where: 'cookie', name: 'consent', value })),
        },
      }),
      site: 'shop.example',
      findSite,
    }).map(({ at }) => Math.round((at - startedAt) * 10) / 10);

  // The page's clock may be ahead of the browser's: what told of an act seems to come before it.
  it('is dated by the act that wrote it, each by its own', () => {
    const acts = '42.2 a.js cookie consent set\n243.5 a.js cookie consent remove\n397.2 a.js cookie consent set';
    expect(
      find(acts, [
        [41, 'true'],
        [284, null],
        [396, 'false'],
      ]),
    ).toEqual([41, 243.5, 396]);
  });

  it.each([
    ['an act long before', '42 a.js cookie consent set', 30_000],
    ['an act that comes clearly later', '460 a.js cookie consent set', 396],
    ['another operation', '390 a.js cookie consent remove', 396],
  ])('is dated by no other: %s', (_, acts, at) => {
    expect(find(acts, [[at, 'false']])).toEqual([at]);
  });
});
