import { useState } from 'preact/hooks';
import { groupDigits } from '../../lib/evidence/find-thumbprint.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import type { SealKey } from './seal-contract.ts';

interface KeyBoxProps {
  known: SealKey | undefined;
  /** Why there is none; '' otherwise. */
  fault: string;
  onNew: () => void;
  onCopy: (text: string) => Promise<void>;
}

/** The key that signs, by its fingerprint. A new one is asked about: the old one would be gone. */
export function KeyBox({ known, fault, onNew, onCopy }: KeyBoxProps) {
  const { say, locale } = useText();
  const [isAsking, setAsking] = useState(false);
  if (fault !== '') return <p role="alert">{say('evidenceKeyFailed', fault)}</p>;
  if (!known) return <p class="muted">{say('evidenceKeyNone')}</p>;
  return (
    <div class="evidence-key">
      <p>
        {say('evidenceKeyFacts', new Date(known.madeAt).toLocaleDateString(locale))}{' '}
        <code class="evidence-digits">{groupDigits(known.thumbprint)}</code>
      </p>
      {isAsking && <p>{say('evidenceKeyAsk')}</p>}
      <div class="evidence-row">
        {isAsking ? (
          <>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {say('evidenceKeyKeep')}
            </button>
            <button
              type="button"
              class="button is-danger"
              onClick={() => {
                setAsking(false);
                onNew();
              }}
            >
              {say('evidenceKeyReplace')}
            </button>
          </>
        ) : (
          <>
            <CopyButton label={say('evidenceKeyCopy')} onCopy={() => onCopy(known.thumbprint)} />
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {say('evidenceKeyNew')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
