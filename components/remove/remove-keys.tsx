import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClassifiedItem } from '../../lib/types.ts';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { Question } from './question.tsx';
import { StoreCounts } from './store-counts.tsx';
import './remove.css';

/** The button that deletes one key, or those of a group, after it has asked. */
export function RemoveKeys(props: { items: readonly ClassifiedItem[]; name: string; actions: PopupActions }) {
  const { say, count } = useText();
  const { items, name } = props;
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (!isAsking && wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const [only] = items;
  if (!isAsking)
    return (
      <div class="remove-keys">
        <button ref={button} type="button" class="text-button" onClick={() => setAsking(true)}>
          {count('removeKeys', items.length)}
        </button>
      </div>
    );
  const question =
    items.length === 1 ? say('removeAskKey', showText(name)) : count('removeAskKeys', items.length, showText(name));
  return (
    <div class="remove-keys">
      <Question
        question={question}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          props.actions.remove({ kind: 'items', itemIds: items.map(({ id }) => id) });
        }}
      >
        {items.length > 1 && <StoreCounts items={items} />}
        <p class="muted">
          {say(only?.store === 'cookie' || items.length > 1 ? 'removeMaySignOut' : 'removeMayForget')}
        </p>
      </Question>
    </div>
  );
}
