import { browser, type DeclarativeNetRequest } from '../browser.ts';

/** Ids of our rules; `lib/gpc/switch-gpc.ts` has 1 to 3. */
const RULE_IDS = [11, 12, 13];

/*
 * A document that may keep its origin but run no script, load nothing and send itself nowhere: not even `<meta http-equiv="refresh">` works in such a
 * sandbox (HTML, 4.12.5). Scripts of extensions run in it all the same (Chromium 156, Firefox 153). Frames inherit it.
 */
const STILL = "sandbox allow-same-origin; default-src 'none'; frame-src http: https:";

type Header = DeclarativeNetRequest.RuleActionResponseHeadersItemType;
const HEADERS: readonly Header[] = [
  { header: 'Content-Security-Policy', operation: 'set', value: STILL },
  { header: 'Content-Security-Policy-Report-Only', operation: 'remove' },
  { header: 'Set-Cookie', operation: 'remove' },
  { header: 'Refresh', operation: 'remove' },
  { header: 'Link', operation: 'remove' },
  // Firefox 153 keeps responses as they were changed; and such a page must not come back by the back button.
  { header: 'Cache-Control', operation: 'set', value: 'no-store' },
];

/** The rules under which the documents of one tab stand still, while it shows that site. Nothing else is loaded in it. Pure. */
export function buildStillRules(tabId: number, site: string): DeclarativeNetRequest.Rule[] {
  const [top = 11, frames = 12, others = 13] = RULE_IDS;
  const document: DeclarativeNetRequest.RuleActionType = { type: 'modifyHeaders', responseHeaders: [...HEADERS] };
  // Numeric IPv6 addresses cannot be named in rules.
  const here = site.startsWith('[') ? {} : { requestDomains: [site] };
  return [
    { id: top, action: document, condition: { tabIds: [tabId], resourceTypes: ['main_frame'], ...here } },
    {
      id: frames,
      action: { ...document, responseHeaders: [...HEADERS, { header: 'X-Frame-Options', operation: 'remove' }] },
      condition: { tabIds: [tabId], resourceTypes: ['sub_frame'] },
    },
    // All others: each browser has types of its own. What the old document still sends while it goes is among them.
    {
      id: others,
      action: { type: 'block' },
      condition: { tabIds: [tabId], excludedResourceTypes: ['main_frame', 'sub_frame'] },
    },
  ];
}

/** From the next load on, the documents of one tab stand still. Nothing of it outlives the browser's session. @throws Error of the browser */
export function holdStill(tabId: number, site: string): Promise<void> {
  const addRules = buildStillRules(tabId, site);
  return browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: RULE_IDS, addRules });
}

/** Ends it. The document that stands still stays so until it is loaded again. @throws Error of the browser */
export function letGo(): Promise<void> {
  return browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: RULE_IDS });
}
