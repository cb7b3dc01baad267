import { mechanismKinds, type PurposeChoice, type Signal } from '../../lib/consent-types.ts';
import { consentCategories } from '../../lib/types.ts';
import { signal } from './make-report.ts';

const hebrew = 'ניתוח ופרסום';
const long = 'a-very-long-name-of-a-consent-record-that-never-ends-'.repeat(6);

/** Signals of every kind, with everything a signal can hold. */
export const richSignals: Signal[] = [
  signal('cookiebot', 'Cookiebot', 'granted granted denied denied', {
    decidedAt: Date.UTC(2026, 10, 3, 14, 5),
    recordId: 'a1b2…',
    partial: ['functional'],
    guessed: ['analytics'],
    evidence: [
      ['Consent method', 'explicit'],
      ['Region', 'cz'],
    ],
    purposes: purposes(6),
  }),
  signal('iab-tcf', 'IAB TCF', 'granted granted granted granted', {
    kind: 'tcf',
    name: 'euconsent-v2',
    partial: ['marketing'],
    strings: ['tcf'],
    evidence: [['TCF purposes', '1, 2, 3, 4, 8, 9']],
  }),
  signal('iab-gpp', 'IAB GPP', 'unknown unknown unknown denied', {
    kind: 'law',
    scope: 'jurisdiction',
    reason: 'lawOptedOut',
    basis: 'unknown',
    name: '__gpp',
    strings: ['gpp', 'usp'],
  }),
  signal('google-ac', 'Google Additional Consent', 'unknown unknown unknown unknown', {
    kind: 'vendor',
    scope: 'vendor',
    reason: 'vendorTold',
    basis: 'unknown',
    name: 'addtl_consent',
    strings: ['ac'],
  }),
  signal('google-consent-mode', 'Google Consent Mode', 'granted granted granted granted', {
    kind: 'mode',
    reason: 'modeUpdate',
    basis: 'unknown',
    where: 'api',
    name: 'google_tag_data.ics',
  }),
  signal('wp-consent-api', 'WP Consent API', 'granted unset unset unset', {
    kind: 'platform',
    basis: 'default',
    reason: 'regionalDefault',
    allowedMeanwhile: ['analytics', 'marketing'],
    name: 'wp_consent_marketing',
  }),
  signal('smartlook', 'Smartlook', 'unknown unknown unset unknown', {
    kind: 'vendor',
    scope: 'vendor',
    basis: 'default',
    reason: 'vendorNotTold',
    where: 'script',
    name: 'https://web-sdk.smartlook.com/recorder.js',
    evidence: [
      ['consentForms', 'not asked'],
      ['formsRecorded', 'yes'],
      ['disable', ''],
    ],
    triggers: [
      { code: 'formsRecorded', answer: 'yes' },
      { code: 'ipRecorded', answer: 'no' },
      { code: 'visitorApiUsed', answer: 'unknown' },
      { code: 'personalDataShown', answer: 'unknown' },
    ],
  }),
  signal('gpc', 'Global Privacy Control', 'unknown unknown unknown denied', {
    kind: 'browser',
    scope: 'browser',
    basis: 'request',
    reason: 'browserRequest',
    where: 'api',
    name: 'navigator.globalPrivacyControl',
  }),
  signal('guess', 'A record by its form', 'granted granted granted unknown', {
    kind: 'guess',
    basis: 'unknown',
    reason: 'guessedFromForm',
    where: 'localStorage',
    name: `${hebrew}\u202e${long}`,
    guessed: ['functional', 'analytics'],
    purposes: [{ name: hebrew, state: 'granted', category: 'analytics', isGuess: true }, ...purposes(199)],
  }),
];

/** The same in order, `count` of them. */
export function manySignals(count: number): Signal[] {
  return Array.from({ length: count }, (_, index) =>
    signal(`tool-${index}`, `Consent tool number ${index} with a rather long name`, 'granted denied unset unknown', {
      kind: mechanismKinds[index % mechanismKinds.length] ?? 'tool',
      name: `record-${index}-${long}`,
    }),
  );
}

function purposes(count: number): PurposeChoice[] {
  const states = ['granted', 'denied', 'unset', 'unknown'] as const;
  return Array.from({ length: count }, (_, index) => {
    const category = consentCategories[index % 5];
    return {
      name: `Service ${index} of the site`,
      state: states[index % 4] ?? 'unknown',
      ...(category ? { category } : {}),
      ...(index % 3 === 0 ? { isGuess: true as const } : {}),
    };
  });
}
