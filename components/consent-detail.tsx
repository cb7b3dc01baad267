import { useState } from 'preact/hooks';
import type { Consent, Signal } from '../lib/consent-types.ts';
import { consentCategories } from '../lib/types.ts';
import { CategoryMark } from './category-mark.tsx';
import { groupReasons, sayConsent, sayFusion, saySignal } from './consent-summary.ts';
import { Icon } from './icons.tsx';
import { sayMoment } from './say-expiry.ts';
import { useText } from './text.tsx';
import { showText } from './visible-text.ts';

/** One sentence about consent, which opens to what each mechanism says. */
export function ConsentDetail({ consent }: { consent: Consent }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        <span>{sayConsent(consent, text)}</span>
      </button>
      {isOpen && <Signals consent={consent} />}
    </div>
  );
}

function Signals({ consent }: { consent: Consent }) {
  const text = useText();
  const names = new Intl.ListFormat(text.locale, { type: 'unit' });
  return (
    <div class="consent-body">
      <h3>{text.say('fusionHeading')}</h3>
      <dl class="facts">
        {groupReasons(consent).map(({ code, mechanisms, categories }) => (
          <div key={categories[0]}>
            <dt>{names.format(categories.map((category) => text.say(`category_${category}`)))}</dt>
            <dd>{sayFusion(code, mechanisms, consent.signals, text)}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.say('signalsHeading')}</h3>
      {consent.signals.length === 0 && <p>{text.say('signalsNone')}</p>}
      <ul class="signals">
        {consent.signals.map((signal, index) => (
          <li key={`${signal.mechanism} ${signal.name} ${index}`}>
            <SignalCard signal={signal} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SignalCard({ signal }: { signal: Signal }) {
  const text = useText();
  return (
    <>
      <p class="signal-name">
        <strong>{signal.mechanismName}</strong> <span class="muted">{text.say(`scope_${signal.scope}`)}</span>
      </p>
      <p>{saySignal(signal, text)}</p>
      <ul class="signal-states">
        {consentCategories.map((category) => (
          <li key={category}>
            <CategoryMark category={category} /> <span class="signal-category">{text.say(`category_${category}`)}</span>{' '}
            <span class={`state state-${signal.states[category]}`}>
              <Icon name={signal.states[category]} />
              {text.say(`state_${signal.states[category]}`)}
            </span>
            {signal.partial?.includes(category) && <span class="muted"> {text.say('signalPartial')}</span>}
          </li>
        ))}
      </ul>
      <dl class="facts">
        <div>
          <dt>{text.say('signalWhere')}</dt>
          <dd>
            <bdi>{text.say(`place_${signal.where}`, showText(signal.name))}</bdi>
          </dd>
        </div>
        <div>
          <dt>{text.say('signalBasis')}</dt>
          <dd>{text.say(`basis_${signal.basis}`)}</dd>
        </div>
        {signal.decidedAt !== undefined && (
          <div>
            <dt>{text.say('signalDecided')}</dt>
            <dd>{sayMoment(signal.decidedAt, text.locale)}</dd>
          </div>
        )}
        {signal.evidence.map(([label, value]) => (
          <div key={label}>
            <dt>{showText(label)}</dt>
            <dd>
              <bdi>{showText(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
