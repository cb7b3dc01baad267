import { type Category, type ConsentCategory, consentCategories, type Report } from '../types.ts';

/**
 * The number on the toolbar button: keys that are there without consent. A key counts when its categories are known and none of them is necessary,
 * and it was written before a choice or after a refusal (whatever was allowed later), or it is just there while one of its categories
 * is refused or not chosen. undefined: there are such keys, and of none of them it can be told. Pure.
 */
export function countWithoutConsent({ items, consent }: Pick<Report, 'items' | 'consent'>): number | undefined {
  let count = 0;
  let isInDoubt = false;
  for (const { categories, clock } of items) {
    if (!isOptional(categories)) continue;
    const states = categories.map((category) => consent.categories[category]);
    const isAllowed = clock?.phase === 'afterGrant' || states.every((state) => state === 'granted');
    if (clock?.phase === 'beforeChoice' || clock?.phase === 'afterRefusal') count += 1;
    else if (isAllowed) continue;
    else if (states.some((state) => state === 'denied' || state === 'unset')) count += 1;
    else isInDoubt = true;
  }
  return count === 0 && isInDoubt ? undefined : count;
}

/** All its documents say that it is for more than the necessary: what several call by several names is taken as necessary if one of them does. */
export function isOptional(categories: readonly Category[]): categories is ConsentCategory[] {
  const isKnown = (category: Category) => consentCategories.some((one) => one === category);
  return categories.length > 0 && categories.every((category) => category !== 'necessary' && isKnown(category));
}
