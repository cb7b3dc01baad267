import { useState } from 'preact/hooks';
import type { Item } from '../lib/types.ts';
import { ContentsBox } from './contents-box.tsx';
import type { PopupActions } from './popup-contract.ts';
import { useText } from './text.tsx';
import { showText } from './visible-text.ts';

/** Longest part of a value that is drawn; copying takes all of it. */
const drawnValueLimit = 20_000;

type Reading =
  | { step: 'hidden' }
  | { step: 'reading' }
  | { step: 'shown'; value: string }
  | { step: 'failed'; messageKey: string };

/** Buttons to show, hide and copy a key's value and name. The value is read live and forgotten when hidden. What holds many has none to show. */
export function ValueBox({ item, label, actions }: { item: Item; label: string; actions: PopupActions }) {
  const { say } = useText();
  const [reading, setReading] = useState<Reading>({ step: 'hidden' });
  const [copyState, setCopyState] = useState<'' | 'copied' | 'copyFailed'>('');

  const read = async (): Promise<string | undefined> => {
    const answer = await actions.reveal(item.id).catch(() => ({ ok: false, messageKey: 'reveal_failed' }) as const);
    if (answer.ok) return answer.value;
    setReading({ step: 'failed', messageKey: answer.messageKey });
    return undefined;
  };
  const show = async () => {
    setCopyState('');
    setReading({ step: 'reading' });
    const value = await read();
    if (value !== undefined) setReading({ step: 'shown', value });
  };
  const copy = async (wanted: string | undefined) => {
    setCopyState('');
    const copied =
      wanted === undefined
        ? 'nothing'
        : await actions.copy(wanted).then(
            () => 'copied' as const,
            () => 'copyFailed' as const,
          );
    if (copied !== 'nothing') setCopyState(copied);
  };

  const isShown = reading.step === 'shown';
  const isContainer = item.shape === 'container';
  return (
    <div class="value">
      <div class="value-buttons">
        {!isContainer && (
          <>
            <button
              type="button"
              class="button"
              onClick={() => (isShown ? setReading({ step: 'hidden' }) : void show())}
            >
              {say(isShown ? 'valueHide' : 'valueShow')}
            </button>
            <button type="button" class="button" onClick={async () => copy(isShown ? reading.value : await read())}>
              {say('valueCopy')}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={() => copy(item.name)}>
          {say('nameCopy')}
        </button>
        <span class="muted" role="status">
          {copyState && say(copyState)}
        </span>
      </div>
      {isContainer ? <ContentsBox item={item} label={label} /> : <Answer reading={reading} label={label} />}
    </div>
  );
}

function Answer({ reading, label }: { reading: Reading; label: string }) {
  const { say, sayAny, locale } = useText();
  if (reading.step === 'hidden') return null;
  if (reading.step === 'reading') return <p role="status">{say('valueReading')}</p>;
  if (reading.step === 'failed') return <p role="alert">{sayAny(reading.messageKey) || say('reveal_failed')}</p>;
  const { value } = reading;
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
      <section class="value-text" tabIndex={0} aria-label={say('valueLabel', label)}>
        {value === '' ? say('valueEmpty') : showText(value.slice(0, drawnValueLimit), '\n\t')}
      </section>
      {value.length > drawnValueLimit && (
        <p class="muted">{say('valueCut', number.format(drawnValueLimit), number.format(value.length))}</p>
      )}
    </>
  );
}
