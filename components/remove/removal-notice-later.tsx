import { useEffect, useState } from 'preact/hooks';
import type { RemovalState } from '../../lib/removal-types.ts';
import type { Report } from '../../lib/types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { useLater } from '../use-later.ts';

const loadNotice = () => import('./removal-notice.tsx');

/** Where deleting stands in this tab, and what came of it: loaded only when there is something to say. */
export function RemovalNoticeLater({ report, actions }: { report: Report; actions: PopupActions }) {
  const [state, setState] = useState<RemovalState>();
  useEffect(() => actions.followRemoval(setState), [actions]);
  // What came of it is said of that load of the page alone.
  const isOld = state?.phase === 'done' && state.outcome.visitStartedAt !== report.page.visitStartedAt;
  const shown = isOld ? undefined : state;
  const part = useLater(loadNotice, shown !== undefined);
  if (!shown || !part || part === 'failed') return null;
  return <part.RemovalNotice state={shown} actions={actions} />;
}
