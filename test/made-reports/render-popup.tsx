import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { Popup } from '../../components/popup.tsx';
import type { PopupActions, PopupModel, Watching } from '../../components/popup-contract.ts';
import { translate } from '../preview/made-actions.ts';
import { madeDetails } from './made-details.ts';
import { makeVisits } from './made-visits.ts';
import { madeNow } from './make-report.ts';

/** All made visits, with the made details: no test depends on the catalogue. */
export const visits = makeVisits(madeDetails);

/** Renders the popup for one visit with actions that are watched. `watching`: null where the site cannot be. */
export function renderPopup(
  visit: PopupModel['visit'],
  given: Partial<PopupActions> = {},
  watching: Watching | null = { isOn: visit?.phase === 'done' && visit.report.watch !== undefined },
  gpc?: PopupModel['gpc'],
) {
  const actions = {
    lookAgain: vi.fn(),
    allow: vi.fn(),
    reveal: vi.fn<PopupActions['reveal']>(async () => ({ ok: true, value: 'the value' })),
    copy: vi.fn<PopupActions['copy']>(async () => undefined),
    watch: vi.fn<PopupActions['watch']>(),
    reload: vi.fn<PopupActions['reload']>(),
    compareGpc: vi.fn<PopupActions['compareGpc']>(),
    loadDetails: vi.fn<PopupActions['loadDetails']>(async () => madeDetails),
    ...given,
  };
  const popup = (shown: PopupModel['visit']) => (
    <Popup
      model={{ visit: shown, watching: watching ?? undefined, gpc, now: madeNow, locale: 'en-GB' }}
      actions={actions}
      translate={translate}
    />
  );
  const view = render(popup(visit));
  return { ...view, actions, show: (next: PopupModel['visit']) => view.rerender(popup(next)), user: userEvent.setup() };
}
