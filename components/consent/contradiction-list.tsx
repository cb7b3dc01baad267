import { useState } from 'preact/hooks';
import type { Consent, Contradiction } from '../../lib/consent-types.ts';
import { Icon } from '../icons.tsx';
import { MoreList } from '../more-list.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { sayContradiction } from './say-contradiction.ts';
import { SignalCard } from './signal-card.tsx';

/** Drawn at first. */
const FIRST = 20;

/** What cannot all be right: a sentence for each, with the signals behind it one click away. */
export function ContradictionList({ consent, actions }: { consent: Consent; actions: PopupActions }) {
  const { say } = useText();
  if (consent.contradictions.length === 0) return null;
  return (
    <>
      <h3>{say('contradictionsHeading')}</h3>
      <MoreList class="contradictions" entries={consent.contradictions} first={FIRST}>
        {(contradiction) => (
          <ContradictionLine
            key={`${contradiction.code} ${contradiction.signals.join(' ')}`}
            contradiction={contradiction}
            consent={consent}
            actions={actions}
          />
        )}
      </MoreList>
    </>
  );
}

function ContradictionLine(props: { contradiction: Contradiction; consent: Consent; actions: PopupActions }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { signals } = props.consent;
  const behind = props.contradiction.signals.flatMap((index) => signals[index] ?? []);
  return (
    <li>
      <p>{sayContradiction(props.contradiction, signals, text)}</p>
      {behind.length > 0 && (
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name="chevron" />
          {text.count('contradictionSignals', behind.length)}
        </button>
      )}
      {isOpen && (
        <ul class="signals is-inner">
          {behind.map((signal, index) => (
            <li key={index}>
              <SignalCard signal={signal} actions={props.actions} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
