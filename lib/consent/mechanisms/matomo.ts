import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import {
  findLast,
  preferTold,
  readCalls,
  readOptOut,
  tellVendor,
  vendorNotAsked,
  vendorNotTold,
} from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseData, toMap, toText, toTime } from '../parse-record.ts';

const REMOVED = 'mtm_consent_removed';
const GIVEN = ['setConsentGiven', 'rememberConsentGiven', 'forgetUserOptOut'];
const TAKEN = ['forgetConsentGiven', 'optUserOut'];
const COOKIES_GIVEN = ['setCookieConsentGiven', 'rememberCookieConsentGiven'];
const COOKIES_TAKEN = ['forgetCookieConsentGiven'];

/**
 * Matomo (matomo-org/matomo, js/piwik.js): cookies with the moment of the answer, of which the removal wins; the queue `_paq` while it is one; what its trackers
 * say of themselves. Consent to cookies alone leaves the measuring without them as it is.
 */
export const matomo: Mechanism = {
  id: 'matomo',
  name: 'Matomo',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['mtm_consent', REMOVED, 'mtm_cookie_consent', 'matomo_ignore', 'piwik_ignore'] },
  api: [PAGE_RECORDS.matomo, PAGE_RECORDS.matomoTrackers],
  scripts: ['cdn.matomo.cloud/', '*.matomo.cloud/'],
  read(input) {
    const stored = readStored(input.records.filter(({ where }) => where !== 'api'));
    const api = input.records.filter(({ where }) => where === 'api').flatMap(readApi);
    // Trackers that have read a refusal, and those that still wait, look the same; the cookie tells.
    const isAnswered = stored.some(({ states }) => states.analytics !== 'unknown');
    return preferTold(isAnswered ? [...api.filter(isAnswer), ...stored] : [...api, ...stored], input);
  },
};

function isAnswer({ reason }: SignalReading): boolean {
  return reason !== 'vendorNotAsked';
}

function readApi(record: ConsentRecord): SignalReading[] {
  return record.name === PAGE_RECORDS.matomo ? readCalls(record, judgeCalls) : readTrackers(record);
}

/** The removal goes before the consent, cookies alone come last. A page that opted out by Matomo's own frame has `…_ignore`. */
function readStored(records: readonly ConsentRecord[]): SignalReading[] {
  const find = (...names: string[]) => records.find(({ name, value }) => names.includes(name) && value !== null);
  const ignored = find('matomo_ignore', 'piwik_ignore');
  const dated = find(REMOVED) ?? find('mtm_consent') ?? find('mtm_cookie_consent');
  return [...(ignored ? readOptOut(ignored, ['analytics']) : []), ...(dated ? [readDated(dated)] : [])];
}

function readDated(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  if (!/^[1-9]\d*$/.test(text)) return unreadable(record);
  const isRemoved = record.name === REMOVED;
  const decidedAt = toTime(text);
  return tellVendor(
    record,
    { analytics: isRemoved ? 'denied' : 'granted' },
    {
      basis: 'explicit',
      reason: isRemoved ? 'vendorOptedOut' : 'vendorTold',
      evidence: [[record.name, isRemoved ? 'removed' : 'given']],
      ...(decidedAt ? { decidedAt } : {}),
    },
  );
}

/** `requireConsent` is applied first, wherever it stands in the queue. */
function judgeCalls(calls: unknown[][], record: ConsentRecord): SignalReading {
  const called = (name: string) => calls.some(([one]) => one === name);
  const last = findLast(calls, ...GIVEN, ...TAKEN) ?? findLast(calls, ...COOKIES_GIVEN, ...COOKIES_TAKEN);
  const required = ['requireConsent', 'requireCookieConsent'].filter(called);
  const evidence: SignalReading['evidence'] = [
    ...required.map((name): [string, string] => [name, 'called']),
    ...(last ? [[toText(last[0]), 'called'] satisfies [string, string]] : []),
  ];
  const [name] = last ?? [];
  // Consent to cookies does not stand for the consent that is required beside it.
  const isForCookiesOnly = [...COOKIES_GIVEN, ...COOKIES_TAKEN].includes(toText(name));
  if (!last || (isForCookiesOnly && called('requireConsent')))
    return required.length > 0 ? vendorNotAsked(record, ['analytics'], { evidence }) : vendorNotTold(record, evidence);
  const isTaken = [...TAKEN, ...COOKIES_TAKEN].includes(toText(name));
  return tellVendor(
    record,
    { analytics: isTaken ? 'denied' : 'granted' },
    { reason: isTaken ? 'vendorOptedOut' : 'vendorTold', evidence },
  );
}

/** `[{"consentRequired":true,"optedOut":true}]`, one for each tracker; the first that says something counts. */
function readTrackers(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const data = parseData(record.value);
  if (!Array.isArray(data)) return [unreadable(record)];
  return data.flatMap((tracker) => {
    const fields = toMap(tracker);
    const [isRequired, isOut] = [fields?.get('consentRequired'), fields?.get('optedOut')];
    if (typeof isRequired !== 'boolean' || typeof isOut !== 'boolean') return [];
    const evidence: SignalReading['evidence'] = [
      ['isConsentRequired', toText(isRequired)],
      ['isUserOptedOut', toText(isOut)],
    ];
    if (isRequired && isOut) return [vendorNotAsked(record, ['analytics'], { evidence })];
    if (isRequired) return [tellVendor(record, { analytics: 'granted' }, { evidence })];
    return [
      isOut
        ? tellVendor(record, { analytics: 'denied' }, { reason: 'vendorOptedOut', evidence })
        : vendorNotTold(record, evidence),
    ];
  });
}
