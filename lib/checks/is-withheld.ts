import { isOptional } from '../clock/count-without-consent.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import { isAllowedMeanwhile, isAsking, isOutsideGdpr } from './find-consent-facts.ts';

/**
 * Whether it is known that the visitor has not allowed an item: by when it was written, or by what is in force now. Not the opposite of `isAllowed`: where
 * it cannot be told, nothing asks, or the site's mechanism lets it run meanwhile, neither holds.
 */
export function isWithheld({ categories, clock }: ClassifiedItem, { consent }: Pick<Report, 'consent'>): boolean {
  if (!isOptional(categories) || isOutsideGdpr(consent) || isAllowedMeanwhile(consent, categories)) return false;
  if (clock?.phase === 'afterGrant') return false;
  if (clock?.phase === 'beforeChoice' || clock?.phase === 'afterRefusal') return true;
  const asks = isAsking(consent);
  // Of a law that lets people object, nothing chosen is no refusal.
  return categories.every(
    (one) => consent.categories[one] === 'denied' || (asks && consent.categories[one] === 'unset'),
  );
}
