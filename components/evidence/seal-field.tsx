import { useId, useState } from 'preact/hooks';
import { useText } from '../text.tsx';

const DIGITS = 64;

/** Holds a seal that was kept elsewhere, or the fingerprint of a key, against the file's. Spaces and capitals do not count. */
export function SealField({ seal, thumbprint }: { seal: string; thumbprint?: string }) {
  const { say } = useText();
  const id = useId();
  const [given, setGiven] = useState('');
  const digits = given.toLowerCase().replace(/\s+/g, '');
  const isWhole = /^[0-9a-f]*$/.test(digits) && digits.length === DIGITS;
  const isKnown = digits === seal || digits === thumbprint;
  const words = digits === thumbprint ? 'evidenceKeySame' : 'evidenceSealSame';
  return (
    <div class="evidence-row">
      <label for={id}>{say('evidenceSealGiven')}</label>
      <input
        id={id}
        class="verify-seal"
        spellcheck={false}
        autocomplete="off"
        value={given}
        onInput={(event) => setGiven(event.currentTarget.value)}
      />
      <span class={isWhole && !isKnown ? 'is-other' : ''} role="status">
        {digits !== '' && !isWhole && say('evidenceSealShort', digits.length)}
        {isWhole && say(isKnown ? words : 'evidenceSealOther')}
      </span>
    </div>
  );
}
