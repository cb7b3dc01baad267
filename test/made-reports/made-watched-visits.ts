import type { ClassifiedItem, CoverageEntry, Report, Visit } from '../../lib/types.ts';
import type { Via } from '../../lib/watch-log-types.ts';
import type { ItemClock, TimelineMark, VendorPresence, WatchSummary } from '../../lib/watch-types.ts';
import { consent, items, makeReport } from './make-report.ts';
import { choice, marks, watch, withClocks } from './make-watch.ts';

const unseen: ItemClock = { phase: 'unknown', reason: 'notWatched', phases: {}, writes: 0, writers: [] };
const leftOver: ItemClock = { phase: 'leftOver', phases: {}, writes: 0, wasThere: true, writers: [] };

const chat = 'https://www.smartsuppchat.com/loader.js';
const recorder = 'https://web-sdk.smartlook.com/recorder.js';
const shopScript = 'https://shop.example/app.js';

const shopMarks = `
  40 cookie session set header beforeChoice by=https://shop.example/products/chair
  312 cookie cc_cookie set document.cookie beforeChoice by=https://shop.example/consent.js
  340 cookie _hjSessionUser_1234567 set document.cookie beforeChoice by=https://static.hotjar.com/c/hotjar-1234567.js
  355 cookie _hjSession_1234567 set document.cookie beforeChoice by=https://static.hotjar.com/c/hotjar-1234567.js x=3
  420 localStorage cart set storage beforeChoice by=${shopScript}
  900 localStorage old-cart remove storage beforeChoice by=${shopScript}
  3240 cookie cc_cookie set document.cookie afterRefusal by=https://shop.example/consent.js
  3300 cookie ssupp.vid set document.cookie afterRefusal by=${chat}
  3310 cookie ssupp.visits set document.cookie afterRefusal by=${chat}
  3320 localStorage _ss.enableSounds set storage afterRefusal by=${chat}
  3900 localStorage widget-state set storage afterRefusal by=${recorder} vendor=Smartlook
  5200 cookie _hjSession_1234567 set changed afterRefusal
  7100 sessionStorage scroll-position set reread unknown x=12
  9400 cookie intercom-session-abcd1234 remove document.cookie afterRefusal by=https://widget.intercom.io/widget/abcd1234
  12100 cookie ssupp.vid set document.cookie afterRefusal by=${chat}
  12400 cookie intercom-id-abcd1234 set document.cookie afterGrant by=https://widget.intercom.io/widget/abcd1234
`;

const presences: VendorPresence[] = [
  presence('smartsupp', 'Smartsupp', [chat, 'https://widget.smartsuppchat.com/build/bundle.js'], 6),
  presence('hotjar', 'Hotjar', ['https://static.hotjar.com/c/hotjar-1234567.js'], 2),
  presence('smartlook', 'Smartlook', [recorder], 2, { isRecordingUnseen: true, unknownItems: 1 }),
  presence('tawk', 'tawk.to', ['https://embed.tawk.to/1/default'], 0),
  presence('mouseflow', 'Mouseflow', ['https://cdn.mouseflow.com/projects/1.js'], 0, { isRecordingUnseen: true }),
  presence('drift', 'Drift', ['https://js.driftt.com/include/1/2.js'], 0, { unknownItems: 2 }),
];

const gaps: CoverageEntry[] = [
  { code: 'frameUnwatched', subject: 'https://chat.support.example/widget', closedBy: 'hosts' },
  { code: 'workersUnwatched' },
];

