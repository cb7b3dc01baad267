import type { UnknownBanner } from '../consent-types.ts';
import { findBannerLanguage, isBannerButton } from './banner-words.ts';

/** Buttons, and what stands for one. */
const BUTTONS =
  'button, a, summary, input[type="button"], input[type="submit"], [role="button"], [onclick], [class*="btn" i], [class*="button" i]';
/** Most buttons looked at: pages have hundreds, banners come early or late among them. */
const MOST_BUTTONS = 2_000;
const LONGEST_LABEL = 80;
/** Most of them that are looked around: lists of requests have one to accept in each line. */
const MOST_TRIED = 60;
/** Most elements whose names are looked at, and most trees that are searched. */
const MOST_ELEMENTS = 30_000;
const MOST_SCOPES = 300;
/** A banner has this much text; a whole page with a cookie policy in it has more. */
const TEXT_LIMITS = [20, 6_000] as const;
/** More than this, with the styles and scripts in it, is a page: its text is not even written out. */
const MOST_CONTENT = 100_000;
/** How far above its button a banner's element may be. */
const MOST_STEPS = 12;
/** Smaller windows are frames that nobody can read. */
const LEAST_WINDOW = [100, 40] as const;
const NAMED = /cookie|consent|gdpr|dsgvo|rgpd|privacy|cmp(?![a-z])|ccpa|tracking/i;
const DIALOG = /^(dialog|alertdialog|banner|region|alert)$/;

/**
 * Finds a consent banner that can be seen: something above the page (or named like one) that speaks of cookies or consent and has a button to answer with.
 * Looks only; knows no tool. Undefined when there is none.
 */
export function findBanner(root: Document): UnknownBanner | undefined {
  if (innerWidth < LEAST_WINDOW[0] || innerHeight < LEAST_WINDOW[1]) return undefined;
  let tried = 0;
  for (const scope of listScopes(root)) {
    const buttons = scope.querySelectorAll<HTMLElement>(BUTTONS);
    const skipped = Math.max(0, buttons.length - MOST_BUTTONS);
    for (let at = 0; at < buttons.length; at += 1) {
      if (at === MOST_BUTTONS / 2) at += skipped;
      const button = buttons[at];
      if (!button || !isBannerButton(readLabel(button)) || !isSeen(button)) continue;
      const banner = findAround(button);
      tried += 1;
      if (banner || tried === MOST_TRIED) return banner;
    }
  }
  return undefined;
}

/** The document, then the shadow trees in it, and those in them: many banners are in one. */
function* listScopes(root: Document): Generator<Document | ShadowRoot> {
  const scopes: (Document | ShadowRoot)[] = [root];
  for (let at = 0; at < scopes.length; at += 1) {
    const scope = scopes[at];
    if (!scope) return;
    yield scope;
    for (const shadow of findShadows(scope)) if (scopes.length < MOST_SCOPES) scopes.push(shadow);
  }
}

/** Of custom elements, and of what stands at the end of the body. Element by element and without lists: pages have tens of thousands. */
function* findShadows(scope: Document | ShadowRoot): Generator<ShadowRoot> {
  const body = scope instanceof Document ? scope.body : null;
  const last = [...(body?.children ?? [])].slice(-50);
  for (const element of last) if (!element.localName.includes('-')) yield* openShadow(element);
  const all = scope.querySelectorAll('*');
  for (let at = 0; at < all.length && at < MOST_ELEMENTS; at += 1) {
    const element = all[at];
    if (element?.localName.includes('-')) yield* openShadow(element);
  }
}

/** Content scripts may look into closed ones too: by `openOrClosedShadowRoot` of the element in Firefox, of `chrome.dom` in Chromium. */
function openShadow(element: Element): ShadowRoot[] {
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null }; // Firefox only
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  }; // Chromium only
  const open = () =>
    element instanceof HTMLElement && chrome?.dom ? chrome.dom.openOrClosedShadowRoot(element) : element.shadowRoot;
  const shadow = openOrClosedShadowRoot === undefined ? open() : openOrClosedShadowRoot;
  return shadow ? [shadow] : [];
}

