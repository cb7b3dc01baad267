import type { Cookies } from '../lib/browser.ts';
import { buildItems } from '../lib/capture/build-items.ts';
import type { Capture } from '../lib/capture/capture-tab.ts';
import type { Access } from '../lib/capture/find-access.ts';
import { findSite } from '../lib/capture/find-access.ts';
import { capturedAt, frame, itemSources } from './items.ts';

/** Access on one rung of shop.example. `others` can be asked for. */
export function access(rung: Access['rung'], others: string[] = []): Access {
  const hosts = others.map((other) => `*://*.${other}/*`);
  const grants: Access['grants'] = [
    { rung: 'site', origins: ['*://*.shop.example/*'] },
    { rung: 'hosts', origins: hosts },
    { rung: 'all', origins: ['<all_urls>'] },
  ];
  const done = { page: 0, site: 1, hosts: 2, all: 3 }[rung];
  const allowed = rung === 'page' ? [] : rung === 'site' ? ['shop.example'] : ['shop.example', ...others];
  return {
    rung,
    allowed: new Set(allowed),
    grants: grants.slice(done).filter(({ origins }) => origins.length > 0),
  };
}

/** A capture of shop.example with access to its site, put together as the real one is. Frames beyond the first are not the top one. */
export function makeCapture(parts: Partial<Capture> & { cookies?: Cookies.Cookie[] } = {}): Capture {
  const { cookies = [], ...given } = parts;
  const frames = given.frames ?? [frame('https://shop.example/')];
  const held = given.access ?? access('site');
  const found = buildItems(itemSources({ frames, cookies, cookieSites: held.allowed }));
  const sites = frames.map(({ reading }) => findSite(new URL(reading.url).hostname));
  return {
    url: 'https://shop.example/',
    title: 'A page',
    contentType: 'text/html',
    visitStartedAt: capturedAt - 4000,
    capturedAt,
    site: 'shop.example',
    cookieStore: { id: '0', kind: 'default' },
    access: held,
    frames,
    framesFailed: undefined,
    otherSites: [...new Set(sites)].filter((site) => site !== 'shop.example'),
    cookieSites: held.allowed,
    items: found,
    records: [],
    elements: [],
    scripts: [],
    unknownBanner: undefined,
    globalPrivacyControl: null,
    silentApis: [],
    ...given,
  };
}
