import { useEffect, useRef } from 'preact/hooks';
import { sayFileProblem } from '../evidence/say-file-problem.ts';
import { type Text, useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import { FailureWords } from './failure-words.tsx';
import type { FileOutcome, SavedActions, SavedOutcome } from './saved-contract.ts';

const BAD = ['badVisit', 'badExpectation', 'notSaved'];

/** What came of the last thing that was asked for. It gets the focus: what was clicked may be gone, and screen readers read it. */
export function SavedOutcomeBox(props: { outcome: SavedOutcome | undefined; onDecide: SavedActions['decide'] }) {
  const { outcome, onDecide } = props;
  const text = useText();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  const isBad =
    outcome.kind === 'failed' || (outcome.kind === 'files' && outcome.files.some(({ kind }) => BAD.includes(kind)));
  return (
    <section ref={box} class={isBad ? 'outcome is-bad' : 'outcome'} tabIndex={-1} aria-label={text.say('savedOutcome')}>
      {outcome.kind === 'failed' && <FailureWords failure={outcome.failure} />}
      {outcome.kind === 'files' && (
        <ul class="problems">
          {outcome.files.map((file, index) => (
            <li key={`${index} ${file.file}`}>
              <FileLine file={file} onDecide={onDecide} />
            </li>
          ))}
        </ul>
      )}
      {outcome.kind !== 'failed' && outcome.kind !== 'files' && <p class="outcome-words">{sayDone(outcome, text)}</p>}
      {(outcome.kind === 'removed' || outcome.kind === 'expectationRemoved') && (
        <button type="button" class="button" onClick={outcome.restore}>
          {text.say('savedRestore')}
        </button>
      )}
    </section>
  );
}

function sayDone(outcome: Exclude<SavedOutcome, { kind: 'failed' | 'files' }>, { say, count }: Text): string {
  switch (outcome.kind) {
    case 'removed':
      return count('savedRemoved', outcome.count);
    case 'restored':
      return count('savedRestored', outcome.count);
    case 'saved':
      return say('savedExpectationKept', showName(outcome.name));
    case 'renamed':
      return say('savedRenamed', showName(outcome.name));
    case 'expectationRemoved':
      return say('savedExpectationRemoved', showName(outcome.name));
    case 'kept':
      return say('savedIsKept');
    case 'notKept':
      return say('savedIsNotKept');
  }
}

function FileLine({ file, onDecide }: { file: FileOutcome; onDecide: SavedActions['decide'] }) {
  const text = useText();
  const { say, count } = text;
  return (
    <>
      <code class={BAD.includes(file.kind) ? 'problem-place' : 'saved-file-name'}>{showText(file.file)}</code>{' '}
      {file.kind === 'visit' && say('savedImported', showName(file.name))}
      {file.kind === 'expectation' && say('savedExpectationKept', showName(file.name))}
      {file.kind === 'notSaved' && <FailureWords failure={file.failure} />}
      {file.kind === 'badVisit' && <span class="problem-reason">{sayFileProblem(file.problem, text)}</span>}
      {file.kind === 'badExpectation' && (
        <>
          {file.problems.map(({ place, reason }, index) => (
            <span class="problem-reason" key={`${index} ${place}`}>
              <code>{showText(place)}</code> {showText(reason)}
            </span>
          ))}
          {file.more > 0 && <span class="muted">{count('savedMoreProblems', file.more)}</span>}
        </>
      )}
      {file.kind === 'there' && (
        <>
          {say('savedThere', showName(file.record.name))}
          <span class="saved-buttons">
            <button type="button" class="button" onClick={() => onDecide(file, 'both')}>
              {say('savedKeepBoth')}
            </button>
            <button type="button" class="button" onClick={() => onDecide(file, 'replace')}>
              {say('savedReplace')}
            </button>
            <button type="button" class="button" onClick={() => onDecide(file, 'leave')}>
              {say('savedLeaveOut')}
            </button>
          </span>
        </>
      )}
    </>
  );
}
