import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseObject, toMap, toState, toText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

/** Its default name, and an older one that others use too. Sites may give it another name. */
const COOKIES = ['zaraz-consent', 'cf_consent'];
const OWN_FIELDS = ['purposes', 'modal'];

/**
 * Cloudflare Zaraz (developers.cloudflare.com/zaraz/consent-management): answers by purpose, under random ids. Their names are in the page's interface alone;
 * what a name means is a guess. The interface says `false` also where nobody answered.
 */
export const cloudflareZaraz: Mechanism = {
  id: 'cloudflare-zaraz',
  name: 'Cloudflare Zaraz',
  kind: 'tool',
  scope: 'site',
  records: { names: COOKIES },
  api: [PAGE_RECORDS.zaraz],
  elements: ['.cf_modal_container', 'dialog.cf_modal'],
  read(input) {
    const api = input.records.find(({ where, value }) => where === 'api' && value !== null);
    const names = toMap(parseObject(api?.value ?? '')?.get('purposes'));
    const cookies = input.records.filter(({ where }) => where === 'cookie');
    const isAbsent = cookies.length > 0 && cookies.every(({ value }) => value === null);
    const readings = [
      ...(api ? [readApi(api, names, isAbsent)] : []),
      ...cookies.flatMap((record) => readCookie(record, names)),
    ];
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readApi(
  record: ConsentRecord,
  names: ReadonlyMap<string, unknown> | undefined,
  isAbsent: boolean,
): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const answers = new Map([...data].filter(([id]) => !OWN_FIELDS.includes(id)));
  const isAllOff = [...answers.values()].every((value) => value === false || value === null);
  const evidence: SignalReading['evidence'] = data.has('modal') ? [['dialog open', toText(data.get('modal'))]] : [];
  if (isAllOff && (isAbsent || data.get('modal') === true))
    return { ...notChosenYet(record.where, record.name), evidence };
  const reading = judge(record, answers, names);
  return isAllOff && reading.reason === 'recordedChoice'
    ? { ...reading, evidence, basis: 'unknown', reason: 'recordedChoiceUnknownBasis' }
    : { ...reading, evidence };
}

function readCookie(record: ConsentRecord, names: ReadonlyMap<string, unknown> | undefined): SignalReading[] {
  if (record.value === null) return record.name === COOKIES[0] ? [notChosenYet(record.where, record.name)] : [];
  const data = parseObject(record.value);
  const isOwn = data && [...data].every(([id, value]) => /^[a-z0-9]{4}$/i.test(id) && typeof value === 'boolean');
  if (isOwn) return [judge(record, data, names)];
  return record.name === COOKIES[0] ? [data ? judge(record, data, names) : unreadable(record)] : [];
}

function judge(
  record: ConsentRecord,
  answers: ReadonlyMap<string, unknown>,
  names: ReadonlyMap<string, unknown> | undefined,
): SignalReading {
  const purposes = [...answers].map(([id, value]): PurposeChoice => {
    const name = names?.get(id);
    return typeof name === 'string' && name !== ''
      ? nameCategory(name, toState(value))
      : { name: id, state: toState(value) };
  });
  if (purposes.length === 0 || purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  return purposes.some(({ category }) => category)
    ? recordedChoice(record, purposes)
    : choiceNotReadable(record, { purposes });
}
