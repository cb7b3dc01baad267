import { useEffect, useRef } from 'preact/hooks';
import type { LeftItem, RemovalOutcome, RemovalState } from '../../lib/removal-types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { type Text, useText } from '../text.tsx';
import { showHost, showText } from '../visible-text.ts';
import './remove.css';

/** Where deleting stands: under way, failed, or what was deleted and what was not, and why. Stays until it is closed. */
export function RemovalNotice({ state, actions }: { state: RemovalState; actions: PopupActions }) {
  const { say } = useText();
  const notice = useRef<HTMLElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    // The button that was clicked may be far below.
    if (state.phase === 'removing') notice.current?.scrollIntoView({ block: 'center' });
    // The row whose button was clicked may be gone: the focus goes to what came of it.
    if (state.phase !== 'removing' && wasRunning.current) close.current?.focus();
    wasRunning.current = state.phase === 'removing';
  }, [state.phase]);
  return (
    <section ref={notice} class="remove-notice" aria-label={say('removeNotice')}>
      <div role="status">
        {state.phase === 'removing' && <p>{say('removeRunning')}</p>}
        {state.phase === 'failed' && (
          <p>
            {say(`removeFailure_${state.code}`)} {state.detail && <span class="muted">{showText(state.detail)}</span>}
          </p>
        )}
        {state.phase === 'done' && <Outcome outcome={state.outcome} />}
      </div>
      {state.phase !== 'removing' && (
        <div class="remove-buttons">
          {state.phase === 'done' && state.outcome.isStill && (
            <button type="button" class="button" onClick={actions.reload}>
              {say('removeReload')}
            </button>
          )}
          <button ref={close} type="button" class="button" onClick={actions.forgetRemoval}>
            {say('removeClose')}
          </button>
        </div>
      )}
    </section>
  );
}

function Outcome({ outcome }: { outcome: RemovalOutcome }) {
  const text = useText();
  const { say, count } = text;
  const { left, leftOut = 0, others, otherTabs = 0, unseen } = outcome;
  return (
    <>
      <p>
        <strong>{outcome.removed === 0 ? say('removeDoneNothing') : count('removeDone', outcome.removed)}</strong>{' '}
        {left.length === 0 && say('removeReadAgain')}
      </p>
      {left.length > 0 && (
        <>
          <p>{count('removeLeft', left.length + leftOut)}</p>
          <ul class="remove-left">
            {left.map((item, index) => (
              <li key={index}>
                <code>{showText(item.name) || say('noName')}</code>{' '}
                <span class="muted">
                  {say(`store_${item.store}`)}, <bdi>{showHost(item.place.replace(/^\./, ''))}</bdi>:
                </span>{' '}
                {sayReason(item, text)}
              </li>
            ))}
            {leftOut > 0 && <li class="muted">{count('removeLeftOut', leftOut)}</li>}
          </ul>
        </>
      )}
      {otherTabs > 0 && <p>{count('removeOtherTabs', otherTabs)}</p>}
      {others > 0 && <p class="muted">{count('removeOthersLeft', others)}</p>}
      {unseen > 0 && <p class="muted">{count('removeUnseen', unseen)}</p>}
      {outcome.target.kind === 'site' && outcome.target.isFresh && <p class="muted">{say('removeLoadedFresh')}</p>}
      {outcome.isStill && <p class="muted">{say('removeStill')}</p>}
    </>
  );
}

function sayReason({ reason, writtenBy, writtenAt }: LeftItem, { say, locale }: Text): string {
  if (reason !== 'writtenAgain' || writtenAt === undefined) return say(`removeReason_${reason}`);
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(writtenAt / 1000);
  return writtenBy === undefined
    ? say('removeWrittenAt', seconds)
    : say('removeWrittenBy', seconds, showText(writtenBy));
}