/** Made visits that were watched, and one that was not: by name, from the items of a shop. */
export function makeWatchedVisits(shop: readonly ClassifiedItem[]): Record<string, Visit> {
  const refused = consent('granted denied denied denied', 'siteChoice');
  const shopWatch = watch({
    marks: marks(shopMarks, shop),
    choices: [
      choice(3240, 'refusal', 'granted denied denied denied'),
      choice(12_300, 'mixed', 'granted granted denied denied'),
    ],
  });
  const shopItems = withClocks(shop, shopWatch.marks, clockOf, {
    'ssupp.vid': { renewals: 1, wasThere: true, askedLifetimeDays: 180, keptLifetimeDays: 180 },
    _hjSessionUser_1234567: { askedLifetimeDays: 365, keptLifetimeDays: 365 },
    session: { askedLifetimeDays: 'session', keptLifetimeDays: 'session' },
    'intercom-session-abcd1234': {
      phase: 'unknown',
      reason: 'consentUnknown',
      phases: { unknown: 1 },
      writes: 1,
      firstWriteAt: 9400,
      lastWriteAt: 9400,
      phaseAt: 9400,
    },
  });
  const watched = makeReport({ items: shopItems, consent: refused, coverage: gaps });
  const done = (report: Report, watching: WatchSummary, found: VendorPresence[] = []): Visit => ({
    phase: 'done',
    report: { ...report, watch: watching, presences: found },
  });
  const few = shopItems.slice(0, 1);
  const hostile = items(longNames.map((name) => `cookie ${JSON.stringify(name)} shop.example 30d`).join('\n'));
  const hostileMarks = hostile.flatMap((item, index) =>
    marks(
      `${200 + 900 * index} cookie ${JSON.stringify(item.name)} set document.cookie beforeChoice by=${longScript} vendor=${'Very-long-vendor-'.repeat(index * 4)}x`,
      hostile,
    ),
  );
  const busy = busyMarks(shopItems);
  return {
    watched: done(watched, shopWatch, presences),
    watchedLate: done(
      makeReport({
        items: shopItems,
        consent: refused,
        coverage: [{ code: 'watchedLate', subject: 'shop.example', closedBy: 'reload' }],
      }),
      { ...shopWatch, watchedSince: 1240, choices: [choice(0, 'earlier', 'granted denied denied denied')] },
      presences,
    ),
    watchedOne: done(
      makeReport({ items: few, consent: refused }),
      watch({ marks: shopWatch.marks.filter((mark) => mark.itemId === few[0]?.id).slice(0, 1) }),
    ),
    watchedNothing: done(makeReport({ rung: 'all' }), watch({}), presences.slice(3)),
    watchedNames: done(
      makeReport({ items: withClocks(hostile, hostileMarks, clockOf) }),
      watch({ marks: hostileMarks }),
      [presence('long', 'Very-long-vendor-'.repeat(8), [longScript], 0)],
    ),
    watchedBusy: done(
      makeReport({ items: withClocks(shopItems, busy, clockOf), consent: refused }),
      watch({ marks: busy, marksDropped: 1234, choices: shopWatch.choices }),
      presences,
    ),
    unwatchedScripts: {
      phase: 'done',
      report: {
        ...makeReport({ items: [...shop], coverage: [{ code: 'writersUnseen', closedBy: 'watch' }] }),
        presences,
      },
    },
    watchedNext: {
      phase: 'done',
      report: makeReport({ items: [...shop], coverage: [{ code: 'writersUnseen', closedBy: 'reload' }] }),
    },
    unwatchable: { phase: 'done', report: makeReport({ items: [...shop], coverage: [{ code: 'writersUnseen' }] }) },
  };
}

/** Whether the site of a made visit is watched; undefined where it cannot be. */
export function watchingOf(name: string): { isOn: boolean } | undefined {
  return name === 'unwatchable' ? undefined : { isOn: name.startsWith('watched') };
}

/** 2,000 marks of many vendors within two minutes, the same each time. */
function busyMarks(shop: readonly ClassifiedItem[]): TimelineMark[] {
  const vias: Via[] = ['document.cookie', 'storage', 'header', 'changed'];
  return Array.from({ length: 2000 }, (_, index) => {
    const item = shop[(index * 7) % shop.length];
    const vendorName = index % 3 === 0 ? `Vendor ${index % 37}` : item?.matches[0]?.vendorName;
    return {
      at: Math.round(20 + 60 * index + 5000 * Math.sin(index / 50) ** 2),
      store: item?.store ?? 'cookie',
      name: index % 3 === 0 ? `key-${index}` : (item?.name ?? ''),
      operation: index % 11 === 0 ? ('remove' as const) : ('set' as const),
      via: vias[index % 4] ?? 'storage',
      count: 1 + (index % 5 === 0 ? index % 40 : 0),
      phase: index < 54 ? ('beforeChoice' as const) : ('afterRefusal' as const),
      ...(index % 3 === 0 || !item ? {} : { itemId: item.id }),
      categories: item?.categories ?? ['unclassified'],
      ...(vendorName === undefined ? {} : { vendorName }),
      by: `https://cdn.vendor-${index % 37}.example/script.js`,
    } satisfies TimelineMark;
  }).sort((a, b) => a.at - b.at);
}

const longScript = `https://${'sub.'.repeat(20)}scripts.example/${'very/long/path/'.repeat(20)}script.js`;
const longNames = ['x'.repeat(3000), `${'very-long-'.repeat(12)}A`, 'safe\u202egpj.exe', '<b>bold</b>', '   '];

function clockOf(item: ClassifiedItem): ItemClock {
  if (item.party === 'third') return unseen;
  if (item.name === 'SL_C_23361dd035530_SID') return { ...unseen, reason: 'writeUnseen' };
  return leftOver;
}

function presence(
  vendorId: string,
  vendorName: string,
  scripts: string[],
  count: number,
  more: Partial<VendorPresence> = {},
): VendorPresence {
  return { vendorId, vendorName, scripts, items: count, unknownItems: 0, ...more };
}
