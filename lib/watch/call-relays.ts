import { browser } from '../browser.ts';
import type { RelayWorld } from './relay/put-in-relay.ts';

/** How long the relays of a page may take to hand over what they have, ms. */
const PATIENCE_MS = 500;

/** Has the relays of a tab send what they have not sent yet. Never rejects: a frame that hangs has sent what it has, and a tab may be closed. */
export async function callRelays(tabId: number): Promise<void> {
  const work = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => (globalThis as RelayWorld).crumbscopeRelay?.takeAndSend(),
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([work.catch(() => undefined), late]);
}
