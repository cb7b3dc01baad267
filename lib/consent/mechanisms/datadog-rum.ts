import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { findLast, preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';
import { toMap } from '../parse-record.ts';

/**
 * Datadog RUM (DataDog/browser-sdk, trackingConsent): `trackingConsent` of `init` and the last `setTrackingConsent`, which goes before it. Nothing is kept
 * between pages. Without the option it measures: a setting, not an answer. `session`: whether one runs, which shows what was told later.
 */
export const datadogRum: Mechanism = {
  id: 'datadog-rum',
  name: 'Datadog RUM',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.datadog],
  scripts: ['www.datadoghq-browser-agent.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readCalls(record, judge)),
      input,
    ),
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  const set = findLast(calls, 'setTrackingConsent')?.[1];
  const initial = toMap(findLast(calls, 'init')?.[1])?.get('trackingConsent');
  const session = findLast(calls, 'session')?.[1];
  const said = isConsent(set) ? set : isConsent(initial) ? initial : undefined;
  if (!said) return vendorNotTold(record);
  const evidence: SignalReading['evidence'] = [['trackingConsent', said]];
  if (typeof session === 'boolean') evidence.push(['session', session ? 'running' : 'none']);
  if (isConsent(set) || typeof session !== 'boolean' || session === (said === 'granted'))
    return tellVendor(record, { analytics: said === 'granted' ? 'granted' : 'denied' }, { evidence });
  // A session runs although it began without consent: it was given since. None runs although it began with it: taken back, or not sampled.
  return session ? tellVendor(record, { analytics: 'granted' }, { evidence }) : vendorNotTold(record, evidence);
}

function isConsent(value: unknown): value is 'granted' | 'not-granted' {
  return value === 'granted' || value === 'not-granted';
}
