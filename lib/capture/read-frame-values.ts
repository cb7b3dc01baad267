import { browser } from '../browser.ts';
import type { Store } from '../types.ts';

/** Where a value is. `nameLength` finds names that were cut. */
export interface ValuePlace {
  store: Store;
  name: string;
  nameLength?: number | undefined;
}

/** What a frame holds now: values by place in what was asked for, `null` where there is none, and its cookies as scripts see them. */
export interface FrameValues {
  origin: string;
  values: (string | null)[];
  cookies: string;
}

/**
 * Reads many stored values of one frame again, in one call into its isolated world.
 * @throws when the frame is gone or lets nobody in
 */
export async function readFrameValues(
  tabId: number,
  frameId: number,
  places: readonly ValuePlace[],
): Promise<FrameValues> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: readHere,
    // As text, in and out: the browser's own conversion would spoil lone surrogates.
    args: [JSON.stringify(places)],
  });
  if (typeof found?.result !== 'string') throw new Error(`Frame ${frameId} gave no answer.`);
  return JSON.parse(found.result) as FrameValues; // made by `readHere`
}

/** Runs in the frame, so it may use nothing from outside itself. */
export function readHere(given: string): string {
  const places: { store: 'localStorage' | 'sessionStorage'; name: string; nameLength?: number }[] = JSON.parse(given);
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch {
      return otherwise; // a sandboxed frame, or storage that is switched off: there is nothing to read
    }
  };
  const values = places.map(({ store, name, nameLength }) =>
    attempt(() => {
      const storage = window[store];
      if (nameLength === undefined) return storage.getItem(name);
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const whole = names.find((one) => one.length === nameLength && one.startsWith(name));
      return whole === undefined ? null : storage.getItem(whole);
    }, null),
  );
  return JSON.stringify({ origin: self.origin, values, cookies: attempt(() => document.cookie, '') });
}
