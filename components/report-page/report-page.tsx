import { useLayoutEffect, useMemo } from 'preact/hooks';
import { buildText } from '../build-text.ts';
import { Logo } from '../icons.tsx';
import type { Translate } from '../popup-contract.ts';
import { TextContext, useText } from '../text.tsx';
import { showHost, showText } from '../visible-text.ts';
import type { ReportActions, ReportEntry, ReportModel } from './report-contract.ts';
import { linkWords, missingWords } from './report-words.ts';
import { sayRunningTitle } from './running-title.ts';
import { SaveForm } from './save-form.tsx';
import { TakeAway } from './take-away.tsx';
import { VisitFrameContext } from './visit-frame.ts';
import { VisitView } from './visit-view.tsx';
import { VisitsTable } from './visits-table.tsx';

/** The whole report page: one visit, or several with a table before them. */
export function ReportPage(props: { model: ReportModel; actions: ReportActions; translate: Translate }) {
  const { model, translate } = props;
  const text = useMemo(() => buildText(translate, model.locale, model.now), [translate, model.locale, model.now]);
  return (
    <TextContext.Provider value={text}>
      <Page model={model} actions={props.actions} />
    </TextContext.Provider>
  );
}

function Page({ model, actions }: { model: ReportModel; actions: ReportActions }) {
  const { say, count, locale } = useText();
  const { entries } = model;
  const visits = useMemo(
    () => (entries ?? []).flatMap((entry) => (entry.kind === 'visit' ? entry.record : [])),
    [entries],
  );
  const title =
    visits.length === 1 && visits[0]
      ? say('reportTitleOf', showHost(visits[0].report.page.url))
      : visits.length > 1
        ? count('reportVisits', visits.length)
        : say('reportTitle');
  useLayoutEffect(() => {
    document.title = `${title} - Crumbscope`;
    document.documentElement.style.setProperty('--running-title', sayRunningTitle(visits, { say, locale }));
  }, [title, visits, say, locale]);
  const isOne = (entries?.length ?? 0) <= 1;
  return (
    <div class="report">
      <header class="report-bar">
        <Logo />
        <span>{say('reportTitle')}</span>
        <nav aria-label={say('reportOtherPages')}>
          {model.links.map(({ page, href }) => (
            <a key={page} href={href} target="_blank" rel="noopener">
              {say(linkWords[page])}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {entries === undefined && <p role="status">{say('reportLoading')}</p>}
        {visits.length !== 1 && <h1 class="report-heading is-step-0">{title}</h1>}
        {visits.length > 1 && <VisitsTable visits={visits} />}
        {entries?.map((entry, place) => (
          <VisitFrameContext.Provider
            key={entry.kind === 'visit' ? entry.record.id : place}
            value={isOne || entry.kind === 'missing' ? oneFrame : frameOf(visits.indexOf(entry.record))}
          >
            <Entry entry={entry} actions={actions} />
          </VisitFrameContext.Provider>
        ))}
      </main>
    </div>
  );
}

const oneFrame = { level: 1, prefix: '', isStatic: false } as const;

/** As the table of several visits links to it. */
function frameOf(place: number) {
  return { level: 2, prefix: `visit-${place + 1}-`, isStatic: false } as const;
}

function Entry({ entry, actions }: { entry: ReportEntry; actions: ReportActions }) {
  const { say } = useText();
  if (entry.kind === 'missing')
    return (
      <div class="report-missing" role="alert">
        <p>{say(missingWords[entry.code], showText(entry.detail))}</p>
      </div>
    );
  return (
    <VisitView record={entry.record} actions={actions} isLive={entry.isLive}>
      {entry.isLive && (
        <p class="report-notice">
          {say(entry.isTabGone ? 'reportTabGone' : 'reportLive')}{' '}
          {!entry.isTabGone && (
            <button type="button" class="text-button" onClick={actions.lookAgain}>
              {say('lookAgain')}
            </button>
          )}
        </p>
      )}
      <SaveForm record={entry.record} onSave={actions.save} />
      <TakeAway record={entry.record} actions={actions} />
    </VisitView>
  );
}
