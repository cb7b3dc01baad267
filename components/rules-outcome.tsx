import { useEffect, useRef } from 'preact/hooks';
import type { RulesOutcome } from '../lib/edit-rules.ts';
import type { OwnRules } from '../lib/read-own-rules.ts';
import type { RulesActions } from './rules-contract.ts';
import { type Text, useText } from './text.tsx';
import { showText } from './visible-text.ts';

/** What came of the last change. It gets the focus: what was clicked may be gone, and screen readers read it. */
export function RulesOutcomeBox(props: {
  outcome: RulesOutcome | undefined;
  rules: OwnRules;
  onRestore: RulesActions['restore'];
}) {
  const { outcome, rules, onRestore } = props;
  const text = useText();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (outcome) box.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  const isBad = outcome.kind === 'refused' || outcome.kind === 'saveFailed';
  return (
    <section ref={box} class={isBad ? 'outcome is-bad' : 'outcome'} tabIndex={-1} aria-label={text.say('rulesOutcome')}>
      <p class="outcome-words">{sayOutcome(outcome, text)}</p>
      {outcome.kind === 'removed' && !rules.files.some(({ id }) => id === outcome.file.id) && (
        <button type="button" class="button" onClick={() => onRestore(outcome.file, outcome.at)}>
          {text.say('rulesRestore')}
        </button>
      )}
      {outcome.kind === 'refused' && <Problems outcome={outcome} />}
      {outcome.kind === 'saveFailed' && (
        <details class="technical">
          <summary>{text.say('failedDetail')}</summary>
          <p>
            <code>{showText(outcome.detail)}</code>
          </p>
        </details>
      )}
    </section>
  );
}

function Problems({ outcome }: { outcome: Extract<RulesOutcome, { kind: 'refused' }> }) {
  const { count } = useText();
  return (
    <>
      <ul class="problems">
        {outcome.problems.map(({ place, reason }, index) => (
          <li key={`${index} ${place}`}>
            <code class="problem-place">{showText(place)}</code> <span class="problem-reason">{showText(reason)}</span>
          </li>
        ))}
      </ul>
      {outcome.more > 0 && <p class="muted">{count('rulesMoreProblems', outcome.more)}</p>}
    </>
  );
}

function sayOutcome(outcome: RulesOutcome, { say, count }: Text): string {
  switch (outcome.kind) {
    case 'added': {
      const added = outcome.added > 0 ? [count('rulesAdded', outcome.added)] : [];
      const replaced = outcome.replaced > 0 ? [count('rulesReplaced', outcome.replaced)] : [];
      return [...added, ...replaced].join(', ');
    }
    case 'refused':
      return count('rulesRefused', outcome.problems.length + outcome.more);
    case 'removed':
      return say('rulesRemoved', showText(outcome.file.name));
    case 'restored':
      return say('rulesRestored', showText(outcome.name));
    case 'removedAll':
      return say('rulesRemovedAll');
    case 'saveFailed':
      return say(outcome.isFull ? 'rulesStorageFull' : 'rulesSaveFailed');
  }
}
