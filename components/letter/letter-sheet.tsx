import { useState } from 'preact/hooks';
import { buildMailAddress } from '../../lib/letter/build-mail-address.ts';
import type { Letter } from '../../lib/letter/letter-facts.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import type { LetterChoices } from './letter-choices.ts';
import type { LetterActions } from './letter-contract.ts';

/** The letter, to be read, changed, copied and opened in the mail program. */
export function LetterSheet(props: { letter: Letter; choices: LetterChoices; actions: LetterActions }) {
  const { say } = useText();
  const { letter, choices, actions } = props;
  const [changed, setChanged] = useState<{ body: string; of: string }>();
  const [outcome, setOutcome] = useState<'' | 'copied' | 'copyFailed'>('');
  const body = changed?.body ?? letter.body;
  const { address, isWhole } = buildMailAddress(choices.recipient, { ...letter, body }, say('letterPasteHere'));
  return (
    <section class="letter-sheet" aria-label={say('letterTextLabel')}>
      <p>
        <span class="muted">{say('letterSubject')}</span> {letter.subject}
      </p>
      {changed && changed.of !== letter.body && (
        <p class="letter-stale" role="status">
          {say('letterStale')}{' '}
          <button type="button" class="text-button" onClick={() => setChanged(undefined)}>
            {say('letterAnew')}
          </button>
        </p>
      )}
      <textarea
        aria-label={say('letterTextLabel')}
        lang={choices.language}
        // A browser's spelling service may send what is written to its maker; and Firefox 153 keeps fields with its tabs, but for those that say no.
        spellcheck={false}
        autocomplete="off"
        value={body}
        onInput={({ currentTarget }) => setChanged({ body: currentTarget.value, of: letter.body })}
      />
      <p class="letter-actions">
        <CopyButton label={say('letterCopy')} onCopy={() => actions.copy(`${letter.subject}\n\n${body}`)} />
        <a
          class="button"
          href={address}
          onClick={() => {
            setOutcome('');
            // Too long for an address: the letter is put where it can be pasted from.
            if (!isWhole) {
              const put = actions.copy(body);
              void put.then(
                () => setOutcome('copied'),
                () => setOutcome('copyFailed'),
              );
            }
          }}
        >
          {say('letterMail')}
        </a>
        <span class="muted" role="status">
          {outcome && say(outcome)}
        </span>
      </p>
      <p class="muted">{say(isWhole ? 'letterMailNote' : 'letterMailLong')}</p>
    </section>
  );
}
