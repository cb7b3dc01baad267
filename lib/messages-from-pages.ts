import type { WatchBatch, WatchReply } from './watch-log-types.ts';

/**
 * What a relay sends, as it travels: JSON text, since the browsers' own conversion spoils lone surrogates in names. `lib/messages.ts` answers
 * it; the sending side stands apart so that pages are spared the 10 kB of webextension-polyfill.
 */
export interface WatchMessage {
  watched: string;
}

interface PageRuntime {
  sendMessage(message: WatchMessage): Promise<unknown>;
}

/**
 * Sends a batch from a content script to the background. Undefined: no answer, since the background was stopped in between; to be sent again.
 * @throws Error when this extension was updated or removed: nobody will ever answer
 */
export async function sendToWatcher(batch: WatchBatch): Promise<WatchReply | undefined> {
  const { browser, chrome } = globalThis as { browser?: { runtime?: PageRuntime }; chrome?: { runtime?: PageRuntime } }; // Firefox has both, Chromium the second; both give promises
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime?.sendMessage) throw new Error('The extension is gone.');
  try {
    const reply = await runtime.sendMessage({ watched: JSON.stringify(batch) });
    return (reply ?? undefined) as WatchReply | undefined; // made by `answerPages`, the only listener to such messages
  } catch (error) {
    if (error instanceof Error && /invalidated|extension context/i.test(error.message)) throw error;
    return undefined;
  }
}
