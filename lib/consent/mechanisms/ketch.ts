import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseData, readSwitch, toMap, toTexts } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

/** Ketch's canonical purposes; `null`: none of our categories. A site's purposes are tied to them. */
const CANONICAL: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['essential_services', 'necessary'],
  ['analytics', 'analytics'],
  ['behavioral_advertising', 'marketing'],
  ['personalization', 'functional'],
  ['prod_enhancement', null],
  ['product_enhancement', null],
  ['email_mktg', null],
  ['sms_mktg', null],
]);

/**
 * Ketch: `_ketch_consent_v1_`, base64 of JSON with the purposes, in a cookie and in storage, and `window.ketchConsent`. Under laws that let people object
 * it is written before anybody did, so the record alone does not tell whether somebody chose.
 */
export const ketch: Mechanism = {
  id: 'ketch',
  name: 'Ketch',
  kind: 'tool',
  scope: 'site',
  records: { names: ['_ketch_consent_v1_'] },
  api: [PAGE_RECORDS.ketch],
  elements: ['#lanyard_root', '#ketch-consent-banner'],
  scripts: ['*.ketchcdn.com/', '*.ketchjs.com/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] =>
      record.value === null ? [] : [readPurposes(record)],
    );
    if (readings.length > 0) return readings;
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readPurposes(record: ConsentRecord): SignalReading {
  const data = toMap(parseData(record.value ?? ''));
  const listed = toMap(data?.get('purposes')) ?? data;
  if (!listed) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  for (const [name, purpose] of [...listed].slice(0, 100)) {
    const fields = toMap(purpose);
    const isOn = readSwitch(fields ? (fields.get('status') ?? fields.get('allowed')) : purpose);
    if (isOn === undefined) return unreadable(record);
    purposes.push(...namePurpose(name, isOn, toTexts(fields?.get('canonicalPurposes')) ?? []));
  }
  if (purposes.length === 0) return unreadable(record);
  return recordedChoice(record, purposes, {
    basis: 'unknown',
    reason: 'recordedChoiceUnknownBasis',
    evidence: purposes.map(({ name, state }) => [name, state]),
  });
}

/** One purpose of the site, once for each category it is tied to. */
function namePurpose(name: string, isOn: boolean, canonical: readonly string[]): PurposeChoice[] {
  const state = isOn ? 'granted' : 'denied';
  const tied = canonical.length > 0 ? canonical.slice(0, 10) : [name];
  const known = tied.filter((one) => CANONICAL.has(one));
  if (known.length === 0) return [nameCategory(name, state)];
  const categories = new Set(known.map((one) => CANONICAL.get(one)));
  return [...categories].map((category) => ({ name, state, ...(category ? { category } : {}) }));
}
