import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { buildLookupAddress, type LookupView } from './build-lookup-address.ts';

/**
 * Where the focus goes. At the start to the search field, unless a vendor or key was asked for. When another view is shown to the heading of a
 * vendor or key; back on the search to the result that was opened, or to the field. Nothing moves while someone types.
 * `isReady`: the catalogue is there, so `view` is one that it has.
 */
export function useViewFocus(root: RefObject<HTMLElement | null>, view: LookupView, isReady: boolean): void {
  const place = view.page === 'search' ? 'search' : buildLookupAddress(view);
  const shown = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const before = shown.current;
    if (place === before || !root.current || (place !== 'search' && !isReady)) return;
    shown.current = place;
    if (place !== 'search') {
      if (before === undefined) return;
      root.current.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    } else if (!(document.activeElement instanceof HTMLInputElement)) {
      const links = [...root.current.querySelectorAll<HTMLElement>('[data-result]')];
      const opened = links.find((link) => link.getAttribute('href') === before);
      (opened ?? root.current.querySelector<HTMLElement>('input'))?.focus();
    }
  }, [root, place, isReady]);
}
