import { describe, expect, it, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { access, makeCapture } from '../../test/made-capture.ts';
import type { Capture } from '../capture/capture-tab.ts';
import { findSite } from '../capture/find-access.ts';
import type { CoverageEntry } from '../types.ts';
import { buildCoverage } from './build-coverage.ts';

const page = 'https://shop.example/';

/** The gaps that are about frames. */
function gaps(capture: Capture): CoverageEntry[] {
  return buildCoverage({ ...capture, findSite }).filter(({ code }) => code.startsWith('frame'));
}

describe('frames', () => {
  /** A top page with this many frames, and the addresses that it shows of those of other origins. */
  const top = (childCount: number, ...otherFrames: string[]) => frame(page, { reading: { childCount, otherFrames } });
  const chat = 'https://w.chat.example/frame';
  const held = access('hosts', ['chat.example']);

  test.each<[kind: string, capture: Partial<Capture>, expected: CoverageEntry[]]>([
    [
      'no access',
      { frames: [top(1, chat)], access: access('site', ['chat.example']) },
      [{ code: 'frameNoAccess', subject: 'w.chat.example', closedBy: 'hosts' }],
    ],
    [
      'no access, and no pattern names it',
      { frames: [top(1, 'https://*/')] },
      [{ code: 'frameNoAccess', subject: '*', closedBy: 'all' }],
    ],
    [
      'access, and no answer',
      { frames: [top(1, chat)], access: held },
      [{ code: 'frameUnreached', subject: 'w.chat.example' }],
    ],
    ['no host', { frames: [top(1, 'about:blank')] }, [{ code: 'frameUnreached', subject: 'about:blank' }]],
    [
      'no host, and a long address',
      { frames: [top(1, `data:text/html,${'x'.repeat(200)}`)] },
      [{ code: 'frameUnreached', subject: `data:text/html,${'x'.repeat(65)}` }],
    ],
    ['same origin, and no answer', { frames: [top(2)] }, [{ code: 'frameUnreached', count: 2, closedBy: 'all' }]],
    [
      'same origin, with every site allowed',
      { frames: [top(2)], access: access('all') },
      [{ code: 'frameUnreached', count: 2 }],
    ],
    ['all of them failed', { frames: [top(0)], framesFailed: 'late' }, [{ code: 'frameUnreached', count: 1 }]],
    [
      'all of them failed, and known how many',
      { frames: [top(1, chat)], framesFailed: 'late', access: held },
      [{ code: 'frameUnreached', subject: 'w.chat.example' }],
    ],
    [
      'one still waits for its page',
      {
        frames: [
          frame(page, { reading: { childCount: 1, pendingFrames: ['https://slow.example:8443/a'] } }),
          frame(page, { frameId: 3 }),
        ],
      },
      [{ code: 'frameUnreached', subject: 'slow.example:8443' }],
    ],
  ])('%s', (_, capture, expected) => {
    expect(gaps(makeCapture(capture))).toEqual(expected);
  });

  test.each<[kind: string, frames: Capture['frames']]>([
    ['read', [top(1, chat), frame(chat, { frameId: 3 })]],
    ['redirected and read', [top(1, 'https://old.example/'), frame(chat, { frameId: 3 })]],
    ['sandboxed and read', [top(1, 'about:blank'), frame('about:blank', { frameId: 3, reading: { origin: 'null' } })]],
    [
      'nested and read',
      [top(1, chat), frame(chat, { frameId: 3, reading: { childCount: 1 } }), frame(chat, { frameId: 4 })],
    ],
    ['none', [top(0)]],
  ])('nothing to say: %s', (_, frames) => {
    expect(gaps(makeCapture({ frames, access: held }))).toEqual([]);
  });

  it('counts the rest when only some can be named', () => {
    const found = gaps(makeCapture({ frames: [top(3, chat)], access: access('site', ['chat.example']) }));
    expect(found).toEqual([
      { code: 'frameNoAccess', subject: 'w.chat.example', closedBy: 'hosts' },
      { code: 'frameUnreached', count: 2, closedBy: 'all' },
    ]);
  });
});
