import type { Category } from '../../lib/types.ts';

/** The shapes of `categories.css`, around 0, in a box of 10. */
const shapes: Record<Category, string> = {
  necessary: 'M-3.5-4.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z',
  functional: 'M-4.5 0a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1-9 0Z',
  analytics: 'M0-4.5 4.6 4h-9.2Z',
  marketing: 'M0-5 5 0 0 5-5 0Z',
  unclassified: 'M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0Z',
};

/** At most so many shapes lie side by side. */
const MOST = 3;
const STEP = 7;

/**
 * The marks of one or several categories at one place. A removal is hollow and struck through. No component: there are hundreds, drawn anew with
 * each step of zooming.
 */
export function drawGlyph({ categories, isRemoval }: { categories: readonly Category[]; isRemoval: boolean }) {
  const shown = categories.slice(0, MOST);
  const start = (-STEP * (shown.length - 1)) / 2;
  return (
    <>
      {shown.map((category, index) => (
        <path
          key={category}
          class={`glyph tone-${category}${isRemoval || category === 'unclassified' ? ' is-hollow' : ''}`}
          d={shapes[category]}
          transform={shown.length > 1 ? `translate(${start + index * STEP} 0) scale(.8)` : undefined}
        />
      ))}
      {isRemoval && <path class="glyph-strike" d={`M${start - 6} 6 ${-start + 6}-6`} />}
    </>
  );
}
