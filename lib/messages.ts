import { browser, type Runtime } from './browser.ts';
import type { DecodedString } from './consent/decoded-types.ts';
import type { RecordPlace } from './consent-types.ts';
import type { WatchMessage } from './messages-from-pages.ts';
import type { PageReading } from './page-texts-types.ts';
import type { RemovalOutcome, RemovalTarget } from './removal-types.ts';
import type { Screenshot } from './visit-record-types.ts';
import type { WatchReply } from './watch-log-types.ts';

/** Commands to the background. Data comes back through `storage.session` alone; a value a person asked to see is the one exception. */
export interface ToBackground {
  /** Looks at a tab and stores what was found. `clicked`: the toolbar button was clicked on this very page, so the browser lets us in if it lets anyone. */
  inspect(command: { tabId: number; clicked: boolean }): Promise<void>;
  /** Says that this tab's view is about to ask the browser for access: the prompt may close the view. */
  askedForAccess(command: { tabId: number; watchSite?: string; remove?: RemovalTarget }): Promise<void>;
  /** Switches watching of a site on or off; the permissions it needs must be there. Rejects when they are not. */
  watch(command: { site: string; isOn: boolean }): Promise<void>;
  /** Loads a tab's page without and with Global Privacy Control and stores what differs. Rejects with a message key of `_locales`. */
  compareGpc(command: { tabId: number }): Promise<void>;
  /**
   * Removes what a person named from a tab's page, and reads again. Where it stands is in `storage.session` too. Rejects with a message key of `_locales`.
   */
  remove(command: { tabId: number; what: RemovalTarget }): Promise<RemovalOutcome>;
  /** The person has read what came of it. */
  forgetRemoval(command: { tabId: number }): Promise<void>;
  /** Reads one value of the stored report's item again. Rejects with a message key of `_locales`. */
  readValue(command: { tabId: number; itemId: string }): Promise<string>;
  /**
   * Reads the values of all items of the stored report again: JSON text of each by place, null where it is gone or out of reach. `capturedAt`: the look
   * they shall be of. Rejects with a message key of `_locales`.
   */
  readValues(command: { tabId: number; capturedAt: number }): Promise<(string | null)[]>;
  /** Takes a picture of a tab's page as it is visible. Rejects with a message key of `_locales`. */
  takeScreenshot(command: { tabId: number }): Promise<Screenshot>;
  /** Reads the tables, lists and text that a tab's page shows. Nothing is kept. Rejects with a message key of `_locales`. */
  readPageTexts(command: { tabId: number }): Promise<PageReading>;
  /** Reads one consent record again and decodes the standard strings in it. Rejects with a message key of `_locales`. */
  readStrings(command: { tabId: number; where: RecordPlace; name: string }): Promise<DecodedString[]>;
}

type Command = keyof ToBackground;
/** `error` is a message key of `_locales`, or the browser's own words. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

interface Envelope {
  command: Command;
  argument: unknown;
}

/** Sends one command to the background. Never throws: a background that is gone is an answer too. */
export async function sendToBackground<C extends Command>(
  command: C,
  argument: Parameters<ToBackground[C]>[0],
): Promise<Reply<Awaited<ReturnType<ToBackground[C]>>>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ command, argument } satisfies Envelope);
    return reply as Reply<Awaited<ReturnType<ToBackground[C]>>>; // made by `answerMessages` below, the only listener
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Answers the commands of the extension's own pages; anything else is not listened to. */
export function answerMessages(handlers: ToBackground): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // Pages of this extension only. A content script (it has a tab and a web address) has nothing to say here.
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL(''))) return undefined;
    return answer(handlers, message);
  });
}

/** Which frame sent something: the browser's word, not the page's. */
export interface PageSender {
  tabId: number;
  frameId: number;
  /** Firefox tells it on the tab. */
  cookieStoreId: string | undefined;
}

/**
 * Answers the relays of watched pages; what they send is for `handle` to check. Pages themselves cannot send anything: only content scripts of
 * this extension get here.
 */
export function answerPages(handle: (text: string, sender: PageSender) => Promise<WatchReply>): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, tab, frameId = 0 }: Runtime.MessageSender) => {
    const { watched } = (message ?? {}) as Partial<WatchMessage>; // sent by `sendToWatcher`; anything else is not listened to
    if (id !== browser.runtime.id || tab?.id === undefined || typeof watched !== 'string') return undefined;
    return handle(watched, { tabId: tab.id, frameId, cookieStoreId: tab.cookieStoreId });
  });
}

async function answer(handlers: ToBackground, message: unknown): Promise<Reply<unknown>> {
  try {
    const { command, argument } = (message ?? {}) as Partial<Envelope>; // sent by `sendToBackground`; anything else is refused below
    // Own properties only: `constructor` and the like are names too.
    if (typeof command !== 'string' || !Object.hasOwn(handlers, command))
      return { ok: false, error: `Unknown command ${String(command)}` };
    const handler = handlers[command] as (argument: unknown) => Promise<unknown>; // `sendToBackground` ties each command to its argument
    return { ok: true, value: await handler(argument) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
