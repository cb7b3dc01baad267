import { askForLook } from '../ask-for-look.ts';
import { listenToLog } from '../store/listen-to-log.ts';
import { mirrorChosenVisit } from '../store/mirror-chosen-visit.ts';
import { findReport } from '../store/visits.ts';
import type { Visit } from '../types.ts';
import { followActiveTab, followOneTab } from './follow-active-tab.ts';
import { type Pace, paceLooks } from './pace-looks.ts';

/** What the side panel shows now. */
export interface PanelState {
  tabId: number;
  /** While the panel looks again by itself, the last state: nothing flickers. */
  visit: Visit | undefined;
  isLoading: boolean;
}

/** The panel while it runs. */
export interface Panel {
  /** Looks because a person asks. */
  lookAgain(): void;
}

/** What the panel needs to know of its own page. */
export interface PanelPage {
  /** The one tab to show; undefined: whichever is in front. */
  tabId: number | undefined;
  isHidden(): boolean;
  /** Tells when the page was hidden or is shown again. */
  onVisibility(listener: () => void): void;
}

/**
 * Follows the tab in front (or one tab), has it looked at when it is chosen, when its page has loaded and when something was observed in it, and
 * calls `draw` with each new state. @throws Error of the browser when no tab can be found
 */
export async function startPanel(page: PanelPage, draw: (state: PanelState) => void): Promise<Panel> {
  const store = mirrorChosenVisit(page.tabId ?? -1);
  let isLoading = false;
  // A look that a person asked for shows that it is under way; one of its own does not.
  let isAsked = false;
  let pace: Pace | undefined;
  let stopListening: (() => void) | undefined;
  const redraw = () => {
    const { tabId, visit } = store.getState();
    draw({ tabId, visit: showWork(visit, isLoading || isAsked), isLoading });
  };

  const choose = (tabId: number, itsLoading: boolean) => {
    pace?.stop();
    stopListening?.();
    isLoading = itsLoading;
    isAsked = false;
    store.setState({ tabId, visit: undefined });
    pace = paceLooks(async () => {
      const failure = await askForLook(tabId, false);
      if (store.getState().tabId !== tabId) return;
      isAsked = false;
      if (failure) store.setState({ visit: failure });
      else redraw();
    }, page.isHidden);
    stopListening = listenToLog(tabId, pace.noteChange);
    pace.lookNow();
  };
  const events = {
    onTab: choose,
    onPage: (tabId: number, itsLoading: boolean) => {
      if (tabId !== store.getState().tabId) return;
      isLoading = itsLoading;
      if (!itsLoading) pace?.lookNow();
      redraw();
    },
  };
  store.subscribe(redraw);
  page.onVisibility(() => page.isHidden() || pace?.noteShown());
  if (page.tabId === undefined) await followActiveTab(events);
  else followOneTab(page.tabId, events);

  return {
    lookAgain: () => {
      isAsked = true;
      pace?.lookNow();
      redraw();
    },
  };
}

/** A report stands until the next one comes. Only when it is worth saying, it is shown as being looked at again. */
function showWork(visit: Visit | undefined, isWorth: boolean): Visit | undefined {
  const report = findReport(visit);
  if (!report) return visit;
  return isWorth ? { phase: 'looking', startedAt: 0, report } : { phase: 'done', report };
}
