import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';
import type { RemoveKeys } from './remove-keys.tsx';

const loadKeys = () => import('./remove-keys.tsx');

/** The button that deletes keys, loaded once a key or a group is open. */
export function RemoveKeysLater(props: Parameters<typeof RemoveKeys>[0]) {
  const { say } = useText();
  const part = useLater(loadKeys);
  if (part === 'failed') return <p class="muted">{say('partFailed')}</p>;
  return part ? <part.RemoveKeys {...props} /> : null;
}
