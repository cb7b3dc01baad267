import type { Consent, FusionReason } from '../../lib/consent-types.ts';
import { type ConsentCategory, consentCategories } from '../../lib/types.ts';

interface ReasonGroup {
  code: FusionReason;
  /** Their ids. */
  mechanisms: string[];
  categories: [ConsentCategory, ...ConsentCategory[]];
}

/** Why each category's state is what it is, categories with the same reason together. */
export function groupReasons(consent: Consent): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const category of consentCategories) {
    const { code, mechanisms } = consent.reasons[category];
    const id = [code, ...mechanisms].join(' ');
    const group = groups.get(id);
    if (group) group.categories.push(category);
    else groups.set(id, { code, mechanisms, categories: [category] });
  }
  return [...groups.values()];
}
