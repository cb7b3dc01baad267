import { browser } from '../browser.ts';

/**
 * Calls `onChange` whenever something was observed in the tab's visit: when what `visit-log.ts` holds of it changes. What belongs to a page that
 * has not arrived yet (`log:ID:next`) does not count. @returns a function that ends it
 */
export function listenToLog(tabId: number, onChange: () => void): () => void {
  const head = `log:${tabId}`;
  const isOurs = (key: string) => key === head || (key.startsWith(`${head}:`) && key !== `${head}:next`);
  const listen = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    // Firefox tells of entries that were written again as they were.
    const isNews = Object.entries(changes).some(
      ([key, { oldValue, newValue }]) => isOurs(key) && oldValue !== newValue,
    );
    if (isNews) onChange();
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}
