import { type ClassifiedItem, consentCategories, type Report } from '../types.ts';

/** Whether the visitor has allowed an item: when it was written, or by what is in force now. Of what nobody knows only if everything is allowed. */
export function isAllowed({ categories, clock }: ClassifiedItem, { consent }: Pick<Report, 'consent'>): boolean {
  if (clock?.phase === 'afterGrant') return true;
  if (clock?.phase === 'beforeChoice' || clock?.phase === 'afterRefusal') return false;
  const asked = consentCategories.filter((one) =>
    categories.includes('unclassified') ? one !== 'necessary' : categories.includes(one),
  );
  return asked.every((one) => consent.categories[one] === 'granted');
}
