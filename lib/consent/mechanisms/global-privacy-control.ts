import { BROWSER_RECORDS } from '../../capture/page-records.ts';
import { allStates, type Mechanism, type SignalReading } from '../mechanism.ts';

/** As a server was sent it; only the value 1 means anything. */
const HEADER = 'request header Sec-GPC';

/**
 * Global Privacy Control (w3c/gpc): the browser asks sites not to sell or share. A wish, not a consent: `false` says nothing about what
 * the visitor chose, and browsers without the feature give no record at all.
 */
export const globalPrivacyControl: Mechanism = {
  id: 'gpc',
  name: 'Global Privacy Control',
  kind: 'browser',
  scope: 'browser',
  records: {},
  api: [BROWSER_RECORDS.globalPrivacyControl, HEADER],
  read({ records }) {
    return records.flatMap(({ where, name, value }): SignalReading[] => {
      if (value === null) return [];
      const isOn = name === HEADER ? value.trim() === '1' : value === 'true';
      const place = { where, name, evidence: [['value', value] satisfies [string, string]] };
      const states = allStates('unknown');
      return isOn
        ? [{ ...place, states: { ...states, marketing: 'denied' }, basis: 'request', reason: 'browserRequest' }]
        : [{ ...place, states, basis: 'unknown', reason: 'browserNoRequest' }];
    });
  },
};
