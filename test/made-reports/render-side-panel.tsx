import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { SidePanel, type SidePanelModel } from '../../components/live/side-panel.tsx';
import type { PopupActions } from '../../components/popup-contract.ts';
import type { Report } from '../../lib/types.ts';
import { translate } from '../preview/made-actions.ts';
import { madeDetails } from './made-details.ts';
import { madeNow } from './make-report.ts';

/** Renders the side panel for one report with actions that are watched; `show` gives it the next one. */
export function renderSidePanel(report: Report, more: Partial<SidePanelModel> = {}) {
  const actions = {
    lookAgain: vi.fn(),
    allow: vi.fn(),
    reveal: vi.fn<PopupActions['reveal']>(async () => ({ ok: true, value: 'the value' })),
    copy: vi.fn<PopupActions['copy']>(async () => undefined),
    watch: vi.fn<PopupActions['watch']>(),
    reload: vi.fn<PopupActions['reload']>(),
    compareGpc: vi.fn<PopupActions['compareGpc']>(),
    loadDetails: vi.fn<PopupActions['loadDetails']>(async () => madeDetails),
  };
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
