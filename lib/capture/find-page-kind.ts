import type { PageKind } from '../types.ts';

/** Pages that browsers keep closed to every extension, although they are ordinary https. Chromium and Firefox document these lists. */
const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://addons.mozilla.org/',
  'https://microsoftedge.microsoft.com/addons',
];

/** Says what kind of page an address is; only `web` can be looked into. Pure. `undefined`: the browser did not tell the address. */
export function findPageKind(address: string | undefined): PageKind {
  const url = URL.parse(address ?? '');
  if (!url) return 'other';
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return STORES.some((store) => url.href.startsWith(store)) ? 'store' : 'web';
    case 'about:':
      return url.pathname === 'blank' || url.pathname === 'srcdoc' ? 'blank' : 'browser';
    case 'chrome:':
    case 'chrome-untrusted:':
    case 'edge:':
    case 'brave:':
    case 'vivaldi:':
    case 'opera:':
    case 'devtools:':
    case 'resource:':
      return 'browser';
    case 'data:':
    case 'blob:':
      return 'data';
    case 'view-source:':
      return 'viewSource';
    case 'file:':
      return 'file';
    case 'chrome-extension:':
    case 'moz-extension:':
      return 'extension';
    default:
      return 'other';
  }
}
