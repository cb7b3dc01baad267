import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { findTcStrings } from '../judge-tc.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseObject, toMap, toText } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

/** Purposes the tool comes with (transcend-io/airgap.js-types); sites add others. */
const PURPOSES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['Essential', 'necessary'],
  ['Functional', 'functional'],
  ['Analytics', 'analytics'],
  ['Advertising', 'marketing'],
  ['SaleOfInfo', 'marketing'],
  ['Unknown', null],
]);

/** `"Auto"` follows the law and the browser's wish of the moment. Nothing at all: nobody was asked. */
const STATES: ReadonlyMap<unknown, ConsentState> = new Map<unknown, ConsentState>([
  [true, 'granted'],
  [false, 'denied'],
  ['Auto', 'unknown'],
  [null, 'unset'],
]);

/** Transcend (airgap.js): `tcm` as a cookie or `tcmConsent` in storage, and `airgap.getConsent()`. `confirmed` says that somebody chose. */
export const transcend: Mechanism = {
  id: 'transcend',
  name: 'Transcend',
  kind: 'tool',
  scope: 'site',
  records: { names: ['tcm', 'tcmConsent'] },
  api: [PAGE_RECORDS.transcend],
  elements: ['#transcend-consent-manager'],
  scripts: ['cdn.transcend.io/cm/', 'transcend-cdn.com/cm/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] =>
      record.value === null ? [] : [readRecord(record)],
    );
    if (readings.length > 0) return readings;
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const listed = toMap(data?.get('purposes'));
  if (!data || !listed) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  const open = new Set<ConsentCategory>();
  for (const [name, value] of [...listed].slice(0, 100)) {
    const state = STATES.get(value);
    if (!state) return unreadable(record);
    const known = PURPOSES.get(name);
    const purpose: PurposeChoice =
      known === undefined ? nameCategory(name, state) : { name, state, ...(known ? { category: known } : {}) };
    if (state === 'unknown' && purpose.category) open.add(purpose.category);
    purposes.push(purpose);
  }
  const evidence: SignalReading['evidence'] = [
    ...[...listed].slice(0, 100).map(([name, value]): [string, string] => [name, toText(value)]),
    ...['confirmed', 'prompted', 'updated'].flatMap((field): [string, string][] =>
      data.has(field) ? [[field, toText(data.get(field))]] : [],
    ),
  ];
  const strings = findTcStrings(data.get('metadata')).length > 0 ? { strings: ['tcf' as const] } : {};
  const isConfirmed = data.get('confirmed');
  if (isConfirmed === false) return { ...defaultsOnly(record, purposes), evidence, ...strings };
  const basis = isConfirmed === true ? {} : ({ basis: 'unknown', reason: 'recordedChoiceUnknownBasis' } as const);
  const reading = recordedChoice(record, purposes, { evidence, ...basis, ...dated(data.get('timestamp')), ...strings });
  const states = { ...reading.states };
  // What is automatic may be on: a category is refused only if all of it is.
  for (const category of consentCategories)
    if (open.has(category) && states[category] !== 'granted' && category !== 'necessary') states[category] = 'unknown';
  return { ...reading, states };
}
