import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import type { ClassifiedItem } from '../types.ts';
import { isCalledIdentifier, isIdentifier, isOtherThing } from './is-identifier.ts';

/** Items of one page that hold the same identifier. */
export interface SameValue {
  /** Made of stores and names: the same in a later visit. */
  id: string;
  places: number[];
  /** In at least one of them it is the whole value, and long and mixed enough for an identifier whatever the names say. */
  isWhole: boolean;
}

/** Most names that an id is made of. */
const MOST_NAMES = 8;

/**
 * Finds identifiers that stand in more than one key, as a whole value or inside of one. A cookie that is there under two domains is one key. Each
 * item is looked at once. Pure.
 */
export function findSameValues(items: readonly ClassifiedItem[], details: CatalogueDetails): SameValue[] {
  const byHash = new Map<string, { places: number[]; isWhole: boolean }>();
  items.forEach((item, place) => {
    if (isOtherThing(item, details)) return;
    const isWhole = isIdentifier(item, details);
    const whole = item.valueHash !== undefined && (isWhole || isCalledIdentifier(item)) ? [item.valueHash] : [];
    for (const hash of new Set([...whole, ...(item.parts ?? [])])) {
      const found = byHash.get(hash) ?? { places: [], isWhole: false };
      found.places.push(place);
      if (isWhole && whole.includes(hash)) found.isWhole = true;
      byHash.set(hash, found);
    }
  });
  const same = new Map<string, SameValue>();
  for (const { places, isWhole } of byHash.values()) {
    if (places.length < 2) continue;
    const keys = [...new Set(places.map((place) => nameKey(items[place])))].sort();
    if (keys.length < 2) continue;
    const id = [...keys.slice(0, MOST_NAMES), ...(keys.length > MOST_NAMES ? [String(keys.length)] : [])].join(' ');
    const known = same.get(id);
    // Several identifiers in the same keys are one finding.
    same.set(id, {
      id,
      places: [...new Set([...(known?.places ?? []), ...places])],
      isWhole: isWhole || known?.isWhole === true,
    });
  }
  return [...same.values()];
}

function nameKey(item: ClassifiedItem | undefined): string {
  return item ? JSON.stringify([item.store, item.name.slice(0, 200), item.party]) : '';
}
