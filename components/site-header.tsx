import type { ComponentChildren } from 'preact';
import type { Page, Report, Rung } from '../lib/types.ts';
import { Icon, Logo } from './icons.tsx';
import type { PopupActions } from './popup-contract.ts';
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
  /** Absent: there is no side panel, or this is it. */
  onOpenSidePanel?: (() => void) | undefined;
}) {
  const { say } = useText();
  return (
    <header class="site">
      <Logo />
      <h1 class="site-name" title={props.title}>
        <bdi>{props.title}</bdi>
      </h1>
      <div class="site-aside">{props.aside}</div>
      <div class="site-buttons">
        {props.onOpenSidePanel && (
          <HeaderButton icon="panel" name={say('openSidePanel')} onClick={props.onOpenSidePanel} />
        )}
        {props.onLookAgain && <HeaderButton icon="again" name={say('lookAgain')} onClick={props.onLookAgain} />}
      </div>
      {props.children && <div class="site-line">{props.children}</div>}
    </header>
  );
}

function HeaderButton(props: { icon: 'again' | 'panel'; name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="quiet header-button"
      aria-label={props.name}
      title={props.name}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** The header of a report: host, what was found, how much could be seen. */
export function ReportHeader({ report, actions }: { report: Report; actions: PopupActions }) {
  const { count } = useText();
  const gaps = report.coverage.length;
  const jump = () => {
    const heading = document.getElementById(coverageSectionId);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <SiteHeader
      title={showHost(report.page.url)}
      onLookAgain={actions.lookAgain}
      onOpenSidePanel={actions.openSidePanel}
      aside={<Rungs rung={report.page.rung} />}
    >
      <span>{count('itemCount', report.items.length)}</span>
      <CookieStore store={report.page.cookieStore} />
      {gaps > 0 && (
        <button type="button" class="text-button" onClick={jump}>
          <span class="site-gaps">{count('gapCount', gaps)}</span>
          <Icon name="down" />
        </button>
      )}
    </SiteHeader>
  );
}

/** A private window or a container has cookies of its own: what is in others is none of this report. */
function CookieStore({ store }: { store: Page['cookieStore'] }) {
  const { say } = useText();
  if (!store || store.kind === 'default') return null;
  const name = say(`cookieStore_${store.kind}`, store.id.replace(/^\D+/, ''));
  return (
    <span class="site-store" title={name}>
      {name}
    </span>
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
