import type { UnknownBanner } from '../consent-types.ts';
import { findBannerLanguage, isBannerButton } from './banner-words.ts';

const BUTTONS = 'button, [role="button"], a, input[type="button"], input[type="submit"], summary';
/** Most buttons looked at: pages have hundreds, banners come early or late among them. */
const MOST_BUTTONS = 2_000;
/** A banner has this much text; a whole page with a cookie policy in it has more. */
const TEXT_LIMITS = [20, 6_000] as const;
/** How far above its button a banner's element may be. */
const MOST_STEPS = 12;
const NAMED = /cookie|consent|gdpr|dsgvo|rgpd|privacy|cmp(?![a-z])|ccpa|tracking/i;
const DIALOG = /^(dialog|alertdialog|banner|region|alert)$/;

/**
 * Finds a consent banner that can be seen: something above the page (or named like one) that speaks of cookies or consent and has a button to answer with.
 * Looks only; knows no tool. Undefined when there is none.
 */
export function findBanner(root: Document): UnknownBanner | undefined {
  for (const scope of listScopes(root)) {
    const buttons = [...scope.querySelectorAll<HTMLElement>(BUTTONS)];
    const near = buttons.length > MOST_BUTTONS ? [...buttons.slice(0, 1_000), ...buttons.slice(-1_000)] : buttons;
    for (const button of near) {
      if (!isBannerButton(readLabel(button)) || !isSeen(button)) continue;
      const banner = findAround(button);
      if (banner) return banner;
    }
  }
  return undefined;
}

/** The document, and the shadow trees of its custom elements and of what stands at the end of the body: many banners are in one. */
function* listScopes(root: Document): Generator<Document | ShadowRoot> {
  yield root;
  const hosts = [...(root.body?.children ?? []), ...root.querySelectorAll(':not(:defined), :defined')].filter(
    (element, at) => at < (root.body?.children.length ?? 0) || element.localName.includes('-'),
  );
  for (const host of hosts.slice(0, 500)) {
    const shadow = openShadow(host);
    if (shadow) yield shadow;
  }
}

/** Content scripts may look into closed ones too: by `openOrClosedShadowRoot` of the element in Firefox, of `chrome.dom` in Chromium. */
function openShadow(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null }; // Firefox only
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  }; // Chromium only
  return element instanceof HTMLElement && chrome?.dom
    ? chrome.dom.openOrClosedShadowRoot(element)
    : element.shadowRoot;
}

/** The smallest element around a button that is a banner as a whole. */
function findAround(button: HTMLElement): UnknownBanner | undefined {
  let element: Element | null = button.parentElement;
  for (let step = 0; element && step < MOST_STEPS; step += 1, element = climb(element)) {
    if (element === element.ownerDocument.body || element === element.ownerDocument.documentElement) return undefined;
    if (!(element instanceof HTMLElement)) continue;
    const text = readText(element);
    if (text.length > TEXT_LIMITS[1]) return undefined;
    if (text.length < TEXT_LIMITS[0] || !isAbove(element)) continue;
    const buttons = [...element.querySelectorAll<HTMLElement>(BUTTONS)].filter(isSeen).map(readLabel).filter(Boolean);
    const language = findBannerLanguage(text, buttons, element.ownerDocument.documentElement.lang);
    if (language !== undefined)
      return {
        role: element.getAttribute('role')?.slice(0, 40) || element.localName,
        selector: describe(element),
        language,
        buttons: [...new Set(buttons)].slice(0, 6).map((label) => label.slice(0, 60)),
      };
  }
  return undefined;
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

/** The next element up, out of a shadow tree too. */
function climb(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function readLabel(element: HTMLElement): string {
  const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? '');
  const label = text.trim() || (element.getAttribute('aria-label') ?? '');
  return label.length > 100 ? '' : label.replace(/\s+/g, ' ').trim();
}

function readText(element: Element): string {
  return (element.textContent ?? '').slice(0, TEXT_LIMITS[1] + 1).replace(/\s+/g, ' ');
}

function describe(element: Element): string {
  const classes = [...element.classList].slice(0, 6).map((name) => `.${name}`);
  return `${element.localName}${element.id ? `#${element.id}` : ''}${classes.join('')}`.slice(0, 200);
}
