import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useText } from '../text.tsx';

/** What is about to go, and the two answers. The focus comes to Cancel; Escape is Cancel, and closes nothing else. */
export function Question(props: {
  question: string;
  children?: ComponentChildren;
  onYes: () => void;
  onNo: () => void;
}) {
  const { say } = useText();
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    no.current?.focus({ preventScroll: true });
    // All of it, not the focused button alone: nobody shall answer what is hidden behind the filter.
    question.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; this is a question and its answers
    <div
      ref={question}
      class="remove-question"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // else the popup closes
        event.stopPropagation();
        props.onNo();
      }}
    >
      <p id={id}>
        <strong>{props.question}</strong>
      </p>
      {props.children}
      <div class="remove-buttons">
        <button ref={no} type="button" class="button" onClick={props.onNo}>
          {say('removeNo')}
        </button>
        <button type="button" class="button is-danger" onClick={props.onYes}>
          {say('removeYes')}
        </button>
      </div>
    </div>
  );
}
