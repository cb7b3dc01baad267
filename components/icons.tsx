import type { ConsentState } from '../lib/types.ts';

/** Line drawings on a 16-unit grid, in the colour of their text. They say nothing alone: a word stands beside each. */
const paths = {
  granted: 'M3 8.5 6.5 12 13 4.5',
  denied: 'M4 4l8 8M12 4l-8 8',
  unset: 'M13 8A5 5 0 1 1 3 8a5 5 0 0 1 10 0Z',
  unknown: 'M5.5 6A2.5 2.5 0 1 1 9 8.3c-.7.4-1 .8-1 1.7m0 2.7v.1',
  chevron: 'M6 4l4 4-4 4',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5V5h-2.5',
  search: 'M11 7A4 4 0 1 1 3 7a4 4 0 0 1 8 0Zm-1.2 2.8L13.5 13.5',
  early: 'M13 3v10M10 8H3m3-3L3 8l3 3',
  older: 'M3.4 6A5 5 0 1 1 3 8M3 2.5V6h3.5M8 5v3l2 1.5',
  down: 'M8 3v9m-3.5-3.5L8 12l3.5-3.5',
  panel: 'M2.5 3.5h11v9h-11Zm7 0v9',
} as const satisfies Record<
  ConsentState | 'chevron' | 'again' | 'search' | 'early' | 'older' | 'down' | 'panel',
  string
>;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's sign: a lens over a trail of crumbs. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="logo-lens" cx="6.5" cy="6.5" r="5" />
      <path class="logo-lens" d="M10.4 10.4 14.5 14.5" />
      <circle class="logo-crumb" cx="4.2" cy="8.3" r="0.8" />
      <circle class="logo-crumb" cx="6.1" cy="7" r="1.1" />
      <circle class="logo-crumb" cx="8.2" cy="4.8" r="1.4" />
    </svg>
  );
}
