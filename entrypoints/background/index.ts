import table from 'virtual:catalogue-table';
import version from 'virtual:catalogue-version';
import wanted from 'virtual:consent-wanted';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { findShape } from '../../lib/capture/describe-value.ts';
import { findSite } from '../../lib/capture/find-access.ts';
import { createRecordTest } from '../../lib/capture/find-records.ts';
import { hostOf } from '../../lib/capture/host-of.ts';
import { readBrowser } from '../../lib/capture/read-browser.ts';
import { joinLookups, prepareLookup } from '../../lib/classify/find-match.ts';
import { goOnAfterGrant } from '../../lib/go-on-after-grant.ts';
import { compareGpc, endLeftOverGpc } from '../../lib/gpc/compare-gpc.ts';
import { inspectTab } from '../../lib/inspect-tab.ts';
import { createBadgeKeeper } from '../../lib/keep-badge.ts';
import { keepReaders, loadReaders } from '../../lib/load-readers.ts';
import { answerMessages, answerPages } from '../../lib/messages.ts';
import { readConsentStrings } from '../../lib/read-consent-strings.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';
import { readPageTexts } from '../../lib/read-page-texts.ts';
import { readStoredItem } from '../../lib/read-stored-item.ts';
import { readStoredItems } from '../../lib/read-stored-items.ts';
import { endLeftOverRemoval, runRemoval } from '../../lib/remove/run-removal.ts';
import { noteAskedGrant } from '../../lib/store/asked-grant.ts';
import { removeGpcState } from '../../lib/store/gpc-states.ts';
import { writeRemovalState } from '../../lib/store/removal-states.ts';
import { removeVisit } from '../../lib/store/visits.ts';
import { takeScreenshot } from '../../lib/take-screenshot.ts';
import { collectBatch } from '../../lib/watch/collect-batch.ts';
import { createBrowserListener } from '../../lib/watch/listen-to-browser.ts';
import { applyRegistrations } from '../../lib/watch/registrations.ts';
import { followRemovedAccess, followTab, forgetClosedTab, switchWatching } from '../../lib/watch/switch-watching.ts';

const findSiteOf = (url: string) => findSite(hostOf(url));

export default defineBackground(() => {
  const tool = {
    name: 'Crumbscope',
    version: browser.runtime.getManifest().version,
    catalogue: version,
  } as const;
  const bundled = prepareLookup(table.vendors, table.general);
  keepReaders();
  const context = { tool, findSite };
  const readLookup = async () => {
    // Each time: they may have been changed, and nobody wakes the background for that.
    const own = await readOwnRules();
    const lookup = own.packed ? joinLookups(prepareLookup(own.packed), bundled) : bundled;
    return { lookup, areRulesUnread: own.fault !== undefined };
  };
  const badge = createBadgeKeeper(async (records) => ({
    ...context,
    ...(await readLookup()),
    ...(await loadReaders(records)),
  }));
  const inspect = async (tabId: number, clicked: boolean) => {
    const found = { ...(await readLookup()), browser: await readBrowser() };
    await inspectTab({ tabId, clicked }, { ...context, ...found, wanted, loadReaders });
    await badge.noteLook(tabId);
  };

  const { records } = wanted;
  const isRecord = createRecordTest(records);
  const watching = createBrowserListener({
    isRecord: (name, value) => isRecord(name, value, findShape(value)),
    onChange: badge.noteChange,
    onLoaded: (tabId) => void followTab(tabId, findSiteOf),
  });

  void watching.noteEarlierStop();
  watching.start();
  void endLeftOverGpc();
  void endLeftOverRemoval();
  answerMessages({
    inspect: ({ tabId, clicked }) => inspect(tabId, clicked),
    askedForAccess: noteAskedGrant,
    readValue: ({ tabId, itemId }) => readStoredItem(tabId, itemId),
    readValues: ({ tabId, capturedAt }) => readStoredItems(tabId, capturedAt),
    readStrings: ({ tabId, ...record }) => readConsentStrings(tabId, record, wanted),
    readPageTexts: ({ tabId }) => readPageTexts(tabId),
    remove: (command) => runRemoval(command, (id) => inspect(id, false)),
    forgetRemoval: ({ tabId }) => writeRemovalState(tabId, undefined),
    takeScreenshot: ({ tabId }) => takeScreenshot(tabId),
    compareGpc: ({ tabId }) => compareGpc(tabId, (id) => inspect(id, false)),
    watch: ({ site, isOn }) => switchWatching(site, isOn),
  });
  answerPages(async (text, sender) => {
    await watching.settle();
    const reply = await collectBatch(text, sender, records);
    if (reply.kind === 'taken') badge.noteChange(sender.tabId);
    return reply;
  });
  // An update takes away what was registered (Chromium 156), and the switches of the sites stay on.
  for (const begun of [browser.runtime.onInstalled, browser.runtime.onStartup])
    begun.addListener(() => void applyRegistrations());
  browser.permissions.onAdded.addListener(() => {
    watching.start();
    void goOnAfterGrant(
      (tabId) => inspect(tabId, false),
      (site) => switchWatching(site, true),
      (tabId, what) => runRemoval({ tabId, what }, (id) => inspect(id, false)),
    ).then(applyRegistrations);
  });
  browser.permissions.onRemoved.addListener(() => {
    if (!browser.webRequest) watching.stop();
    void followRemovedAccess();
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void removeVisit(tabId);
    void removeGpcState(tabId);
    void writeRemovalState(tabId, undefined);
    void forgetClosedTab(tabId);
  });
});
