import { escapeHidden } from '../lib/export/show-hidden.ts';

/** Longest part of a name that is drawn in a row; the whole name is in the row's detail. */
const DRAWN_LIMIT = 300;
const TAIL = 10;
const HOST_LIMIT = 60;

// Control characters, line and paragraph separators, the marks that turn the direction of text, invisible spaces and
// joiners, variation selectors: everything that could make a name look like another one. And lone surrogates.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}|(?! )\p{Zs}/gu;
const OUTER_SPACES = /^ +| +$/g;

/**
 * Makes hostile text visible: control, direction and invisible characters as escapes such as `\n` or `\u{202e}`, lone
 * surrogates as U+FFFD. `keep` lists characters that stay as they are.
 */
export function showText(text: string, keep = ''): string {
  return text.replace(UNSAFE, (found) => (keep.includes(found) ? found : escapeHidden(found)));
}

/** Makes a hostile name visible: as `showText`, and spaces at its ends, where they could not be seen, as `␣`. */
export function showName(name: string): string {
  return showText(name).replace(OUTER_SPACES, (spaces) => '␣'.repeat(spaces.length));
}

/** Splits visible text for an ellipsis in the middle: the head may be cut off by the layout, the tail always shows. */
export function splitMiddle(visible: string): { head: string; tail: string } {
  if (visible.length <= 2 * TAIL) return { head: visible, tail: '' };
  const tail = [...visible.slice(-2 * TAIL)].slice(-TAIL).join('');
  const head = visible.slice(0, visible.length - tail.length);
  return { head: head.length > DRAWN_LIMIT ? `${[...head.slice(0, DRAWN_LIMIT)].slice(0, -1).join('')}…` : head, tail };
}

/** The host (with port) of a web address or origin, for people; any other address as it is. At most 60 units. */
export function showHost(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const visible = showText(url?.host && /^https?:$/.test(url.protocol) ? url.host : address);
  return visible.length > HOST_LIMIT ? `${visible.slice(0, HOST_LIMIT - 1)}…` : visible;
}
