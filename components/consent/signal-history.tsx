import { useMemo } from 'preact/hooks';
import type { SignalChange } from '../../lib/consent-types.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { describeChanges } from './describe-changes.ts';

/** Drawn at first. */
const FIRST = 20;

/** What changed in this visit, oldest first. `changes` undefined: the visit was not watched, so nothing can be said. */
export function SignalHistory({ changes }: { changes: readonly SignalChange[] | undefined }) {
  const text = useText();
  const { say, locale } = text;
  const lines = useMemo(() => describeChanges(changes ?? []), [changes]);
  const names = new Intl.ListFormat(locale);
  return (
    <>
      <h3>{say('historyHeading')}</h3>
      {changes === undefined && <p class="muted">{say('historyUnwatched')}</p>}
      {changes?.length === 0 && <p>{say('historyNone')}</p>}
      <MoreList class="history" entries={lines} first={FIRST}>
        {({ change, groups }) => (
          <li>
            <span class="history-at">{sayElapsed(change.at, locale)}</span>{' '}
            <span>
              {say(`signalChange_${change.kind}`, change.mechanismName)}{' '}
              {groups.map(({ state, categories }) => (
                <span class="history-state" key={state}>
                  {say(
                    'historyState',
                    names.format(categories.map((category) => say(`category_${category}`))),
                    say(`state_${state}`),
                  )}{' '}
                </span>
              ))}
              <span class="muted">
                <bdi>{say(`place_${change.where}`, showText(change.name))}</bdi>
              </span>
            </span>
          </li>
        )}
      </MoreList>
    </>
  );
}
