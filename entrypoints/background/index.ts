import table from 'virtual:catalogue-table';
import version from 'virtual:catalogue-version';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { findSite } from '../../lib/capture/find-access.ts';
import { readBrowser } from '../../lib/capture/read-browser.ts';
import { joinLookups, prepareLookup } from '../../lib/classify/find-match.ts';
import { mechanisms } from '../../lib/consent/mechanisms.ts';
import { goOnAfterGrant } from '../../lib/go-on-after-grant.ts';
import { inspectTab } from '../../lib/inspect-tab.ts';
import { answerMessages } from '../../lib/messages.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';
import { readStoredItem } from '../../lib/read-stored-item.ts';
import { noteAskedGrant } from '../../lib/store/asked-grant.ts';
import { removeVisit } from '../../lib/store/visits.ts';

export default defineBackground(() => {
  const tool = {
    name: 'Crumbscope',
    version: browser.runtime.getManifest().version,
    catalogue: version,
  } as const;
  const bundled = prepareLookup(table.vendors, table.general);
  const context = { mechanisms, tool, findSite };
  const inspect = async (tabId: number, clicked: boolean) => {
    // At each look: they may have been changed, and nobody wakes the background for that.
    const own = await readOwnRules();
    const lookup = own.packed ? joinLookups(prepareLookup(own.packed), bundled) : bundled;
    const areRulesUnread = own.fault !== undefined;
    return inspectTab({ tabId, clicked }, { ...context, lookup, areRulesUnread, browser: await readBrowser() });
  };

  answerMessages({
    inspect: ({ tabId, clicked }) => inspect(tabId, clicked),
    askedForAccess: ({ tabId }) => noteAskedGrant(tabId),
    readValue: ({ tabId, itemId }) => readStoredItem(tabId, itemId),
  });
  browser.permissions.onAdded.addListener(() => void goOnAfterGrant((tabId) => inspect(tabId, false)));
  browser.tabs.onRemoved.addListener((tabId) => void removeVisit(tabId));
});
