import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { findCategory } from './find-category.ts';
import { findServiceCategory } from './find-service.ts';
import { toState } from './parse-record.ts';

/**
 * One category of a site as a choice. Its meaning is a guess, unless the tool's own document uses the very name.
 * @param documented names as the tool's document writes them
 */
export function nameCategory(name: string, state: ConsentState, documented?: ReadonlySet<string>): PurposeChoice {
  const category = findCategory(name);
  if (!category) return { name, state };
  return { name, state, category, ...(documented?.has(name) ? {} : { isGuess: true }) };
}

/** One service of a site as a choice: by the service if it is a well-known one, else by the words of its name, which is a guess. */
export function nameService(name: string, state: ConsentState): PurposeChoice {
  const category = findServiceCategory(name);
  return category ? { name, state, category } : nameCategory(name, state);
}

/**
 * Switches whose names have a fixed meaning in the tool's own document. Names without a meaning are left out.
 * @returns undefined when none of the names is there, or one of them holds no switch: a broken record, or none of this tool
 */
export function readFixed(
  fields: ReadonlyMap<string, unknown>,
  meanings: ReadonlyMap<string, ConsentCategory>,
): PurposeChoice[] | undefined {
  const purposes: PurposeChoice[] = [];
  for (const [name, category] of meanings) {
    if (!fields.has(name)) continue;
    const state = toState(fields.get(name));
    if (state === 'unknown') return undefined;
    purposes.push({ name, state, category });
  }
  return purposes.length > 0 ? purposes : undefined;
}
