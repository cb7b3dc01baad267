import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { judgeServices } from '../judge-services.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseData, toMap, toState } from '../parse-record.ts';

/** Ids of the examples in its document. */
const DOCUMENTED: ReadonlySet<string> = new Set(['functional', 'statistical', 'marketing']);

/** Cookie Consent of GRRR (@grrr/cookie-consent): in localStorage a list of all cookie types of the site, each accepted or not; written when it is saved. */
export const grrrCookieConsent: Mechanism = {
  id: 'grrr-cookie-consent',
  name: 'Cookie Consent (GRRR)',
  kind: 'tool',
  scope: 'site',
  records: { names: ['cookie-consent-preferences'] },
  elements: ['cookie-consent[data-cookies]'],
  read(input) {
    const readings = input.records.flatMap(readRecord);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

/** Nothing when it is another product's: only a list is this one's. */
function readRecord(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  if (value === null) return [notChosenYet(where, name)];
  const data = parseData(value);
  if (!Array.isArray(data)) return /^(\[|%5b)/i.test(value.trim()) ? [unreadable(record)] : [];
  if (data.length === 0) return [notChosenYet(where, name)]; // as the library takes it
  const purposes = data.map((one): PurposeChoice => {
    const id = toMap(one)?.get('id');
    const accepted = toMap(one)?.get('accepted');
    const state = typeof accepted === 'boolean' ? toState(accepted) : 'unknown';
    return typeof id === 'string' ? nameCategory(id, state, DOCUMENTED) : { name: '', state: 'unknown' };
  });
  if (purposes.some(({ state }) => state === 'unknown')) return [unreadable(record)];
  return [answer(record, purposes, judgeServices(purposes))];
}
