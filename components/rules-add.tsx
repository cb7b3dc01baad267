import { useState } from 'preact/hooks';
import type { RulesActions } from './rules-contract.ts';
import { useText } from './text.tsx';

/** The ways in: a file that is chosen, a file that is dropped, text that is pasted. */
export function RulesAdd({ actions }: { actions: RulesActions }) {
  const { say } = useText();
  const [text, setText] = useState('');
  const add = async () => {
    // What was refused stays in the field, to be corrected.
    if (await actions.addText(text)) setText('');
  };
  return (
    <section aria-labelledby="rules-add">
      <h2 id="rules-add">{say('rulesAddHeading')}</h2>
      <p class="muted">{say('rulesAddText')}</p>
      <div class="rules-file">
        <label for="rules-file">{say('rulesFile')}</label>
        <input
          id="rules-file"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            const files = [...(field.files ?? [])];
            field.value = ''; // so that the same file, corrected, can be chosen again
            if (files.length > 0) actions.addFiles(files);
          }}
        />
        <span class="muted rules-drop">{say('rulesDrop')}</span>
      </div>
      <form
        class="rules-text"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="rules-text">{say('rulesText')}</label>
        <textarea
          id="rules-text"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          required
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="rules-buttons">
          <button type="submit" class="button is-main">
            {say('rulesTextAdd')}
          </button>
        </div>
      </form>
    </section>
  );
}
