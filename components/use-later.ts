import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the extension that is loaded once it is wanted. `undefined` while it comes, `failed` when the browser cannot load it, as after an
 * update under an open page. `load` must stay the same function.
 */
export function useLater<Part extends object>(load: () => Promise<Part>, isWanted = true): Part | 'failed' | undefined {
  const [part, setPart] = useState<{ found: Part | 'failed' }>();
  useEffect(() => {
    if (!isWanted) return;
    let isMounted = true;
    load().then(
      (found) => isMounted && setPart({ found }),
      (error: unknown) => {
        console.error('Loading a part of the view:', error);
        if (isMounted) setPart({ found: 'failed' });
      },
    );
    return () => {
      isMounted = false;
    };
  }, [load, isWanted]);
  return part?.found;
}
