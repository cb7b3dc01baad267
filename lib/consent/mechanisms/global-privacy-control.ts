import { allStates, type Mechanism } from '../mechanism.ts';

/**
 * Global Privacy Control (w3c/gpc): the browser asks sites not to sell or share. A wish, not a consent: `false` says nothing about what
 * the visitor chose, and browsers without the feature give no signal at all.
 */
export const globalPrivacyControl: Mechanism = {
  id: 'gpc',
  name: 'Global Privacy Control',
  scope: 'browser',
  records: {},
  read({ globalPrivacyControl: isOn }) {
    if (isOn === null) return [];
    const place = {
      where: 'api',
      name: 'navigator.globalPrivacyControl',
      evidence: [['value', String(isOn)] satisfies [string, string]],
    } as const;
    const states = allStates('unknown');
    return isOn
      ? [
          {
            ...place,
            evidence: [...place.evidence],
            states: { ...states, marketing: 'denied' },
            basis: 'request',
            reason: 'browserRequest',
          },
        ]
      : [{ ...place, evidence: [...place.evidence], states, basis: 'unknown', reason: 'browserNoRequest' }];
  },
};
