import { describe, expect, it, test } from 'vitest';
import { frame } from '../../test/items.ts';
import { type LogParts, makeLog } from '../../test/made-log.ts';
import { items } from '../../test/made-reports/make-report.ts';
import { sayClock, watchMadeVisit } from '../../test/watch-made-visit.ts';

const chat = 'cookie chat shop.example 180d functional acme';
const both = 'cookie chat shop.example 180d functional+marketing acme';
const own = 'cookie own shop.example 180d';
const session = 'cookie sid shop.example session necessary acme';
const cart = 'localStorage cart shop.example - functional acme';

/** What the first item's clock says. */
const say = (lines: string, item: string, parts?: LogParts) =>
  sayClock(watchMadeVisit(makeLog(lines, parts), item).items[0]?.clock);

describe('the phase of one write', () => {
  test.each<[lines: string, item: string, clock: string]>([
    // One choice, and a write on either side of it.
    ['100 a.js cookie chat set 180d\n500 consent ggg', chat, 'beforeChoice beforeChoice×1 100'],
    ['500 consent ggg\n600 a.js cookie chat set 180d', chat, 'afterGrant afterGrant×1 600'],
    ['500 consent ddd\n600 a.js cookie chat set 180d', chat, 'afterRefusal afterRefusal×1 600'],
    ['500 consent ddd\n500 a.js cookie chat set 180d', chat, 'afterRefusal afterRefusal×1 500'],
    ['500 consent dgg\n600 a.js cookie chat set 180d', chat, 'afterRefusal afterRefusal×1 600'],
    ['500 consent gdd\n600 a.js cookie chat set 180d', chat, 'afterGrant afterGrant×1 600'],
    // A key with several categories needs all of them.
    ['500 consent gdd\n600 a.js cookie chat set', both, 'afterRefusal afterRefusal×1 600'],
    ['500 consent gdg\n600 a.js cookie chat set', both, 'afterGrant afterGrant×1 600'],
    // The necessary is never refused.
    ['500 consent ddd\n600 a.js cookie sid set', session, 'afterGrant afterGrant×1 600'],
    ['100 a.js cookie sid set\n500 consent ddd', session, 'beforeChoice beforeChoice×1 100'],
    // Nobody knows what it is for: only a choice that is the same for everything tells.
    ['500 consent ddd\n600 a.js cookie own set', own, 'afterRefusal afterRefusal×1 600'],
    ['500 consent ggg\n600 a.js cookie own set', own, 'afterGrant afterGrant×1 600'],
    ['500 consent gdd\n600 a.js cookie own set', own, 'unknown(mixedChoice) unknown×1 600'],
    // Chosen before.
    ['earlier consent ddd\n600 a.js cookie chat set', chat, 'afterRefusal afterRefusal×1 600'],
    ['earlier consent ggg\n0 a.js cookie chat set', chat, 'afterGrant afterGrant×1 0'],
    ['earlier consent ggg\n500 consent ddd\n600 a.js cookie chat set', chat, 'afterRefusal afterRefusal×1 600'],
    // No choice of a person.
    ['100 a.js cookie chat set', chat, 'unknown(noMechanism) unknown×1 100'],
    ['500 consent iggg\n600 a.js cookie chat set', chat, 'beforeChoice beforeChoice×1 600'],
    ['500 consent ?\n600 a.js cookie chat set', chat, 'unknown(consentUnknown) unknown×1 600'],
    // The record is gone: what is in force is not known. One that is written anew at once was never gone.
    ['500 consent ggg\n900 consent -\n3000 a.js cookie chat set', chat, 'unknown(consentUnknown) unknown×1 3000'],
    ['500 consent ggg\n900 consent -\n905 consent ggg\n903 a.js cookie chat set', chat, 'afterGrant afterGrant×1 903'],
    ['500 consent ddd\n600 a.js localStorage cart set', cart, 'afterRefusal afterRefusal×1 600'],
  ])('%s\n%s', (lines, item, clock) => {
    expect(say(lines, item)).toBe(clock);
  });
});

describe('several writes', () => {
  test.each<[lines: string, item: string, clock: string]>([
    [
      '100 a.js cookie chat set\n500 consent ddd\n600 a.js cookie chat set\n700 a.js cookie chat set',
      chat,
      'afterRefusal afterRefusal×2 beforeChoice×1 100–700',
    ],
    [
      '100 a.js cookie chat set\n500 consent ggg\n600 a.js cookie chat set',
      chat,
      'beforeChoice afterGrant×1 beforeChoice×1 100–600',
    ],
    // Acts that are told as one: those in between are not dated, unless it makes no difference.
    ['100 a.js cookie chat set x3 until=200\n500 consent ddd', chat, 'beforeChoice beforeChoice×3 100–200'],
    ['400 a.js cookie chat set x3 until=600\n500 consent ddd', chat, 'beforeChoice beforeChoice×1 unknown×2 400–600'],
    // Found by reading again: it happened at some time since the last reading.
    ['600 - localStorage cart set via=reread since=520\n500 consent ddd', cart, 'afterRefusal afterRefusal×1 600'],
    [
      '600 - localStorage cart set via=reread since=100\n500 consent ddd',
      cart,
      'unknown(consentUnknown) unknown×1 600',
    ],
    // Removals are no writes.
    ['500 consent ddd\n600 a.js cookie chat remove\n700 a.js cookie chat set', chat, 'afterRefusal afterRefusal×1 700'],
  ])('%s', (lines, item, clock) => {
    expect(say(lines, item)).toBe(clock);
  });
});