/** The smallest element around a button that is a banner as a whole. In a frame that may be all of it. */
function findAround(button: HTMLElement): UnknownBanner | undefined {
  let element: Element | null = button.parentElement ?? climb(button);
  for (let step = 0; element && step < MOST_STEPS; step += 1, element = climb(element)) {
    const { body, documentElement } = element.ownerDocument;
    const isAll = element === body;
    if (element === documentElement || (isAll && window === window.top)) return undefined;
    if (!(element instanceof HTMLElement)) continue;
    const text = readText(element);
    if (text === undefined || text.length > TEXT_LIMITS[1]) return undefined;
    if (text.length < TEXT_LIMITS[0] || !(isAll || isAbove(element))) continue;
    const buttons = listLabels(element);
    const language = findBannerLanguage(text, buttons, documentElement.lang);
    if (language !== undefined && !isOutside(element))
      return {
        role: element.getAttribute('role')?.slice(0, 40) || element.localName,
        selector: describe(element),
        language,
        buttons: buttons.slice(0, 6).map((label) => label.slice(0, 60)),
      };
  }
  return undefined;
}

/** What the buttons that can be seen say, each once; of one in another the inner one. */
function listLabels(banner: HTMLElement): string[] {
  const buttons = [...banner.querySelectorAll<HTMLElement>(BUTTONS)].slice(0, MOST_BUTTONS);
  const seen = buttons.filter((button) => readLabel(button) !== '' && !button.querySelector(BUTTONS) && isSeen(button));
  return [...new Set(seen.map(readLabel))];
}

/** Stands above the page, is a dialog, or is named like a banner. */
function isAbove(element: HTMLElement): boolean {
  if (element.localName === 'dialog' || DIALOG.test(element.getAttribute('role') ?? '') || element.ariaModal === 'true')
    return true;
  if (NAMED.test(`${element.id} ${element.getAttribute('class') ?? ''} ${element.localName}`)) return true;
  const { position } = getComputedStyle(element);
  return position === 'fixed' || position === 'sticky';
}

function isSeen(element: HTMLElement): boolean {
  const { width, height, bottom, right } = element.getBoundingClientRect();
  if (width < 4 || height < 4 || bottom < 0 || right < 0) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Moved out of the window, where no scrolling reaches it: how banners wait for their turn. */
function isOutside(banner: HTMLElement): boolean {
  const { top, left } = banner.getBoundingClientRect();
  if (top < innerHeight && left < innerWidth) return false;
  for (let element: Element | null = banner; element; element = climb(element))
    if (getComputedStyle(element).position === 'fixed') return true;
  return false;
}

/** The next element up, out of a shadow tree too. */
function climb(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function readLabel(element: HTMLElement): string {
  const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? '');
  if (text.length > 10 * LONGEST_LABEL) return ''; // no button: something around many
  const label = (text.trim() || (element.getAttribute('aria-label') ?? '')).replace(/\s+/g, ' ').trim();
  return label.length > LONGEST_LABEL ? '' : label;
}

/** What can be read of an element: many banners carry their own styles. Undefined: far too much for a banner. */
function readText(element: HTMLElement): string | undefined {
  if ((element.textContent ?? '').length > MOST_CONTENT) return undefined;
  // An element that is only the host of a shadow tree has no text of its own.
  return element.innerText.slice(0, TEXT_LIMITS[1] + 1).replace(/\s+/g, ' ');
}

function describe(element: Element): string {
  const classes = [...element.classList].slice(0, 6).map((name) => `.${name}`);
  return `${element.localName}${element.id ? `#${element.id}` : ''}${classes.join('')}`.slice(0, 200);
}
