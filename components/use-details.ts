import { useEffect, useState } from 'preact/hooks';
import type { CatalogueDetails } from '../lib/catalogue/vendor-details.ts';
import type { PopupActions } from './popup-contract.ts';

/** Loads the catalogue's details once, after the first paint. `undefined` while they come, `failed` when they do not. */
export function useDetails(actions: Pick<PopupActions, 'loadDetails'>): CatalogueDetails | 'failed' | undefined {
  const [details, setDetails] = useState<CatalogueDetails | 'failed'>();
  useEffect(() => {
    let isMounted = true;
    const load = () => {
      actions.loadDetails().then(
        (loaded) => isMounted && setDetails(loaded),
        (error: unknown) => {
          console.error('Loading the catalogue details:', error);
          if (isMounted) setDetails('failed');
        },
      );
    };
    const cancel = whenIdle(load);
    return () => {
      isMounted = false;
      cancel();
    };
  }, [actions]);
  return details;
}

/** Runs once the first paint is through and nothing more urgent waits, at the latest after 200 ms. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: 200 });
  return () => cancelIdleCallback(request);
}
