import { describe, expect, it, test } from 'vitest';
import { type LogParts, makeLog } from '../../test/made-log.ts';
import { lookupOf, vendor } from '../../test/made-lookup.ts';
import { findSite } from '../capture/find-access.ts';
import { decoders } from '../consent/decoders.ts';
import { mechanisms } from '../consent/mechanisms.ts';
import { countInLog } from './count-in-log.ts';
import { listLoggedItems } from './list-logged-items.ts';

/** Names that are known, all of them functional. */
const lookup = lookupOf(
  vendor('acme', ...['cookie chat', 'cookie chat2', 'localStorage cart', 'sessionStorage step', 'indexedDB db']),
);
const banner = mechanisms.flatMap(({ elements = [] }) => elements).slice(0, 1);
const count = (lines: string, elements: string[] = [], parts?: LogParts) => {
  const log = makeLog(lines, parts);
  return countInLog(log, elements, log.startedAt + 60_000, { lookup, mechanisms, decoders, findSite });
};

describe('counts from what was observed', () => {
  test.each<[lines: string, number: number | undefined]>([
    ['', 0],
    ['100 a.js cookie chat set\n500 consent ddd', 1],
    ['100 a.js cookie chat set\n120 a.js cookie chat set\n500 consent ddd', 1],
    ['500 consent ddd\n600 a.js cookie chat set', 1],
    ['500 consent ggg\n600 a.js cookie chat set', 0],
    ['500 consent ddd\n600 a.js cookie own set', 0],
    ['100 a.js cookie chat set\n200 a.js cookie chat remove\n500 consent ddd', 0],
    ['100 a.js cookie chat set 180d\n200 a.js cookie chat set -1d\n500 consent ddd', 0],
    ['100 a.js localStorage cart set\n200 a.js localStorage - clear\n500 consent ddd', 0],
    ['200 a.js localStorage - clear\n300 a.js localStorage cart set\n500 consent ddd', 1],
    ['200 a.js localStorage - clear\n300 a.js sessionStorage step set\n500 consent ddd', 1],
    ['100 a.js indexedDB db open\n500 consent ddd', 1],
    // There before.
    ['there cookie chat\nearlier consent ddd', 1],
    ['there cookie chat\nearlier consent ggg', 0],
    ['there localStorage cart\n500 consent ddd', 1],
    ['there localStorage cart\n100 a.js localStorage cart remove\n500 consent ddd', 0],
    // One act that is noticed three times, and the browser's own word.
    [
      '100 a.js cookie chat set\n101 - cookie chat set via=changed\n99 /a cookie chat set via=header\n500 consent ddd',
      1,
    ],
    [
      '100 a.js cookie chat set domain=.shop.example\n101 - cookie chat set via=changed domain=.shop.example\n500 consent ddd',
      1,
    ],
    ['101 - cookie chat set via=changed\n300 - cookie chat remove via=changed\n500 consent ddd', 0],
    ['100 a.js cookie chat set\n500 consent ddd\n600 - cookie chat2 set via=changed', 2],
    // Nobody knows whether anything was chosen.
    ['100 a.js cookie chat set', undefined],
    ['100 a.js cookie own set', 0],
  ])('%s', (lines, number) => {
    expect(count(lines)).toBe(number);
  });

  it('a banner that is there says that nothing was chosen', () => {
    expect(banner).toHaveLength(1);
    expect(count('100 a.js cookie chat set', banner)).toBe(1);
    expect(count('there cookie chat', banner)).toBe(1);
  });

  it('counts what frames of other sites keep', () => {
    const documents = [
      { id: 'frame', isTop: false, frameId: 7, url: 'https://chat.example/', origin: 'https://chat.example' },
    ];
    expect(
      count('100 a.js localStorage cart set in=frame\n200 a.js localStorage cart set\n500 consent ddd', [], {
        documents,
      }),
    ).toBe(2);
  });
});

it('lists names as they are, each once', () => {
  const names = ['__proto__', 'constructor', '\ud800', '', 'a b', '"'].map((name) => JSON.stringify(name));
  const log = makeLog(
    names.map((name, at) => `${at} a.js localStorage ${name} set\n${at + 1} a.js localStorage ${name} set`).join('\n'),
  );
  const listed = listLoggedItems({ log, site: 'shop.example', findSite });
  expect(listed.map(({ name }) => JSON.stringify(name)).sort()).toEqual(names.sort());
  expect(new Set(listed.map(({ id }) => id)).size).toBe(names.length);
});

it('a visit without documents counts nothing', () => {
  const log = { ...makeLog(''), documents: [], url: '' };
  expect(countInLog(log, [], 0, { lookup, mechanisms, decoders, findSite })).toBe(0);
});
