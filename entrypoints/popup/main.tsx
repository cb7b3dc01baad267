import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import type { PopupActions } from '../../components/popup-contract.ts';
import { askForLook } from '../../lib/ask-for-look.ts';
import { browser } from '../../lib/browser.ts';
import { sendToBackground } from '../../lib/messages.ts';
import { hasSidePanel, openSidePanel } from '../../lib/open-side-panel.ts';
import { findGpc, mirrorGpcStates } from '../../lib/store/gpc-states.ts';
import { mirrorVisit, type VisitMirror } from '../../lib/store/mirror-visit.ts';
import { findReport } from '../../lib/store/visits.ts';
import { mirrorWatchedSites } from '../../lib/store/watched-sites.ts';
import { createActions, findGivenTab, findWatching, translate } from './create-actions.ts';

/** How long the page's own skeleton stands before it is drawn, in ms. */
const PATIENCE_MS = 400;

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('popup/index.html has no #app');
  const tabId = await findTab();
  const store = mirrorVisit(tabId);
  const watched = mirrorWatchedSites();
  const gpcs = mirrorGpcStates();
  // The click on the toolbar button holds for the page it was made on, not for the next one; a tab of its own (`?tab=`) had none.
  let clicked = findGivenTab() === undefined;
  const lookAgain = async () => {
    const failure = await askForLook(tabId, clicked);
    if (failure) store.setState({ visit: failure });
  };
  const actions: PopupActions = {
    ...createActions({
      findTab: () => tabId,
      findReport: () => findReport(store.getState().visit),
      lookAgain: () => void lookAgain(),
      noteAsked: (watchSite) => void sendToBackground('askedForAccess', { tabId, watchSite }),
      // Both at once: a request that waits for a reply is no longer part of the click. The background goes on, also without this page.
      allow: ({ origins }) => {
        void sendToBackground('askedForAccess', { tabId });
        void browser.permissions.request({ origins });
      },
    }),
    ...(hasSidePanel()
      ? { openSidePanel: () => void openSidePanel(tabId).then(() => window.close(), console.error) }
      : {}),
  };
  const draw = ({ visit }: VisitMirror) => {
    const watching = findWatching(findReport(visit), watched.getState().sites);
    const gpc = findGpc(gpcs.getState().states, tabId, findReport(visit)?.page.site);
    const model = { visit, watching, gpc, tabId, now: Date.now(), locale: browser.i18n.getUILanguage() };
    render(<Popup model={model} actions={actions} translate={translate} />, root);
    performance.mark('drawn', { detail: visit?.phase }); // for developer tools and the benchmark
  };
  // Until there is something to show, the page's own skeleton stands there, which looks the same: drawing it anew would cost a paint. Whoever
  // waits longer gets the drawn one, which screen readers announce.
  let isDrawn = false;
  const show = (state: VisitMirror) => {
    const { visit } = state;
    if (!isDrawn && visit?.phase === 'looking' && !visit.report) return;
    isDrawn = true;
    draw(state);
  };
  store.subscribe(show);
  watched.subscribe(() => isDrawn && draw(store.getState()));
  gpcs.subscribe(() => isDrawn && draw(store.getState()));
  actions.lookAgain();
  setTimeout(() => isDrawn || draw(store.getState()), PATIENCE_MS);
  // While the popup is open it follows its tab: a page that has loaded is looked at again.
  browser.tabs.onUpdated.addListener((changedId, { status }) => {
    if (changedId !== tabId) return;
    if (status === 'loading') clicked = false;
    if (status === 'complete') actions.lookAgain();
  });
}

/** The tab to look at: `?tab=ID` where the page is opened as a tab of its own, else the active one. */
async function findTab(): Promise<number> {
  const given = findGivenTab();
  if (given !== undefined) return given;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('The browser names no active tab.');
  return tab.id;
}

void start();
