import { useState } from 'preact/hooks';
import { useText } from './text.tsx';

/** A button that copies, and says whether it did. */
export function CopyButton({ label, onCopy }: { label: string; onCopy: () => Promise<void> }) {
  const { say } = useText();
  const [outcome, setOutcome] = useState<'' | 'copied' | 'copyFailed'>('');
  const copy = async () => {
    setOutcome('');
    setOutcome(
      await onCopy().then(
        () => 'copied' as const,
        () => 'copyFailed' as const,
      ),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        {label}
      </button>
      <span class="muted" role="status">
        {outcome && say(outcome)}
      </span>
    </>
  );
}
