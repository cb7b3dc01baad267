import { useState } from 'preact/hooks';
import type { Signal } from '../../lib/consent-types.ts';
import { consentCategories } from '../../lib/types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { saySignal } from '../consent-summary.ts';
import { Icon } from '../icons.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { SignalDetail } from './signal-detail.tsx';

/** What one mechanism says: name, sentence and four states; where and how it was read is one click away. */
export function SignalCard(props: { signal: Signal; actions: PopupActions; isOpenAtFirst?: boolean }) {
  const text = useText();
  const { signal } = props;
  const [isToggled, setToggled] = useState<boolean>();
  const isOpen = isToggled ?? props.isOpenAtFirst ?? false;
  return (
    <article aria-label={signal.mechanismName}>
      <p class="signal-name">
        <strong>{signal.mechanismName}</strong> <span class="muted">{text.say(`scope_${signal.scope}`)}</span>
      </p>
      <p>{saySignal(signal, text)}</p>
      <States signal={signal} />
      <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setToggled(!isOpen)}>
        <Icon name="chevron" />
        {text.say('signalDetail')}
      </button>
      {isOpen && <SignalDetail signal={signal} actions={props.actions} />}
    </article>
  );
}

function States({ signal }: { signal: Signal }) {
  const { say } = useText();
  // A wish is not known to be heeded.
  const isWish = signal.scope === 'browser';
  // One vendor, one law or the browser speaks about some categories at most: of the others there is nothing to say.
  const spoken = consentCategories.filter((category) => signal.states[category] !== 'unknown');
  const shown = signal.scope === 'site' || spoken.length === 0 ? consentCategories : spoken;
  return (
    <ul class="signal-states">
      {shown.map((category) => (
        <li key={category}>
          <CategoryMark category={category} /> <span class="signal-category">{say(`category_${category}`)}</span>{' '}
          <span class={`state state-${signal.states[category]}`}>
            <Icon name={signal.states[category]} />
            {say(isWish && signal.states[category] === 'denied' ? 'stateWish' : `state_${signal.states[category]}`)}
          </span>
          {signal.partial?.includes(category) && <span class="muted"> {say('signalPartial')}</span>}
          {signal.guessed?.includes(category) && <span class="muted"> {say('signalGuessed')}</span>}
        </li>
      ))}
    </ul>
  );
}
