import type { Gpc } from '../../components/popup-contract.ts';
import type { GpcComparison, GpcKey, GpcSide, GpcState } from '../../lib/gpc-types.ts';
import type { Category, Store } from '../../lib/types.ts';
import { madeNow } from './make-report.ts';

const site = 'shop.example';
const nothing: GpcComparison = { vendors: [], consent: [], signals: [], hosts: [], leftOut: 0 };

/** A key from a line: `store name side [category] [other name]`. */
function key(line: string): GpcKey {
  const [store, name = '', side, category = 'unclassified', otherName] = line.split(' ');
  return {
    store: store as Store, // the lines are written here, not read; likewise below
    name,
    side: side as GpcSide,
    categories: [category as Category],
    ...(otherName === undefined ? {} : { otherName }),
  };
}

/** A comparison that has ended. */
export function doneGpc(
  comparison: Partial<GpcComparison>,
  limits: Extract<GpcState, { phase: 'done' }>['limits'] = [],
): Gpc {
  const url = 'https://shop.example/products/chair';
  const state = {
    phase: 'done',
    site,
    url,
    at: madeNow - 60_000,
    comparison: { ...nothing, ...comparison },
    limits,
  } as const;
  return { state, isBusyElsewhere: false };
}

const states = (word: string) => {
  const [necessary, functional, analytics, marketing] = [...word].map((letter) =>
    letter === 'g' ? 'granted' : 'denied',
  );
  return { necessary, functional, analytics, marketing } as Record<
    'necessary' | 'functional' | 'analytics' | 'marketing',
    'granted' | 'denied'
  >; // four letters, written here
};

const differing: Partial<GpcComparison> = {
  vendors: [
    {
      vendorName: 'Microsoft Clarity',
      script: 'both',
      keys: [
        key('cookie _clck without analytics'),
        key('sessionStorage _cltk without analytics'),
        key('cookie _clsk both analytics'),
      ],
    },
    { vendorName: 'Hotjar', script: 'without', keys: [key('cookie _hjSessionUser_1234567 without analytics')] },
    {
      keys: [
        key('localStorage gpc-optout-recorded-at-2026-11-22T09:29:00Z with'),
        key('localStorage load-1795374198795 both unclassified load-1795374203962'),
      ],
    },
    { vendorName: 'Cookiebot', script: 'both', keys: [key('cookie CookieConsent both necessary')] },
  ],
  consent: [{ category: 'marketing', without: 'granted', with: 'denied' }],
  signals: [
    { mechanismName: 'Cookiebot', without: states('gggg'), with: states('gdgd') },
    { mechanismName: 'IAB GPP (US national)', with: states('gggd') },
  ],
  hosts: [
    { host: 'static.hotjar.com', side: 'without' },
    { host: 'a-very-long-name-of-a-measuring-host.eu-central-1.collect.metrics.example:8443', side: 'without' },
    { host: 'optout.privacy.example', side: 'with' },
  ],
};

const many: Partial<GpcComparison> = {
  vendors: Array.from({ length: 40 }, (_, at) => ({
    vendorName: `Vendor ${at} with a name that is rather long for a row`,
    keys: Array.from({ length: 12 }, (_, index) =>
      key(`cookie key-${at}-${index}-${'x'.repeat(index * 5)} ${index % 3 ? 'without' : 'both'} marketing`),
    ),
  })),
  leftOut: 137,
};

/** Every state of the comparison, by the name of its preview. */
export const madeGpc: Record<string, Gpc> = {
  gpcIdle: { state: undefined, isBusyElsewhere: false },
  gpcBusyElsewhere: { state: undefined, isBusyElsewhere: true },
  gpcFirst: { state: { phase: 'first', site, startedAt: madeNow }, isBusyElsewhere: false },
  gpcSecond: { state: { phase: 'second', site, startedAt: madeNow }, isBusyElsewhere: false },
  gpcAlreadyOn: { state: { phase: 'failed', site, code: 'alreadyOn' }, isBusyElsewhere: false },
  gpcFailed: {
    state: { phase: 'failed', site, code: 'unexpected', detail: 'Error: the browser’s own words' },
    isBusyElsewhere: false,
  },
  gpcSame: doneGpc({ vendors: [{ vendorName: 'Cookiebot', keys: [key('cookie CookieConsent both necessary')] }] }),
  gpcDiffers: doneGpc(differing),
  gpcLimits: doneGpc(differing, [
    { code: 'pageWithout' },
    { code: 'framesWithout', count: 3 },
    { code: 'hostsWithout' },
    { code: 'writesDropped' },
  ]),
  gpcMany: doneGpc(many),
};
