import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { parseData, toMap, toText } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const COOKIE = '_pandectes_gdpr';
/** Bits of what is blocked, as the app's own script tests them (its lists of blocked scripts are numbered the same). */
const BLOCKED: readonly [bit: number, name: string, category: ConsentCategory][] = [
  [1, 'functionality', 'functional'],
  [2, 'performance', 'analytics'],
  [4, 'targeting', 'marketing'],
];

/** Pandectes, an app for Shopify: base64 of JSON with the answer (`status`) and what is blocked (`preferences`). */
export const pandectes: Mechanism = {
  id: 'pandectes',
  name: 'Pandectes',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  elements: ['.pd-cookie-banner-window', '#pandectes-banner'],
  read(input) {
    const readings = input.records.filter(({ where }) => where === 'cookie').map(readCookie);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readCookie(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = toMap(parseData(record.value));
  if (!data?.has('status')) return unreadable(record);
  const status = data.get('status');
  const blocked = data.get('preferences');
  const evidence: SignalReading['evidence'] = [
    ['status', toText(status) || 'empty'],
    ['blocked', toText(blocked)],
  ];
  if (status === '' || status === null) return { ...notChosenYet(record.where, record.name), evidence };
  if (typeof status !== 'string') return unreadable(record);
  const more = { evidence, ...dated(data.get('timestamp')), ...identified(data.get('id')) };
  const isNumber = typeof blocked === 'number' && Number.isInteger(blocked) && blocked >= 0 && blocked <= 7;
  // A refusal that blocks nothing contradicts itself; the answer is what a person gave.
  if (status === 'deny' && (!isNumber || blocked === 0))
    return recordedChoice(record, [], { ...more, states: allStates('denied', 'granted') });
  if (!isNumber) return choiceNotReadable(record, more);
  const purposes = BLOCKED.map(([bit, name, category]): PurposeChoice => {
    return { name, category, state: (blocked & bit) === 0 ? 'granted' : 'denied' };
  });
  return status === 'dismiss'
    ? { ...choiceNotReadable(record, more), basis: 'unknown', reason: 'noticeDismissed' }
    : recordedChoice(record, purposes, more);
}
