import { render } from 'preact';
import { SidePanel } from '../../components/live/side-panel.tsx';
import { browser } from '../../lib/browser.ts';
import { type Panel, type PanelState, startPanel } from '../../lib/panel/start-panel.ts';
import { findGpc, mirrorGpcStates } from '../../lib/store/gpc-states.ts';
import { findReport } from '../../lib/store/visits.ts';
import { mirrorWatchedSites } from '../../lib/store/watched-sites.ts';
import { createActions, findGivenTab, findWatching, translate } from '../popup/create-actions.ts';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('sidepanel/index.html has no #app');
  const watched = mirrorWatchedSites();
  const gpcs = mirrorGpcStates();
  let state: PanelState | undefined;
  let panel: Panel | undefined;
  const actions = createActions({
    findTab: () => state?.tabId ?? -1,
    findReport: () => findReport(state?.visit),
    lookAgain: () => panel?.lookAgain(),
    // The prompt does not close this page: what follows comes by itself, and no popup needs to be opened again.
    allow: ({ origins }) => void browser.permissions.request({ origins }),
  });
  const draw = () => {
    if (!state) return;
    const watching = findWatching(findReport(state.visit), watched.getState().sites);
    const gpc = findGpc(gpcs.getState().states, state.tabId, findReport(state.visit)?.page.site);
    const model = { ...state, watching, gpc, now: Date.now(), locale: browser.i18n.getUILanguage() };
    render(<SidePanel model={model} actions={actions} translate={translate} />, root);
  };
  const page = {
    tabId: findGivenTab(),
    isHidden: () => document.visibilityState === 'hidden',
    onVisibility: (listener: () => void) => document.addEventListener('visibilitychange', listener),
  };
  watched.subscribe(draw);
  gpcs.subscribe(draw);
  panel = await startPanel(page, (next) => {
    state = next;
    draw();
  });
}

void start();
