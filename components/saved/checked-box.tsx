import { useEffect, useRef } from 'preact/hooks';
import type { Deviation } from '../../lib/expect/expectation-types.ts';
import { saySentence } from '../findings/say-sentence.ts';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { CheckedVisit } from './saved-contract.ts';
import { sayIdle, sayOutcome } from './say-expectation.ts';

/** What a check against an expectation came to. It gets the focus, so that it is read. */
export function CheckedBox({ checked }: { checked: CheckedVisit }) {
  const text = useText();
  const { say, count } = text;
  const { visitName, expectation, result } = checked;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (checked) box.current?.focus();
  }, [checked]);
  return (
    <section
      ref={box}
      class={result.violations.length > 0 ? 'outcome is-bad' : 'outcome'}
      tabIndex={-1}
      aria-label={say('savedChecked')}
    >
      <p class="muted">{say('savedCheckedWhat', showName(visitName), showName(expectation.name))}</p>
      <p class="outcome-words">{sayOutcome(result, text)}</p>
      <Deviations deviations={result.violations} />
      {result.undecided.length > 0 && <p>{count('expectUndecided', result.undecided.length)}</p>}
      <Deviations deviations={result.undecided} />
      {result.unseen.length > 0 && (
        <>
          <p>{say('expectUnseenHeading')}</p>
          <ul class="saved-lines">
            {result.unseen.map((line) => (
              <li key={line}>{showText(line)}</li>
            ))}
          </ul>
        </>
      )}
      {result.idle.map((idle) => (
        <p key={idle.entry} class="muted">
          {sayIdle(idle, expectation, text)}
        </p>
      ))}
    </section>
  );
}

function Deviations({ deviations }: { deviations: readonly Deviation[] }) {
  const text = useText();
  if (deviations.length === 0) return null;
  return (
    <ul class="saved-lines">
      {deviations.map(({ kind, sentence }, index) => (
        <li key={`${index} ${kind}`}>{saySentence(sentence, text)}</li>
      ))}
    </ul>
  );
}
