import type { Consent } from '../consent-types.ts';
import { type ConsentCategory, consentCategories, type Report } from '../types.ts';

/** What a visitor can refuse. */
export const refusable = consentCategories.filter((category) => category !== 'necessary');

/** Something on the page asks for consent. A law that lets people object asks nobody beforehand. */
export function isAsking({ reasons }: Consent): boolean {
  return refusable.some((category) => !['noMechanism', 'law'].includes(reasons[category].code));
}

/** A mechanism of the site says that the GDPR does not apply to this visit. */
export function isOutsideGdpr({ signals }: Consent): boolean {
  return signals.some(({ reason }) => reason === 'gdprNotApplicable');
}

/** The site's own mechanism says that these may run while nothing is chosen, as in regions where people can only object. */
export function isAllowedMeanwhile({ signals }: Consent, categories: readonly ConsentCategory[]): boolean {
  const asking = signals.filter(({ kind, scope }) => scope === 'site' && kind !== 'mode' && kind !== 'guess');
  const isAllowed = (category: ConsentCategory) =>
    asking.some(({ allowedMeanwhile }) => allowedMeanwhile?.includes(category));
  return categories.length > 0 && categories.every(isAllowed);
}

/** Some mechanism began with a default that differs from region to region. */
export function hasRegionalDefault({ consent, watch }: Report): boolean {
  return [...consent.signals, ...(watch?.signals ?? [])].some(({ reason }) => reason === 'regionalDefault');
}

/** A person refused this category, by a mechanism of the site: not a default, not a wish of the browser, not a law. */
export function isRefused({ categories, signals }: Consent, category: ConsentCategory): boolean {
  return (
    categories[category] === 'denied' &&
    signals.some(
      ({ scope, basis, states }) => scope === 'site' && basis === 'explicit' && states[category] === 'denied',
    )
  );
}
