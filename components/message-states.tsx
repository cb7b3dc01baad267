import type { ComponentChildren } from 'preact';
import type { Grant, Visit } from '../lib/types.ts';
import { PopupFoot } from './catalogue-link.tsx';
import { GrantButton } from './grant-button.tsx';
import type { PopupActions } from './popup-contract.ts';
import { SiteHeader } from './site-header.tsx';
import { useText } from './text.tsx';
import { showHost, showText } from './visible-text.ts';

type VisitIn<Phase extends Visit['phase']> = Extract<Visit, { phase: Phase }>;

/** No access yet: what may be allowed, nearest rung first. */
export function NoAccess({ visit, onAllow }: { visit: VisitIn<'noAccess'>; onAllow: (grant: Grant) => void }) {
  const { say } = useText();
  const host = URL.canParse(visit.url) ? new URL(visit.url).hostname : visit.url;
  const [first, ...others] = visit.grants;
  return (
    <Message host={showHost(visit.url)} title={say('noAccessTitle')} sentence={say('noAccessText')}>
      {first && <GrantButton grant={first} site={host} isMain onAllow={onAllow} />}
      {others.length > 0 && <p class="or-more">{say('noAccessMore')}</p>}
      {others.map((grant) => (
        <GrantButton key={grant.rung} grant={grant} site={host} onAllow={onAllow} />
      ))}
    </Message>
  );
}

/** A page that browsers close to extensions, or that keeps nothing by its nature. */
export function ClosedPage({ visit }: { visit: VisitIn<'closed'> }) {
  const { say } = useText();
  return (
    <Message
      host={showHost(visit.url) || say('extensionName')}
      title={say('closedTitle')}
      sentence={say(`closedPage_${visit.kind}`)}
    />
  );
}

/** A tab the browser unloaded. */
export function Asleep({ actions }: { actions: PopupActions }) {
  const { say } = useText();
  return (
    <Message host={say('extensionName')} title={say('asleepTitle')} sentence={say('asleepText')}>
      <LookAgain onClick={actions.lookAgain} />
    </Message>
  );
}

/** Something went wrong: what, in one sentence, and the way on. */
export function Failed({ visit, actions }: { visit: VisitIn<'failed'>; actions: PopupActions }) {
  const { say } = useText();
  return (
    <Message host={say('extensionName')} title={say('failedTitle')} sentence={say(`failure_${visit.code}`)}>
      <LookAgain onClick={actions.lookAgain} />
      {visit.detail !== '' && (
        <details class="technical">
          <summary>{say('failedDetail')}</summary>
          <p>
            <code>{showText(visit.detail)}</code>
          </p>
        </details>
      )}
    </Message>
  );
}

function LookAgain({ onClick }: { onClick: () => void }) {
  const { say } = useText();
  return (
    <p>
      <button type="button" class="button is-main" onClick={() => onClick()}>
        {say('lookAgain')}
      </button>
    </p>
  );
}

function Message(props: { host: string; title: string; sentence: string; children?: ComponentChildren }) {
  return (
    <>
      <SiteHeader title={props.host} />
      <main class="message">
        <h2>{props.title}</h2>
        <p>{props.sentence}</p>
        {props.children}
      </main>
      <PopupFoot />
    </>
  );
}
