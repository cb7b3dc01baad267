import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { optOut } from '../opt-out.ts';
import { parseData, parseObject, toMap } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

/** Termly's own meaning: performance is what makes the site work better for its visitor. `null`: none of our categories. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['essential', 'necessary'],
  ['performance', 'functional'],
  ['analytics', 'analytics'],
  ['advertising', 'marketing'],
  ['social_networking', 'marketing'],
  ['unclassified', null],
]);

/** Termly: `TERMLY_API_CACHE` in storage, with an entry once somebody answered, and `Termly.getConsentState()`. */
export const termly: Mechanism = {
  id: 'termly',
  name: 'Termly',
  kind: 'tool',
  scope: 'site',
  records: { names: ['TERMLY_API_CACHE'] },
  api: [PAGE_RECORDS.termly],
  elements: ['#termly-code-snippet-support'],
  scripts: ['app.termly.io/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      if (record.where === 'api') return [readApi(record)];
      return record.where === 'localStorage' ? [readStored(record)] : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readStored(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  if (!data.has('TERMLY_COOKIE_CONSENT')) return notChosenYet(record.where, record.name);
  const entry = toMap(data.get('TERMLY_COOKIE_CONSENT'));
  const value = toMap(entry?.get('value'));
  return value ? judge(record, value, dated(entry?.get('createdAt'))) : unreadable(record);
}

function readApi(record: ConsentRecord): SignalReading {
  // The tool is there and has no state: nobody answered.
  if (record.value?.trim() === 'null') return notChosenYet(record.where, record.name);
  const data = toMap(parseData(record.value ?? ''));
  return data ? judge(record, data, {}) : unreadable(record);
}

function judge(
  record: ConsentRecord,
  fields: ReadonlyMap<string, unknown>,
  more: Partial<SignalReading>,
): SignalReading {
  const purposes: PurposeChoice[] = [];
  for (const [name, category] of CATEGORIES) {
    const value = fields.get(name);
    if (value === undefined) continue;
    if (typeof value !== 'boolean') return unreadable(record);
    purposes.push({ name, state: value ? 'granted' : 'denied', ...(category ? { category } : {}) });
  }
  const doNotSell = fields.get('do_not_sell');
  if (purposes.length === 0 && typeof doNotSell !== 'boolean') return unreadable(record);
  const evidence = purposes.map(({ name, state }): [string, string] => [name, state === 'granted' ? 'on' : 'off']);
  if (typeof doNotSell === 'boolean') evidence.push(['do_not_sell', String(doNotSell)]);
  const reading = recordedChoice(record, purposes, { evidence, ...more });
  return doNotSell === true ? optOut(reading) : reading;
}
