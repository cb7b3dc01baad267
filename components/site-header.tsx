import type { ComponentChildren } from 'preact';
import type { Report, Rung } from '../lib/types.ts';
import { Icon, Logo } from './icons.tsx';
import { useText } from './text.tsx';
import { showHost } from './visible-text.ts';

/** The section with the gaps; the header's line jumps there. */
export const coverageSectionId = 'coverage';

const rungOrder = ['page', 'site', 'hosts', 'all'] as const satisfies readonly Rung[];

/** The bar that stays on top in every state: whose page it is, and the button to look again. */
export function SiteHeader(props: {
  title: string;
  children?: ComponentChildren;
  aside?: ComponentChildren;
  onLookAgain?: () => void;
}) {
  const { say } = useText();
  return (
    <header class="site">
      <Logo />
      <h1 class="site-name" title={props.title}>
        <bdi>{props.title}</bdi>
      </h1>
      <div class="site-aside">{props.aside}</div>
      {props.onLookAgain && (
        <button
          type="button"
          class="quiet look-again"
          aria-label={say('lookAgain')}
          title={say('lookAgain')}
          onClick={props.onLookAgain}
        >
          <Icon name="again" />
        </button>
      )}
      {props.children && <div class="site-line">{props.children}</div>}
    </header>
  );
}

/** The header of a report: host, what was found, how much could be seen. */
export function ReportHeader({ report, onLookAgain }: { report: Report; onLookAgain: () => void }) {
  const { count } = useText();
  const gaps = report.coverage.length;
  const jump = () => {
    const heading = document.getElementById(coverageSectionId);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <SiteHeader title={showHost(report.page.url)} onLookAgain={onLookAgain} aside={<Rungs rung={report.page.rung} />}>
      <span>{count('itemCount', report.items.length)}</span>
      {gaps > 0 && (
        <button type="button" class="text-button" onClick={jump}>
          {count('gapCount', gaps)}
          <Icon name="down" />
        </button>
      )}
    </SiteHeader>
  );
}

function Rungs({ rung }: { rung: Rung }) {
  const { say } = useText();
  const reached = rungOrder.indexOf(rung);
  return (
    <div
      class="rungs"
      role="img"
      aria-label={say('rungLabel', say(`rung_${rung}`))}
      title={say('rungLabel', say(`rung_${rung}`))}
    >
      <span class="rung-name">{say(`rungShort_${rung}`)}</span>
      {rungOrder.map((each, index) => (
        <span key={each} class={index <= reached ? 'rung is-reached' : 'rung'} />
      ))}
    </div>
  );
}
