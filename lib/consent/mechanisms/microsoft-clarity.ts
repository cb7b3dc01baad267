import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { preferTold, readCalls, tellVendor, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, toMap, toText } from '../parse-record.ts';

const COOKIE = '_clck';
/** Numbers of `source` that nobody gave: settings of the project (0) and Clarity's own default (7). */
const OWN_SOURCES = [0, 7];

/**
 * Microsoft Clarity (microsoft/clarity, learn.microsoft.com "Clarity consent API v2"): the calls `consent` and `consentv2`, what `metadata` says of them after
 * its script has run, and the fourth field of `_clck`. Denied, it goes on without cookies.
 */
export const microsoftClarity: Mechanism = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.clarity],
  scripts: ['www.clarity.ms/', 'scripts.clarity.ms/'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').flatMap((record) => readCalls(record, judge));
    const stored = input.records.filter(({ where }) => where === 'cookie').flatMap(readCookie);
    return preferTold([...api, ...stored], input);
  },
};

function judge(calls: unknown[][], record: ConsentRecord): SignalReading {
  let analytics: ConsentState = 'unknown';
  let marketing: ConsentState = 'unknown';
  const evidence: SignalReading['evidence'] = [];
  for (const [name, given] of calls) {
    if (name === 'consent') {
      // Without an argument, or with undefined, which a list of calls holds as null, it means yes.
      const state = given === false ? 'denied' : 'granted';
      [analytics, marketing] = [state, state];
      evidence.push(['consent', toText(given !== false)]);
    } else if (name === 'consentv2' && (given === undefined || given === null)) {
      [analytics, marketing] = ['denied', 'denied']; // its own default
      evidence.push(['consentv2', 'denied']);
    } else if (name === 'consentv2' || name === 'metadata') {
      const fields = toMap(given);
      if (name === 'metadata' && OWN_SOURCES.some((one) => one === fields?.get('source'))) continue;
      analytics = readStorage(fields?.get('analytics_Storage'), analytics);
      marketing = readStorage(fields?.get('ad_Storage'), marketing);
      for (const field of ['ad_Storage', 'analytics_Storage', 'source'])
        if (fields?.has(field)) evidence.push([field, toText(fields.get(field))]);
    }
  }
  if (analytics === 'unknown' && marketing === 'unknown') return vendorNotTold(record, evidence);
  return tellVendor(record, { analytics, marketing }, { evidence });
}

/** As Clarity reads it: no text leaves what was there; a text that is not "granted" is a refusal. */
function readStorage(value: unknown, before: ConsentState): ConsentState {
  if (typeof value !== 'string') return before;
  return value.toLowerCase() === 'granted' ? 'granted' : 'denied';
}

/** `id^version^expiry^consent^…`, with the sign `|` in older versions. Its first field is the visitor's and stays out of the evidence. */
function readCookie(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const text = decodeText(record.value);
  const [, version = '', , consent = ''] = text.split(text.includes('^') ? '^' : '|');
  if (!/^\d{1,3}$/.test(version) || !/^[01]$/.test(consent)) return [unreadable(record)];
  const evidence: SignalReading['evidence'] = [
    ['version', version],
    ['consent', consent],
  ];
  if (Number(version) > 2) return [tellVendor(record, {}, { reason: 'unknownForm', evidence })];
  if (consent === '0') return [vendorNotTold(record, evidence)];
  return [tellVendor(record, { analytics: 'granted' }, { basis: 'explicit', evidence })];
}
