import { useLayoutEffect, useState } from 'preact/hooks';

/** Where nothing is laid out, as in tests. */
const UNKNOWN_WIDTH = 400;

/** The width of an element, in whole px, as it is and as it becomes. */
export function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(UNKNOWN_WIDTH);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => setWidth(Math.floor(box.clientWidth) || UNKNOWN_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
