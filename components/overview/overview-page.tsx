import { useMemo } from 'preact/hooks';
import type { Translate } from '../popup-contract.ts';
import { SiteHeader } from '../site-header.tsx';
import { buildText, TextContext, useText } from '../text.tsx';
import { showHost, showText } from '../visible-text.ts';
import { ListPart } from './list-part.tsx';
import type { OverviewActions, OverviewModel } from './overview-contract.ts';
import { PolicyPart } from './policy-part.tsx';

/** The whole page "Check the site's own list": the list of keys, and the privacy policy, each against one visit. */
export function OverviewPage(props: { model: OverviewModel; actions: OverviewActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { locale, now } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  return (
    <TextContext.Provider value={text}>
      <div class="overview">
        <SiteHeader title={text.say('overviewListTitle')} aside={null} />
        <Body model={model} actions={actions} />
      </div>
    </TextContext.Provider>
  );
}

function Body({ model, actions }: { model: OverviewModel; actions: OverviewActions }) {
  const { say } = useText();
  const { material } = model;
  if (material === undefined) return <main class="overview-main" aria-busy="true" />;
  return (
    <main class="overview-main">
      <p class="muted">{say('overviewIntro')}</p>
      <VisitChoice model={model} actions={actions} />
      {typeof material === 'string' ? (
        <p role="status">{say(`overviewNone_${material}`)}</p>
      ) : (
        <>
          <ListPart report={material.report} actions={actions} />
          <PolicyPart report={material.report} details={material.details} actions={actions} />
        </>
      )}
    </main>
  );
}

/** Which visit is compared with; the tab may show the list itself by now, and another visit say more. */
function VisitChoice({ model, actions }: { model: OverviewModel; actions: OverviewActions }) {
  const { say, count, locale } = useText();
  const { material, saved, chosen } = model;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="overview-visit" aria-labelledby="overview-visit">
      <h2 id="overview-visit">{say('overviewVisitHeading')}</h2>
      {typeof material === 'object' && (
        <p>
          <bdi>{showHost(material.report.page.url)}</bdi>
          {`, ${moment.format(material.report.page.capturedAt)}: ${count('itemCount', material.report.items.length)}`}
          {material.report.coverage.length > 0 && `. ${count('overviewGaps', material.report.coverage.length)}`}
        </p>
      )}
      {saved.length > 0 && (
        <label class="overview-field">
          {say('overviewVisitChoice')}
          <select
            value={chosen ?? ''}
            onChange={(event) =>
              actions.choose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)
            }
          >
            <option value="">{say('overviewVisitOfTab')}</option>
            {saved.map(({ id, name, capturedAt, counts }) => (
              <option key={id} value={id}>
                {`${showText(name) || say('overviewVisitUnnamed')}, ${moment.format(capturedAt)}, ${count('itemCount', counts.items)}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
