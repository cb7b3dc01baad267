import type { PopupActions, Watching } from '../../components/popup-contract.ts';
import { browser } from '../../lib/browser.ts';
import { buildOrigins } from '../../lib/capture/build-origins.ts';
import { sendToBackground } from '../../lib/messages.ts';
import type { RemovalTarget } from '../../lib/removal-types.ts';
import { followRemovalState } from '../../lib/store/removal-states.ts';
import type { Grant, Report } from '../../lib/types.ts';

/** Words of `_locales`. */
export const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** `?tab=ID` where the page is opened as a tab of its own, to show one tab whatever is in front. */
export function findGivenTab(): number | undefined {
  const given = new URLSearchParams(location.search).get('tab');
  return given !== null && /^\d+$/.test(given) ? Number(given) : undefined;
}

/** Whether a report's site is watched; undefined while that is not known. */
export function findWatching(report: Report | undefined, sites: readonly string[] | undefined): Watching | undefined {
  return report && sites && { isOn: sites.includes(report.page.site) };
}

/**
 * Asks for what watching needs. Called within the click: a request that waits for a reply is no longer part of it. Where all is held already nothing
 * is asked, and nobody tells the background but this page.
 */
function askToWatch(site: string): void {
  void browser.permissions
    .request({ permissions: ['webRequest'], origins: buildOrigins(site) })
    .then(async (isGiven) => {
      if (isGiven) await sendToBackground('watch', { site, isOn: true });
    });
}

/**
 * Asks for the site when all of it is to be emptied and it is not held. Both at once, within the click: the prompt may close this page, and then the
 * background goes on. Where the site is held already nothing is asked.
 */
function askToRemove(tabId: number, what: RemovalTarget, report: Report | undefined): void {
  const grant = report?.grants.find(({ rung }) => rung === 'site');
  if (what.kind !== 'site' || !grant) return void sendToBackground('remove', { tabId, what });
  void sendToBackground('askedForAccess', { tabId, remove: what });
  void browser.permissions.request({ origins: grant.origins }).then((isGiven) => {
    if (!isGiven) void sendToBackground('askedForAccess', { tabId }); // a grant for something else must remove nothing
  });
}

/** What popup and side panel do in the same way. `findTab` gives the tab that is shown at that moment, `findReport` what is shown of it. */
export function createActions(view: {
  findTab(): number;
  findReport(): Report | undefined;
  lookAgain(): void;
  allow(grant: Grant): void;
  /** Where the prompt closes the view: says that the background must go on without it, and that this site is to be watched. */
  noteAsked?(watchSite: string): void;
}): PopupActions {
  return {
    lookAgain: view.lookAgain,
    allow: view.allow,
    watch: (isOn) => {
      const site = view.findReport()?.page.site;
      if (site === undefined) return;
      if (!isOn) return void sendToBackground('watch', { site, isOn });
      view.noteAsked?.(site);
      askToWatch(site);
    },
    reload: () => void browser.tabs.reload(view.findTab()),
    reveal: async (itemId) => {
      const reply = await sendToBackground('readValue', { tabId: view.findTab(), itemId });
      return reply.ok ? { ok: true, value: JSON.parse(reply.value) as string } : { ok: false, messageKey: reply.error }; // JSON text by contract
    },
    readStrings: async ({ where, name }) => {
      const reply = await sendToBackground('readStrings', { tabId: view.findTab(), where, name });
      if (!reply.ok) throw new Error(reply.error);
      return reply.value;
    },
    compareGpc: () => void sendToBackground('compareGpc', { tabId: view.findTab() }),
    copy: (text) => navigator.clipboard.writeText(text),
    remove: (what) => askToRemove(view.findTab(), what, view.findReport()),
    followRemoval: (listener) => followRemovalState(view.findTab(), listener),
    forgetRemoval: () => void sendToBackground('forgetRemoval', { tabId: view.findTab() }),
    loadDetails: async () => {
      const [{ loadDetails }, { readRules }] = await Promise.all([
        import('../../lib/load-details.ts'),
        import('../../lib/store/rules.ts'),
      ]);
      return loadDetails(await readRules());
    },
  };
}
