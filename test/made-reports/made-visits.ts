import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { CoverageEntry, FailureCode, PageKind, Report, Visit } from '../../lib/types.ts';
import { consentCategories } from '../../lib/types.ts';
import { makeConsentVisits } from './made-consents.ts';
import { containerItems } from './made-containers.ts';
import { makeWatchedVisits } from './made-watched-visits.ts';
import { consent, grantsAbove, items, madeNow, makeReport, signal } from './make-report.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';

/** What a shop with a chat, a recorder and a banner keeps. */
export function shopItems(details: CatalogueDetails = {}) {
  return items(
    `
    cookie ssupp.vid shop.example 179d functional smartsupp domain=.shop.example secure size=32
    cookie ssupp.visits shop.example 179d marketing smartsupp domain=.shop.example secure shape=number size=1
    localStorage _ss.enableSounds shop.example - functional smartsupp shape=boolean size=4
    localStorage ssupp_${hash} shop.example - functional+marketing smartsupp shape=json size=812
    localStorage ssupp_${hash}message shop.example - functional smartsupp shape=text size=58
    localStorage ssupp_${hash}visits shop.example - marketing smartsupp shape=number size=1
    cookie SL_C_23361dd035530_SID shop.example 395d analytics smartlook domain=.shop.example secure shape=json size=148
    cookie SL_C_23361dd035530_VID shop.example 395d analytics smartlook domain=.shop.example secure size=22
    cookie _hjSessionUser_1234567 shop.example 365d analytics hotjar domain=.shop.example secure shape=base64 size=120
    cookie _hjSession_1234567 shop.example 30m analytics hotjar domain=.shop.example secure shape=base64 size=96
    cookie intercom-id-abcd1234 shop.example 270d functional intercom domain=.shop.example shape=uuid
    cookie intercom-session-abcd1234 shop.example 7d functional intercom domain=.shop.example shape=empty size=0
    cookie cc_cookie shop.example 182d necessary vanilla-cookieconsent shape=json size=310
    cookie session shop.example session - - httponly secure shape=hex size=64
    localStorage cart shop.example - - - shape=json size=2210
    sessionStorage scroll-position shop.example - - - shape=number size=4
    cookie visitor chat.support.example 400d - - secure partitioned shape=uuid
    localStorage widget-state chat.support.example - - - shape=json size=4096
    `,
    details,
  );
}

const cookiebot = signal('cookiebot', 'Cookiebot', 'granted granted denied denied', {
  name: 'CookieConsent',
  decidedAt: Date.UTC(2026, 10, 3, 14, 5),
  evidence: [
    ['Consent method', 'explicit'],
    ['Region', 'cz'],
  ],
});
const privacyControl = signal('gpc', 'Global Privacy Control', 'unknown unknown unknown denied', {
  scope: 'browser',
  basis: 'request',
  reason: 'browserRequest',
  where: 'api',
  name: 'navigator.globalPrivacyControl',
});
const tcf = signal('iab-tcf', 'IAB TCF', 'granted granted granted granted', {
  where: 'api',
  name: '__tcfapi',
  partial: ['marketing'],
  evidence: [['TCF purposes', '1, 2, 3, 4, 7, 8']],
});
const banner = signal('vanilla-cookieconsent', 'vanilla-cookieconsent', 'granted unset unset unset', {
  basis: 'default',
  reason: 'bannerNoChoice',
  where: 'element',
  name: '#cc-main',
});

const always: CoverageEntry[] = [{ code: 'writersUnseen', closedBy: 'watch' }];
const frames: CoverageEntry[] = [
  { code: 'frameNoAccess', subject: 'https://chat.support.example/widget', closedBy: 'hosts' },
  { code: 'frameNoAccess', subject: 'https://pay.bank.example/form', closedBy: 'hosts' },
  { code: 'frameNoAccess', subject: 'https://cdn.pictures.example/gallery', closedBy: 'hosts' },
];
const pageOnly: CoverageEntry[] = [
  { code: 'cookiesScriptVisibleOnly', subject: 'shop.example', closedBy: 'site' },
  { code: 'cookieExpiryUnseen', subject: 'shop.example', count: 4, closedBy: 'site' },
  ...frames,
  { code: 'hostCookiesUnseen', subject: 'chat.support.example', closedBy: 'hosts' },
  { code: 'frameOpaque', subject: 'about:srcdoc' },
  ...always,
];

const failures = [
  'tabGone',
  'pageChanged',
  'noAnswer',
  'pageUnreachable',
  'storageFull',
  'unexpected',
] as const satisfies readonly FailureCode[];
const closedKinds = [
  'browser',
  'store',
  'pdf',
  'blank',
  'data',
  'viewSource',
  'file',
  'extension',
  'hidden',
  'refused',
  'other',
] as const satisfies readonly Exclude<PageKind, 'web'>[];
const closedUrls: Record<(typeof closedKinds)[number], string> = {
  browser: 'chrome://settings/',
  store: 'https://chromewebstore.google.com/detail/x',
  pdf: 'https://shop.example/terms.pdf',
  blank: 'about:blank',
  data: 'data:text/html,<h1>hello</h1>',
  viewSource: 'view-source:https://shop.example/',
  file: 'file:///home/me/notes.html',
  extension: 'chrome-extension://abcdefghijklmnop/options.html',
  hidden: '',
  refused: 'https://shop.example/terms',
  other: 'ftp://files.example/',
};

