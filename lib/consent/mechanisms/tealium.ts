import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseData, readSwitch, toMap, toState } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

/** The tool's own categories by number (docs.tealium.com). Those without a category may stand for several. */
const CATEGORIES: readonly [name: string, category?: ConsentCategory][] = [
  ['analytics', 'analytics'],
  ['affiliates', 'marketing'],
  ['display_ads', 'marketing'],
  ['search', 'marketing'],
  ['email', 'marketing'],
  ['personalization', 'functional'],
  ['social', 'marketing'],
  ['big_data'],
  ['misc'],
  ['cookiematch', 'marketing'],
  ['cdp'],
  ['mobile', 'functional'],
  ['engagement', 'functional'],
  ['monitoring'],
  ['crm'],
];
const FIELD = /^([a-z0-9_-]{1,40}):([a-z0-9_.:-]{0,200})$/i;

/** Tealium iQ: the cookie `CONSENTMGR`, also with a site's prefix, and `utag.gdpr.getConsentState()`. */
export const tealium: Mechanism = {
  id: 'tealium',
  name: 'Tealium iQ Consent Manager',
  kind: 'tool',
  scope: 'site',
  records: { names: ['CONSENTMGR'], patterns: ['^[a-z0-9]{1,20}_CONSENTMGR$'] },
  api: [PAGE_RECORDS.tealium],
  elements: ['#__tealiumGDPRecModal', '#__tealiumGDPRcpPrefs'],
  read(input) {
    const api = input.records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi);
    const stored = input.records.filter(({ where }) => where === 'cookie').map(readCookie);
    const readings = [...api, ...stored];
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

/** 1: all, -1: none, 0: nobody answered; a list: some. */
function readApi(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  if (text === '0') return notChosenYet(record.where, record.name);
  if (text === '1' || text === '-1')
    return recordedChoice(record, [], { states: allStates(text === '1' ? 'granted' : 'denied', 'granted') });
  const list = parseData(text);
  if (!Array.isArray(list) || list.length === 0) return unreadable(record);
  const purposes = list.slice(0, 50).flatMap((one) => {
    const name = toMap(one)?.get('name');
    return typeof name === 'string' ? [toChoice(name, toMap(one)?.get('ct'))] : [];
  });
  if (purposes.length === 0 || purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  return recordedChoice(record, purposes);
}

function readCookie(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const fields = readFields(decodeText(record.value));
  const consent = readSwitch(fields?.get('consent'));
  const isSaleRefused = readSwitch(fields?.get('dns'));
  const isCut = (name: string, value: boolean | undefined) => fields?.has(name) && value === undefined;
  if (!fields || isCut('consent', consent) || isCut('dns', isSaleRefused)) return unreadable(record);
  const purposes = CATEGORIES.flatMap(([name], place) => {
    const value = fields.get(`c${place + 1}`);
    return value === undefined ? [] : [toChoice(name, value)];
  });
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  const evidence = ['consent', 'dns', 'policy'].flatMap((name): [string, string][] =>
    fields.has(name) ? [[name, fields.get(name) ?? '']] : [],
  );
  const more = { evidence, ...dated(fields.get('ts')), ...identified(fields.get('id')) };
  if (isSaleRefused === true && (purposes.length > 0 || consent === undefined))
    purposes.push({ name: 'do not sell', category: 'marketing', state: 'denied' });
  if (purposes.length > 0) return recordedChoice(record, purposes, more);
  // Under laws that let people object, everything is allowed until they do.
  if (consent === undefined && isSaleRefused === false)
    return recordedChoice(record, [], {
      ...more,
      states: { ...allStates('unknown', 'granted'), marketing: 'granted' },
      basis: 'unknown',
      reason: 'lawNotOptedOut',
    });
  if (consent === undefined) return { ...notChosenYet(record.where, record.name), evidence };
  const states = allStates(consent ? 'granted' : 'denied', 'granted');
  // Everything was accepted, and the sale of data refused apart from it.
  return recordedChoice(record, [], {
    ...more,
    states,
    ...(isSaleRefused && consent ? { partial: ['marketing'] } : {}),
  });
}

function toChoice(name: string, value: unknown): PurposeChoice {
  const category = CATEGORIES.find(([own]) => own === name)?.[1];
  return { name, state: toState(value), ...(category ? { category } : {}) };
}

/** `c1:1|ts:…|consent:true`; a bare number is an older time stamp. Undefined when one part is none of these. */
function readFields(text: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const part of text.trim().split('|').slice(0, 100)) {
    const found = FIELD.exec(part);
    if (found) fields.set(found[1] ?? '', found[2] ?? '');
    else if (!/^\d+$/.test(part)) return undefined;
  }
  return fields;
}
