import table from 'virtual:catalogue-table';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { findSite } from '../../lib/capture/find-access.ts';
import { readBrowser } from '../../lib/capture/read-browser.ts';
import { prepareLookup } from '../../lib/classify/find-match.ts';
import { mechanisms } from '../../lib/consent/mechanisms.ts';
import { goOnAfterGrant } from '../../lib/go-on-after-grant.ts';
import { inspectTab } from '../../lib/inspect-tab.ts';
import { answerMessages } from '../../lib/messages.ts';
import { readStoredItem } from '../../lib/read-stored-item.ts';
import { noteAskedGrant } from '../../lib/store/asked-grant.ts';
import { removeVisit } from '../../lib/store/visits.ts';

export default defineBackground(() => {
  const tool = {
    name: 'Crumbscope',
    version: browser.runtime.getManifest().version,
    catalogue: `${table.vendors.version}-${table.general.version}`,
  } as const;
  const context = { lookup: prepareLookup(table.vendors, table.general), mechanisms, tool, findSite };
  const inspect = async (tabId: number, clicked: boolean) =>
    inspectTab({ tabId, clicked }, { ...context, browser: await readBrowser() });

  answerMessages({
    inspect: ({ tabId, clicked }) => inspect(tabId, clicked),
    askedForAccess: ({ tabId }) => noteAskedGrant(tabId),
    readValue: ({ tabId, itemId }) => readStoredItem(tabId, itemId),
  });
  browser.permissions.onAdded.addListener(() => void goOnAfterGrant((tabId) => inspect(tabId, false)));
  browser.tabs.onRemoved.addListener((tabId) => void removeVisit(tabId));
});
