import { useRef, useState } from 'preact/hooks';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { LetterForm } from './letter-form.tsx';
import { showKey } from './show-key.ts';

/** Identifiers offered at first. */
const FIRST = 12;

/** The keys that tell this browser from others. A value is read when its box is ticked, put into the letter, and kept nowhere. */
export function IdentifierChoices({ material, choices, onChange, actions }: Parameters<typeof LetterForm>[0]) {
  const { say, sayAny, count } = useText();
  const wanted = useRef(new Set<string>());
  /** Being read, or why it could not be. */
  const [notes, setNotes] = useState<ReadonlyMap<string, 'reading' | { failure: string }>>(new Map());
  const [isWhole, setWhole] = useState(false);
  const { identifiers } = material;
  const shown = isWhole ? identifiers : identifiers.slice(0, FIRST);
  const note = (id: string, what?: 'reading' | { failure: string }) =>
    setNotes(
      (before) => new Map([...[...before].filter(([other]) => other !== id), ...(what ? [[id, what] as const] : [])]),
    );
  const toggle = async (id: string, isOn: boolean) => {
    note(id, isOn ? 'reading' : undefined);
    if (!isOn) {
      wanted.current.delete(id);
      onChange((before) => ({ ...before, values: new Map([...before.values].filter(([other]) => other !== id)) }));
      return;
    }
    wanted.current.add(id);
    const reply = await actions.readValue(id).catch((error: unknown) => {
      console.error('Reading a value for the letter:', error);
      return { ok: false, messageKey: 'reveal_noAccess' } as const;
    });
    // Unticked again while it was being read.
    if (!wanted.current.has(id)) return;
    if (reply.ok) {
      note(id);
      onChange((before) => ({ ...before, values: new Map(before.values).set(id, reply.value) }));
    } else {
      wanted.current.delete(id);
      note(id, { failure: sayAny(reply.messageKey) || reply.messageKey });
    }
  };
  return (
    <fieldset>
      <legend>{say('letterIdentifiersHeading')}</legend>
      <p class="muted">{say(identifiers.length > 0 ? 'letterIdentifiersNote' : 'letterIdentifiersNone')}</p>
      {shown.map(({ id, name, store, matches: [best] }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={choices.values.has(id) || notes.get(id) === 'reading'}
            onChange={({ currentTarget }) => void toggle(id, currentTarget.checked)}
          />
          <span>
            <code>{showKey(name)}</code>{' '}
            <span class="muted">
              {say(`store_${store}`)}
              {best && `, ${showText(best.vendorName)}`}
            </span>
            <Failure note={notes.get(id)} />
          </span>
        </label>
      ))}
      {shown.length < identifiers.length && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {count('namesMore', identifiers.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

function Failure({ note }: { note: 'reading' | { failure: string } | undefined }) {
  return <span role="status">{typeof note === 'object' && ` ${note.failure}`}</span>;
}
