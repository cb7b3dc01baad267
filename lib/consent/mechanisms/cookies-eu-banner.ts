import { findUnanswered, type Mechanism } from '../mechanism.ts';
import { readOneSwitch } from '../read-one-switch.ts';

/**
 * Cookies EU banner (github.com/Alex-D/Cookies-EU-banner): `hasConsent` in a cookie or in localStorage, true or false, for everything it holds back. Its first
 * version wrote `unknown` before the answer.
 */
export const cookiesEuBanner: Mechanism = {
  id: 'cookies-eu-banner',
  name: 'Cookies EU banner',
  kind: 'tool',
  scope: 'site',
  records: { names: ['hasConsent'] },
  elements: ['#cookies-eu-banner', '#cookies-eu-accept'],
  read(input) {
    const readings = input.records.flatMap((record) => readOneSwitch(record, 'unknown'));
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};
