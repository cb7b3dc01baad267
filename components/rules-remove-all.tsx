import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from './text.tsx';

/** Removes all rules, after it has asked in the page. Escape is no. */
export function RemoveAll({ question, onRemove }: { question: string; onRemove: () => void }) {
  const { say } = useText();
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <button ref={ask} type="button" class="button" onClick={() => setAsking(true)}>
        {say('rulesRemoveAll')}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; this is a question and its answers
    <div
      class="ask"
      role="group"
      aria-labelledby="rules-ask"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p id="rules-ask">{question}</p>
      <div class="rules-buttons">
        <button ref={keep} type="button" class="button" onClick={() => setAsking(false)}>
          {say('rulesKeepAll')}
        </button>
        <button
          type="button"
          class="button is-danger"
          onClick={() => {
            setAsking(false);
            onRemove();
          }}
        >
          {say('rulesRemoveAll')}
        </button>
      </div>
    </div>
  );
}
