import { browser } from '../browser.ts';

/** Reads what `writeJson` has stored; undefined where there is nothing, or null. */
export async function readJson<T>(key: string): Promise<T | undefined> {
  const [found] = await readAll([key]);
  return found as T | undefined; // written by `writeJson` alone
}

/** Reads several entries at once: a call to the browser costs more than what it brings. In the order of `keys`. */
export async function readAll(keys: readonly string[]): Promise<unknown[]> {
  const found = await browser.storage.session.get([...keys]);
  return keys.map((key) => {
    const text: unknown = found[key];
    return typeof text === 'string' ? ((JSON.parse(text) as unknown) ?? undefined) : undefined; // written by `writeJson` alone
  });
}

/**
 * Stores all entries at once, or none. As text: the browsers' own conversion spoils lone surrogates in names.
 * @throws Error of the browser, as when the session's 10 MB are full (`isFull`)
 */
export async function writeJson(entries: Record<string, unknown>): Promise<void> {
  const texts = Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]);
  await browser.storage.session.set(Object.fromEntries(texts));
}

/** Whether the browser refused because its storage is full (Chromium 156 and Firefox 153 both say `quota`). */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.message);
}