/** One made visit per state, by name. Given the catalogue's details, patterns and vendor names are the real ones. */
export function makeVisits(details: CatalogueDetails = {}): Record<string, Visit | undefined> {
  const shop = shopItems(details);
  const shopConsent = consent('granted granted denied denied', 'siteChoice', [cookiebot, privacyControl]);
  for (const category of consentCategories)
    shopConsent.reasons[category].mechanisms = category === 'marketing' ? ['cookiebot', 'gpc'] : ['cookiebot'];
  const results = makeReport({ items: shop, consent: shopConsent, coverage: always, rung: 'hosts' });
  const done = (report: Report): Visit => ({ phase: 'done', report });
  return {
    looking: undefined,
    results: done(results),
    few: done(
      makeReport({
        items: shop.slice(0, 6),
        consent: consent('granted unset unset unset', 'noChoiceYet', [banner]),
        coverage: always,
      }),
    ),
    pageOnly: done(
      makeReport({
        items: shop.filter((item) => item.party === 'first' && !item.httpOnly).map(withoutExpiry),
        consent: shopConsent,
        coverage: pageOnly,
        rung: 'page',
      }),
    ),
    disagreement: done(
      makeReport({
        items: shop,
        consent: consent('granted unknown unknown unknown', 'disagreement', [cookiebot, tcf]),
        coverage: always,
      }),
    ),
    sixStores: done(
      makeReport({
        items: containerItems(),
        coverage: [
          { code: 'storeUnlisted', subject: 'serviceWorker' },
          { code: 'contentsUncounted', subject: 'held open' },
          { code: 'contentsUncounted', subject: 'huge' },
          { code: 'itemsCapped', subject: 'https://shop.example', count: 151 },
          ...always,
        ],
      }),
    ),
    noMechanism: done(makeReport({ items: shop.slice(6), coverage: always })),
    nothing: done(makeReport({ rung: 'all' })),
    nothingWithGaps: done(makeReport({ coverage: pageOnly, rung: 'page' })),
    noAccess: { phase: 'noAccess', url: 'https://shop.example/', grants: grantsAbove('none') },
    ...Object.fromEntries(
      closedKinds.map((kind) => [`closed-${kind}`, { phase: 'closed', kind, url: closedUrls[kind] } satisfies Visit]),
    ),
    asleep: { phase: 'asleep' },
    ...Object.fromEntries(
      failures.map((code) => [
        `failed-${code}`,
        { phase: 'failed', code, detail: 'Error: reading https://shop.example: no answer in 5000 ms' } satisfies Visit,
      ]),
    ),
    ...makeWatchedVisits(shop),
    ...makeConsentVisits(),
    refreshing: { phase: 'looking', startedAt: madeNow, report: results },
    many: done(
      makeReport({
        items: manyItems(2000),
        consent: shopConsent,
        coverage: [...pageOnly, { code: 'itemsCapped', subject: 'shop.example', count: 120 }],
      }),
    ),
    fiveThousand: done(makeReport({ items: manyItems(5000), consent: shopConsent, coverage: always })),
    hostile: done(
      makeReport({
        items: hostileItems(),
        coverage: [{ code: 'nonUtf8', subject: 'shop.example', count: 1 }, ...always],
      }),
    ),
  };
}

/** Items of some vendors and many hosts, the same for the same number. */
function manyItems(count: number) {
  const stores = ['cookie', 'localStorage', 'sessionStorage'];
  const vendors = ['smartsupp', 'hotjar', 'intercom', 'posthog', '-', '-'];
  const categories = ['functional', 'analytics', 'marketing', 'necessary', '-', '-'];
  const lines = Array.from({ length: count }, (_, index) => {
    const host = index % 5 < 3 ? 'shop.example' : `host-${index % 37}.example`;
    const vendor = vendors[index % 6] ?? '-';
    return `${stores[index % 3]} key-${index.toString(36)}-of-${count} ${host} ${1 + (index % 700)}d ${categories[index % 6]} ${vendor}`;
  });
  return items(lines.join('\n'));
}

/** Names that try to be something else. */
function hostileItems() {
  const names = [
    '',
    '   ',
    'line\nbreak\r\n\tand tab',
    '<img src=x onerror=alert(1)>',
    '<script>document.title="taken"</script>',
    '__proto__',
    'constructor',
    'safe\u202egpj.exe',
    'zero\u200bwidth\u2066isolate',
    '\ud800lone\udfff',
    '🍪 crumbs 🔍',
    'اسم عربي',
    '長い名前'.repeat(30),
    'x'.repeat(3000),
    `${'very-long-'.repeat(12)}A`,
    `${'very-long-'.repeat(12)}B`,
    '\u0000\u0007\u001b[31mred',
    '&lt;b&gt;',
    '$1 $& $$',
  ];
  const lines = names.map(
    (name, index) => `${index % 2 ? 'localStorage' : 'cookie'} ${JSON.stringify(name)} shop.example 30d`,
  );
  return items(lines.join('\n'));
}

function withoutExpiry(item: ReturnType<typeof shopItems>[number]): ReturnType<typeof shopItems>[number] {
  const { expiresAt, lifetimeDays, session, secure, httpOnly, sameSite, hostOnly, domain, path, ...seen } = item;
  return seen;
}
