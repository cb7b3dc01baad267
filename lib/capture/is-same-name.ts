import type { Item } from '../types.ts';

/** Whether a whole name is that of an item. A name that was cut is known by its beginning and its whole length. */
export function isSameName(name: string, { name: kept, nameLength }: Pick<Item, 'name' | 'nameLength'>): boolean {
  return nameLength === undefined ? name === kept : name.length === nameLength && name.startsWith(kept);
}
