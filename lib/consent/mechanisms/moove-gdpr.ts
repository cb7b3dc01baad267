import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { readFixed } from '../name-choices.ts';
import { parseObject } from '../parse-record.ts';

/** Its own names, by the labels they have unless the site changes them. */
const MEANINGS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['strict', 'necessary'],
  ['thirdparty', 'analytics'],
  ['performance', 'analytics'],
  ['preference', 'functional'],
  ['advanced', 'marketing'],
]);

/** GDPR Cookie Compliance of Moove Agency (WordPress): `moove_gdpr_popup`, JSON with `'1'` and `'0'`, written with the choice. */
export const mooveGdpr: Mechanism = {
  id: 'moove-gdpr',
  name: 'GDPR Cookie Compliance (Moove)',
  kind: 'tool',
  scope: 'site',
  records: { names: ['moove_gdpr_popup'] },
  elements: ['#moove_gdpr_cookie_info_bar'],
  read(input) {
    return input.records.length > 0 ? input.records.map(readRecord) : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const purposes = readFixed(parseObject(record.value) ?? new Map(), MEANINGS);
  if (!purposes) return unreadable(record);
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgePurposes(purposes.map((one) => (one.category === 'necessary' ? one : { ...one, isGuess: true }))),
    evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
  };
}
