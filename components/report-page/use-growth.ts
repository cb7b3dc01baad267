import { useEffect, useState } from 'preact/hooks';
import { useVisitFrame } from './visit-frame.ts';

/**
 * How many parts of a long list are drawn: the first at once, one more with each frame, so that the page can be used meanwhile; all of them at once
 * in a page without scripts, or where `wanted` says so. `key`: another list begins anew.
 */
export function useGrowth(key: unknown, total: number, wanted = 1): number {
  const { isStatic } = useVisitFrame();
  const [state, setState] = useState({ key, drawn: 1 });
  const drawn = isStatic ? total : Math.min(total, Math.max(wanted, state.key === key ? state.drawn : 1));
  useEffect(() => {
    if (drawn < total) setState({ key, drawn: drawn + 1 });
  }, [key, drawn, total]);
  return drawn;
}
