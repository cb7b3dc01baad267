import type { Rung, Visit } from '../lib/types.ts';

/** How a browser is started. */
export interface DriverOptions {
  browser: 'chromium' | 'firefox';
  /** `page`: the unchanged build and the real toolbar click. Others: a copy of the build that already holds these hosts. */
  grant: Rung;
  /** Match patterns to hold for `site` and `hosts`. */
  origins?: string[];
  /** Holds the permission that watching needs, too, which is otherwise asked for with a click. Not with the grant `page`. */
  canWatch?: boolean;
  /** Chromium's `--host-resolver-rules`, e.g. `MAP * 127.0.0.1`. */
  resolve?: string;
  /** With a window on the display. Default: headless. */
  headful?: boolean;
  /** File for Chromium's own log of everything that goes over the network (chrome://net-export). */
  netLog?: string;
  /** X display for a window, such as `:99`. Default: the one of this process. */
  display?: string;
  /** As a visitor who blocks all cookies: browsers then close web storage too. */
  storageOff?: boolean;
  /** `prefers-color-scheme` of the browser. Default: light. */
  colorScheme?: 'light' | 'dark';
  /** For how long nothing may be asked for until an opened page counts as settled. Default: a second. */
  quietMs?: number;
}

/** A real browser with the built extension in a fresh profile, which is removed on close. */
export interface Driver {
  readonly browser: { name: string; version: string };
  readonly extensionId: string;
  /** Opens the address in a new tab, waits for load and until the page has settled (`waitMs`: that long instead). @throws PageUnreachableError */
  open(url: string, waitMs?: number): Promise<OpenPage>;
  /**
   * Switches watching of a site on, with no page of it open: what is opened next is watched from its first moment. Asks for `canWatch`.
   * @param site registrable domain
   * @throws Error with one sentence when the extension may not
   */
  watch(site: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenPage {
  /** Evaluates an expression in the page's own world; promises are awaited, the result must survive JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /**
   * Opens the popup by a real click on the toolbar button and resolves when it has stopped looking. In Firefox a website needs no click where
   * every site is allowed anyway.
   */
  openPopup(): Promise<Popup>;
  /** Opens the side panel's page for this tab in a tab of its own, and resolves when it has stopped looking. */
  openPanel(): Promise<Popup>;
  /** Closes the tab. Not the last one: browsers end with it. */
  close(): Promise<void>;
}

export interface Popup {
  /** Evaluates an expression in the popup page, where `chrome`/`browser` is the extension API. */
  evaluate<T>(expression: string): Promise<T>;
  /** What the extension holds for the inspected tab, as its views see it. */
  visit(): Promise<Visit>;
  /** Waits until the visit is settled again, e.g. after a click that grants or looks again. */
  settled(): Promise<Visit>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** For how long nothing may be asked for until a page counts as settled, where nobody says otherwise. */
export const QUIET_MS = 1_000;

/** `data-phase` of the popup's root when it is not looking. */
export const SETTLED_PHASES = ['closed', 'asleep', 'noAccess', 'failed', 'done'] as const;

/** What `storage.session` gave for a tab, as a visit. @throws Error when the extension has stored nothing */
export function parseStored(stored: string | null): Visit {
  if (stored === null) throw new Error('The extension has stored nothing for this tab.');
  return JSON.parse(stored) as Visit; // written by the extension under test
}

/** The page could not be opened: the sentence says why. */
export class PageUnreachableError extends Error {
  override name = 'PageUnreachableError';
}
