import { browser } from '../browser.ts';

/** Whether the browser keeps what is saved until a person deletes it. False: it may delete it where the disk is nearly full, or does not say. Never rejects. */
export async function readIsKept(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false; // a browser without it, or one that stores nothing: not promised
  }
}

/** Asks the browser to keep what is saved; Firefox then asks the person. Gives whether it does. Never rejects. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false; // as above
  }
}

/** Asks it where it decides by itself: a question that nobody has called for would surprise. Firefox alone tells its name this way. */
export async function askToKeepQuietly(): Promise<void> {
  if (!('getBrowserInfo' in browser.runtime)) await askToKeep();
}
