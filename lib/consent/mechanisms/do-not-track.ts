import { BROWSER_RECORDS } from '../../capture/page-records.ts';
import { allStates, type Mechanism, type SignalReading } from '../mechanism.ts';

const HEADER = 'request header DNT';

/**
 * Do Not Track (W3C Tracking Preference Expression, given up in 2019): the browser asks not to be followed from site to site. A wish, not a consent. `0` (the
 * visitor does not mind) and `unspecified` say nothing about any category. Old Firefox wrote `yes` and `no`.
 */
export const doNotTrack: Mechanism = {
  id: 'dnt',
  name: 'Do Not Track',
  kind: 'browser',
  scope: 'browser',
  records: {},
  api: [BROWSER_RECORDS.doNotTrack, HEADER],
  read({ records }) {
    return records.flatMap(({ where, name, value }): SignalReading[] => {
      if (value === null) return [];
      const wish = value.trim().replace(/^"|"$/g, '');
      const place = { where, name, evidence: [['value', wish] satisfies [string, string]] };
      const states = allStates('unknown');
      return wish === '1' || wish === 'yes'
        ? [{ ...place, states: { ...states, marketing: 'denied' }, basis: 'request', reason: 'browserRequest' }]
        : [{ ...place, states, basis: 'unknown', reason: 'browserNoRequest' }];
    });
  },
};
