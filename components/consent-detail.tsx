import { useState } from 'preact/hooks';
import type { Report } from '../lib/types.ts';
import { sayConsent } from './consent-summary.ts';
import { Icon } from './icons.tsx';
import type { PopupActions } from './popup-contract.ts';
import { useText } from './text.tsx';
import { useLater } from './use-later.ts';

const loadPanel = () => import('./consent/consent-panel.tsx');

/** One sentence about consent, which opens to what contradicts, what each mechanism says, and what changed: loaded only then. */
export function ConsentDetail(props: { report: Report; actions: PopupActions }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { consent } = props.report;
  const { length } = consent.contradictions;
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        <span>
          {sayConsent(consent, text)}{' '}
          {length > 0 && <span class="consent-clash">{text.count('contradictionCount', length)}</span>}
        </span>
      </button>
      {isOpen && <Loaded {...props} />}
    </div>
  );
}

function Loaded(props: Parameters<typeof ConsentDetail>[0]) {
  const { say } = useText();
  const part = useLater(loadPanel);
  if (part === undefined) return <p class="consent-body muted">{say('partLoading')}</p>;
  if (part === 'failed') return <p class="consent-body">{say('partFailed')}</p>;
  return <part.ConsentPanel {...props} />;
}
