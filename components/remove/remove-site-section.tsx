import { useState } from 'preact/hooks';
import type { Report } from '../../lib/types.ts';
import { Icon } from '../icons.tsx';
import type { PopupActions } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';

const loadBody = () => import('./remove-site.tsx');

/** "Delete what this site keeps", which opens to the commands: loaded only then. */
export function RemoveSiteSection(props: { report: Report; actions: PopupActions }) {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        <span>{say('removeHeading')}</span>
      </button>
      {isOpen && <Loaded {...props} />}
    </div>
  );
}

function Loaded(props: Parameters<typeof RemoveSiteSection>[0]) {
  const { say } = useText();
  const part = useLater(loadBody);
  if (part === undefined) return <p class="consent-body muted">{say('partLoading')}</p>;
  if (part === 'failed') return <p class="consent-body">{say('partFailed')}</p>;
  return <part.RemoveSite {...props} />;
}
