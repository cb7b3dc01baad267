import { render } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { buildText, TextContext } from '../../components/text.tsx';
import { Timeline } from '../../components/timeline/timeline.tsx';
import type { Visit } from '../../lib/types.ts';
import type { WatchSummary } from '../../lib/watch-types.ts';
import { translate } from '../preview/made-actions.ts';
import { madeNow } from './make-report.ts';
import { watch } from './make-watch.ts';
import { visits } from './render-popup.tsx';

const text = buildText(translate, 'en-GB', madeNow);

function reportOf(visit: Visit | undefined) {
  if (visit?.phase !== 'done') throw new Error('a finished visit is expected');
  return visit.report;
}

/** Renders the timeline of a made visit. */
export function renderTimeline(name: string, given: Partial<Parameters<typeof Timeline>[0]> = {}) {
  const report = reportOf(visits[name]);
  const element = (summary: WatchSummary | undefined) => (
    <TextContext.Provider value={text}>
      <Timeline watch={summary ?? watch({})} items={report.items} site={report.page.site} {...given} />
    </TextContext.Provider>
  );
  const view = render(element(report.watch));
  return {
    ...view,
    user: userEvent.setup(),
    report,
    update: (summary: WatchSummary) => view.rerender(element(summary)),
  };
}