describe('what was there before', () => {
  const late: LogParts = { documents: [{ id: 'top', isLate: true }] };
  const closed: LogParts = {
    documents: [{ id: 'top', namesAtStart: { cookie: null, localStorage: null, sessionStorage: null } }],
  };
  const unlisted: LogParts = { network: { cookiesAtStart: null } };
  const refused = '500 consent ddd\n';

  test.each<[lines: string, item: string, parts: LogParts | undefined, clock: string]>([
    ['there cookie chat', chat, undefined, 'leftOver there'],
    ['there localStorage cart', cart, undefined, 'leftOver there'],
    // Left over and written after refusal stay apart.
    [`${refused}there cookie chat`, chat, undefined, 'leftOver there'],
    [`${refused}there cookie chat\n600 a.js cookie chat set`, chat, undefined, 'afterRefusal afterRefusal×1 there 600'],
    ['', chat, undefined, 'unknown(writeUnseen)'],
    ['', cart, undefined, 'unknown(writeUnseen)'],
    // Removed and there again: written, and nobody saw it.
    ['there cookie chat\n100 a.js cookie chat remove', chat, undefined, 'unknown(writeUnseen) there'],
    ['there localStorage cart\n100 a.js localStorage - clear', cart, undefined, 'unknown(writeUnseen) there'],
    // A late document cannot tell what was there from what the page wrote before it.
    ['there localStorage cart', cart, late, 'unknown(notWatched) there?'],
    ['', cart, closed, 'unknown(notWatched) there?'],
    ['', 'localStorage cart chat.example', undefined, 'unknown(notWatched) there?'],
    ['', 'cookie visitor chat.example 180d', undefined, 'unknown(notWatched) there?'],
    ['', 'indexedDB db shop.example', undefined, 'unknown(storeNotWatched) there?'],
    ['100 a.js indexedDB db open', 'indexedDB db shop.example', undefined, 'unknown(noMechanism) unknown×1 there? 100'],
    // The browser's own list of cookies is missing: the first document's has to do, except for what a response may have set by then.
    ['there cookie chat', chat, unlisted, 'leftOver there'],
    ['', chat, unlisted, 'unknown(writeUnseen)'],
    [
      'there cookie chat\n0 index.html cookie chat set via=header',
      chat,
      unlisted,
      'unknown(noMechanism) unknown×1 there? 0',
    ],
    ['', `${session} httponly`, unlisted, 'unknown(notWatched) there?'],
    ['there cookie sid', `${session} httponly`, undefined, 'leftOver there'],
    // Another cookie of that name is another cookie.
    ['there cookie chat domain=.shop.example', chat, undefined, 'unknown(writeUnseen)'],
  ])('%j %s %#', (lines, item, parts, clock) => {
    expect(say(lines, item, parts)).toBe(clock);
  });
});

describe('whose write it is', () => {
  const nameTwice = `${chat}\n${chat} domain=.shop.example`;
  const frames = [{ id: 'frame', url: 'https://chat.example/frame', frameId: 7 }];

  test.each<[lines: string, items: string, counts: number[]]>([
    ['100 a.js cookie chat set', nameTwice, [1, 0]],
    ['100 a.js cookie chat set domain=shop.example', nameTwice, [0, 1]],
    ['100 - cookie chat set via=changed domain=.shop.example', nameTwice, [0, 1]],
    ['100 a.js cookie chat set path=/a', nameTwice, [0, 0]], // another path: gone again
    ['100 a.js cookie chat set in=frame', nameTwice, [0, 0]],
    ['100 a.js cookie other set', nameTwice, [0, 0]],
    ['100 a.js localStorage chat set', nameTwice, [0, 0]],
    ['100 a.js localStorage cart set in=frame', `${cart}\nlocalStorage cart chat.example`, [0, 1]],
    ['100 a.js localStorage cart set', `${cart}\nsessionStorage cart shop.example`, [1, 0]],
    ['100 a.js serviceWorker ./sw.js open', 'serviceWorker / shop.example\nserviceWorker /sw/ shop.example', [1, 0]],
    ['100 a.js serviceWorker /sw/ open', 'serviceWorker / shop.example\nserviceWorker /sw/ shop.example', [0, 1]],
  ])('%s', (lines, keys, counts) => {
    const { items: found } = watchMadeVisit(makeLog(lines, { documents: frames }), keys);
    expect(found.map(({ clock }) => clock?.writes)).toEqual(counts);
  });

  it('frames of the page’s own origin share its storage; one below another site does not', () => {
    const ancestorOrigins = ['https://chat.example', 'https://shop.example'];
    const nested = frame('https://shop.example/in', {
      frameId: 9,
      reading: { underOtherOrigin: true, ancestorOrigins },
    });
    const log = makeLog('100 a.js localStorage cart set in=shared\n200 b.js localStorage cart set in=nested', {
      documents: [
        { id: 'shared', frameId: 3 },
        { id: 'nested', frameId: 9 },
      ],
    });
    const made = items(`${cart}\n${cart}`).map((item, at) => ({ ...item, frameId: at === 0 ? 0 : 9 }));
    const firsts = (given: typeof made) =>
      watchMadeVisit(log, given, { frames: [frame('https://shop.example/'), nested] }).items.map(({ clock }) =>
        clock?.writers.map(({ scripts }) => scripts?.[0]),
      );
    expect(firsts(made)).toEqual([['https://shop.example/a.js'], ['https://shop.example/b.js']]);
    // A browser that keeps them together shows one entry, and both wrote it.
    expect(firsts(made.slice(0, 1))[0]).toHaveLength(2);
  });
});
