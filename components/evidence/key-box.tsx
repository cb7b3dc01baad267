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
  onRemove: () => void;
  onCopy: (text: string) => Promise<void>;
}

/** The key that signs, by its fingerprint. Replacing and deleting it is asked about: it would be gone. */
export function KeyBox({ known, fault, onNew, onRemove, onCopy }: KeyBoxProps) {
  const { say, locale } = useText();
  const [asked, setAsked] = useState<'replace' | 'remove'>();
  if (fault !== '') return <p role="alert">{say('evidenceKeyFailed', fault)}</p>;
  if (!known) return <p class="muted">{say('evidenceKeyNone')}</p>;
  return (
    <div class="evidence-key">
      <p>
        {say('evidenceKeyFacts', new Date(known.madeAt).toLocaleDateString(locale))}{' '}
        <code class="evidence-digits">{groupDigits(known.thumbprint)}</code>
      </p>
      {asked && <p>{say(asked === 'replace' ? 'evidenceKeyAsk' : 'evidenceKeyAskRemove')}</p>}
      <div class="evidence-row">
        {asked ? (
          <>
            <button type="button" class="button" onClick={() => setAsked(undefined)}>
              {say('evidenceKeyKeep')}
            </button>
            <button
              type="button"
              class="button is-danger"
              onClick={() => {
                setAsked(undefined);
                if (asked === 'replace') onNew();
                else onRemove();
              }}
            >
              {say(asked === 'replace' ? 'evidenceKeyReplace' : 'evidenceKeyRemove')}
            </button>
          </>
        ) : (
          <>
            <CopyButton label={say('evidenceKeyCopy')} onCopy={() => onCopy(known.thumbprint)} />
            <button type="button" class="button" onClick={() => setAsked('replace')}>
              {say('evidenceKeyNew')}
            </button>
            <button type="button" class="button" onClick={() => setAsked('remove')}>
              {say('evidenceKeyDelete')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
