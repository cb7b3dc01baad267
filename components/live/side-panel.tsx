import { useMemo, useState } from 'preact/hooks';
import { Popup } from '../popup.tsx';
import type { PopupActions, PopupModel, Translate } from '../popup-contract.ts';
import { buildLive, followTab, type Memory, restartTab } from './follow-tabs.ts';
import { LiveBar } from './live-bar.tsx';
import { type Live, LiveContext } from './live-context.ts';
import { countChanges } from './mark-changes.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';

/** What the side panel is drawn from: as the popup, and which tab it shows now. */
export interface SidePanelModel extends PopupModel {
  tabId: number;
  /** The tab's page is being loaded. */
  isLoading: boolean;
}

/** The popup's view, made for staying open: it remembers what each tab showed, marks what changes, and moves nothing. */
export function SidePanel(props: { model: SidePanelModel; actions: PopupActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { visit, tabId, isLoading } = model;
  const [memory] = useState<Memory>(() => new Map());
  const [round, setRound] = useState(0);
  const report = visit?.phase === 'done' || visit?.phase === 'looking' ? visit.report : undefined;

  // `isLoading` alone changes nothing before the next look; `round` counts restarts.
  const live = useMemo((): Live | undefined => {
    if (!report) return undefined;
    const tab = followTab(memory, tabId, report, isLoading);
    const counts = countChanges(tab.list.entries);
    const restart = () => {
      restartTab(memory, tabId, report);
      setRound((before) => before + 1);
    };
    return {
      ...buildLive(tab),
      renderSummary: (isOnly, onOnly) => (
        <LiveBar counts={counts} since={tab.list.since} isOnly={isOnly} onOnly={onOnly} onRestart={restart} />
      ),
    };
  }, [memory, tabId, report, round]);

  useSteadyScroll(live);

  return (
    <LiveContext.Provider value={live}>
      {/* Another tab is another view: nothing that was opened or searched there belongs here. */}
      <Popup key={tabId} model={model} actions={actions} translate={translate} />
    </LiveContext.Provider>
  );
}
