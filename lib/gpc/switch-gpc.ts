import { browser, type DeclarativeNetRequest } from '../browser.ts';
import { GPC_MARK } from './turn-on-gpc.ts';

/** Ids of our rules and of our registration; there are no others of that kind. */
const RULE_IDS = [1, 2, 3];
const SCRIPT = 'gpc';

type Header = DeclarativeNetRequest.RuleActionRequestHeadersItemType;
const REQUEST: readonly Header[] = [{ header: 'Sec-GPC', operation: 'set', value: '1' }];
/*
 * A document knows by the mark that it is in the right tab, at once and without asking: no script can find out its tab otherwise. Firefox 153 keeps
 * responses in its cache as they were changed, hence `no-store` (which also keeps such a page from coming back by the back button, in both browsers),
 * and shows a frame of another origin its own server timing only with `Timing-Allow-Origin`.
 */
const RESPONSE: readonly Header[] = [
  { header: 'Server-Timing', operation: 'append', value: GPC_MARK },
  { header: 'Timing-Allow-Origin', operation: 'append', value: '*' },
  { header: 'Cache-Control', operation: 'set', value: 'no-store' },
];

/** The rules that send `Sec-GPC: 1` from one tab, while it shows that site. Pure. */
export function buildGpcRules(tabId: number, site: string): DeclarativeNetRequest.Rule[] {
  const [top = 1, frames = 2, others = 3] = RULE_IDS;
  const document: DeclarativeNetRequest.RuleActionType = {
    type: 'modifyHeaders',
    requestHeaders: [...REQUEST],
    responseHeaders: [...RESPONSE],
  };
  // Numeric IPv6 addresses cannot be named in rules.
  const here = site.startsWith('[') ? {} : { requestDomains: [site] };
  return [
    { id: top, action: document, condition: { tabIds: [tabId], resourceTypes: ['main_frame'], ...here } },
    { id: frames, action: document, condition: { tabIds: [tabId], resourceTypes: ['sub_frame'] } },
    {
      id: others,
      action: { type: 'modifyHeaders', requestHeaders: [...REQUEST] },
      // All others: each browser has types of its own.
      condition: { tabIds: [tabId], excludedResourceTypes: ['main_frame', 'sub_frame'] },
    },
  ];
}

/**
 * From the next load on, one tab asks with Global Privacy Control, by header and by property, while it shows that site. Nothing of it outlives the
 * browser's session; `switchGpcOff` ends it.
 * @throws Error of the browser; then nothing is left on
 */
export async function switchGpcOn(tabId: number, site: string): Promise<void> {
  try {
    const addRules = buildGpcRules(tabId, site);
    await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: RULE_IDS, addRules });
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT,
        js: ['gpc.js'],
        // Frames may be of any host that is allowed; without the mark the script does nothing.
        matches: ['*://*/*'],
        world: 'MAIN',
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start',
        persistAcrossSessions: false,
      },
    ]);
  } catch (error) {
    await switchGpcOff();
    throw error;
  }
}

/** Ends it, whatever is there. @throws Error of the browser, after both parts were tried */
export async function switchGpcOff(): Promise<void> {
  const ended = await Promise.allSettled([
    browser.declarativeNetRequest.updateSessionRules({ removeRuleIds: RULE_IDS }),
    unregister(),
  ]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

async function unregister(): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
}
