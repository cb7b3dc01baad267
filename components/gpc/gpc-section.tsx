import { useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { Gpc } from '../popup-contract.ts';
import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';

const loadBody = () => import('./gpc-body.tsx');

/**
 * "What Global Privacy Control changes here", which opens to the comparison: loaded only then. A comparison that is under way, or was just made, stands
 * open.
 */
export function GpcSection(props: {
  gpc: Gpc;
  /** Of the page that is shown now. */
  pageUrl: string;
  /** The tab still shows the load with Global Privacy Control. */
  isStillOn: boolean;
  onCompare: () => void;
  onReload: () => void;
}) {
  const { say } = useText();
  const [isToggled, setToggled] = useState<boolean>();
  const isOpen = isToggled ?? props.gpc.state !== undefined;
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={() => setToggled(!isOpen)}>
        <Icon name="chevron" />
        <span>{say('gpcHeading')}</span>
      </button>
      {isOpen && <Loaded {...props} />}
    </div>
  );
}

function Loaded(props: Parameters<typeof GpcSection>[0]) {
  const { say } = useText();
  const part = useLater(loadBody);
  if (part === undefined) return <p class="consent-body muted">{say('partLoading')}</p>;
  if (part === 'failed') return <p class="consent-body">{say('partFailed')}</p>;
  return <part.GpcBody {...props} />;
}
