import type { ConsentRecord } from '../../consent-types.ts';
import { answer } from '../answer.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseObject, toState } from '../parse-record.ts';

/** Its categories unless the site has others. */
const DOCUMENTED: ReadonlySet<string> = new Set(['necessary', 'statistics', 'marketing', 'personalization']);

/**
 * bootstrap-cookie-consent-settings (github.com/shaack): `cookie-consent-settings`, a query string of categories (before version 4 JSON), in a cookie and, where
 * the site wants it, in localStorage. Always with `necessary`.
 */
export const bootstrapCookieConsentSettings: Mechanism = {
  id: 'bootstrap-cookie-consent-settings',
  name: 'bootstrap-cookie-consent-settings',
  kind: 'tool',
  scope: 'site',
  records: { names: ['cookie-consent-settings'] },
  elements: ['#bootstrapCookieConsentSettingsModal'],
  read(input) {
    const readings = input.records.flatMap(readRecord);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

/** Nothing when it is another product's. */
function readRecord(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  if (value === null) return [notChosenYet(where, name)];
  const fields: ReadonlyMap<string, unknown> = parseObject(value) ?? new Map(new URLSearchParams(decodeText(value)));
  if (!fields.has('necessary')) return [];
  const purposes = [...fields].slice(0, 50).map(([key, one]) => nameCategory(key, toState(one), DOCUMENTED));
  if (purposes.some(({ state }) => state === 'unknown')) return [unreadable(record)];
  return [answer(record, purposes)];
}
