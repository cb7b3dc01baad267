/** Reads one value again, for a person who asked to see it. `nameLength` finds names that were cut. */
export function readStoredValue(
  store: 'localStorage' | 'sessionStorage',
  name: string,
  nameLength?: number,
): string | null {
  const storage = window[store];
  if (nameLength === undefined) return storage.getItem(name);
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key !== null && key.length === nameLength && key.startsWith(name)) return storage.getItem(key);
  }
  return null;
}
