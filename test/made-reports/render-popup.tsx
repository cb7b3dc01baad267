import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { Popup } from '../../components/popup.tsx';
import type { PopupActions, PopupModel, Watching } from '../../components/popup-contract.ts';
import { translate } from '../preview/made-actions.ts';
import { madeDetails } from './made-details.ts';
import { makeVisits } from './made-visits.ts';
import { madeNow } from './make-report.ts';
import { makeWatchedActions } from './watched-actions.ts';

/** All made visits, with the made details: no test depends on the catalogue. */
export const visits = makeVisits(madeDetails);

/** Renders the popup for one visit with actions that are watched. `watching`: null where the site cannot be. */
export function renderPopup(
  visit: PopupModel['visit'],
  given: Partial<PopupActions> = {},
  watching: Watching | null = { isOn: visit?.phase === 'done' && visit.report.watch !== undefined },
  gpc?: PopupModel['gpc'],
) {
  const actions = makeWatchedActions(given);
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
