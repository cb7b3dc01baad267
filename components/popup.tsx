import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Looking } from './looking.tsx';
import { Asleep, ClosedPage, Failed, NoAccess } from './message-states.tsx';
import type { PopupActions, PopupModel, Translate } from './popup-contract.ts';
import { Results } from './results.tsx';
import { buildText, TextContext } from './text.tsx';

/** The whole popup for one state of a tab. `<html data-phase>` names the state, for whoever drives the page. */
export function Popup({
  model,
  actions,
  translate,
}: {
  model: PopupModel;
  actions: PopupActions;
  translate: Translate;
}) {
  const { visit, watching, gpc, tabId, locale, now } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  const phase = visit?.phase ?? 'looking';
  useLayoutEffect(() => {
    document.documentElement.dataset.phase = phase;
  }, [phase]);
  return (
    <TextContext.Provider value={text}>
      <State visit={visit} watching={watching} gpc={gpc} tabId={tabId} actions={actions} />
    </TextContext.Provider>
  );
}

function State(props: { actions: PopupActions } & Pick<PopupModel, 'visit' | 'watching' | 'gpc' | 'tabId'>) {
  const { visit, actions } = props;
  switch (visit?.phase) {
    case 'done':
    case 'looking':
      if (!visit.report) return <Looking />;
      return (
        <Results
          report={visit.report}
          watching={props.watching}
          gpc={props.gpc}
          tabId={props.tabId}
          isRefreshing={visit.phase === 'looking'}
          actions={actions}
        />
      );
    case 'noAccess':
      return <NoAccess visit={visit} onAllow={actions.allow} />;
    case 'closed':
      return <ClosedPage visit={visit} />;
    case 'asleep':
      return <Asleep actions={actions} />;
    case 'failed':
      return <Failed visit={visit} actions={actions} />;
    default:
      return <Looking />;
  }
}
