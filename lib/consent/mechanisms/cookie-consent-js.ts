import { findUnanswered, type Mechanism } from '../mechanism.ts';
import { readOneSwitch } from '../read-one-switch.ts';

/** cookie-consent-js (github.com/shaack/cookie-consent-js): one cookie, true for everything and false for what is technically needed. */
export const cookieConsentJs: Mechanism = {
  id: 'cookie-consent-js',
  name: 'cookie-consent-js',
  kind: 'tool',
  scope: 'site',
  records: { names: ['cookie-consent-tracking-allowed'] },
  elements: ['.cookie-consent-modal'],
  read(input) {
    const readings = input.records.flatMap((record) => readOneSwitch(record));
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};
