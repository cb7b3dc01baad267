import type { Consent } from '../../lib/consent-types.ts';
import { type ConsentCategory, consentCategories } from '../../lib/types.ts';
import { sayReason } from '../consent-summary.ts';
import type { Text } from '../text.tsx';

/** Why each category's state is what it is, in words, with the categories of which the same is said. */
export function groupReasons(consent: Consent, text: Text): [words: string, categories: ConsentCategory[]][] {
  return [...Map.groupBy(consentCategories, (category) => sayReason(consent, category, text))];
}
