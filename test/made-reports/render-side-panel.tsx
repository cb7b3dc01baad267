import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { SidePanel, type SidePanelModel } from '../../components/live/side-panel.tsx';
import type { Report } from '../../lib/types.ts';
import { translate } from '../preview/made-actions.ts';
import { madeNow } from './make-report.ts';
import { makeWatchedActions } from './watched-actions.ts';

/** Renders the side panel for one report with actions that are watched; `show` gives it the next one. */
export function renderSidePanel(report: Report, more: Partial<SidePanelModel> = {}) {
  const actions = makeWatchedActions();
  const panel = (shown: Report, parts: Partial<SidePanelModel>) => {
    const model = {
      visit: { phase: 'done', report: shown },
      tabId: 1,
      isLoading: false,
      now: madeNow,
      locale: 'en-GB',
    } as const;
    return <SidePanel model={{ ...model, ...parts }} actions={actions} translate={translate} />;
  };
  const view = render(panel(report, more));
  const show = (next: Report, parts: Partial<SidePanelModel> = {}) => view.rerender(panel(next, parts));
  return { ...view, actions, show, user: userEvent.setup() };
}
