import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * The keyboard of the page: arrows go through the search field and the results; Escape goes from a result to the field, and from a vendor or
 * key back to the search (`onLeave`, absent on the search itself). Enter on a link is the browser's.
 */
export function useLookupKeys(root: RefObject<HTMLElement | null>, onLeave: (() => void) | undefined): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !root.current) return;
      const handled = event.key === 'Escape' ? leave(root.current, onLeave) : move(root.current, event.key);
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the search field, which Escape would empty.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [root, onLeave]);
}

/** Where the arrows stop, in their order on the page. */
function listStops(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('input[type="search"], [data-result]')];
}

function leave(root: HTMLElement, onLeave: (() => void) | undefined): boolean {
  if (onLeave) {
    onLeave();
    return true;
  }
  const [field] = listStops(root);
  if (!document.activeElement?.hasAttribute('data-result')) return false;
  field?.focus();
  return true;
}

function move(root: HTMLElement, key: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const active = document.activeElement;
  if (step === undefined || !(active instanceof HTMLElement)) return false;
  const stops = listStops(root);
  const at = stops.indexOf(active);
  const next = at < 0 ? undefined : stops[at + step];
  next?.focus();
  return next !== undefined;
}
