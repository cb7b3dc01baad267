import type { Signal } from '../../lib/consent-types.ts';
import { MoreList } from '../more-list.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { groupSignals } from './group-signals.ts';
import { SignalCard } from './signal-card.tsx';

/** With so many signals or fewer, everything about each is open at once. */
const OPEN_SIGNALS = 3;
/** Of one group drawn at first. */
const FIRST = 10;

/** What each mechanism says, by kind of mechanism. */
export function SignalList({ signals, actions }: { signals: readonly Signal[]; actions: PopupActions }) {
  const { say } = useText();
  const isOpen = signals.length <= OPEN_SIGNALS;
  return (
    <>
      <h3>{say('signalsHeading')}</h3>
      {signals.length === 0 && <p>{say('signalsNone')}</p>}
      {groupSignals(signals).map(([group, own]) => {
        const keys = buildKeys(own);
        return (
          <section key={group} aria-label={say(`signalGroup_${group}`)}>
            <h4>{say(`signalGroup_${group}`)}</h4>
            <MoreList class="signals" entries={own} first={FIRST}>
              {(signal) => (
                <li key={keys.get(signal)}>
                  <SignalCard signal={signal} actions={actions} isOpenAtFirst={isOpen} />
                </li>
              )}
            </MoreList>
          </section>
        );
      })}
    </>
  );
}

/** The same for the same record in a later report, so that what is open stays open. */
function buildKeys(signals: readonly Signal[]): Map<Signal, string> {
  const counts = new Map<string, number>();
  return new Map(
    signals.map((signal) => {
      const id = JSON.stringify([signal.mechanism, signal.where, signal.name]);
      const number = counts.get(id) ?? 0;
      counts.set(id, number + 1);
      return [signal, `${id} ${number}`];
    }),
  );
}
