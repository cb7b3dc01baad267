import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { type ConsentCategory, consentCategories } from '../../types.ts';
import { judgeServices } from '../judge-services.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { decodeText, parseObject, toMap, toState, toTexts } from '../parse-record.ts';

const RECORD = 'tarteaucitron';
/** The library's own types of services. `other` and `google` are none: such a service is known by its name or not at all. */
const TYPES: ReadonlyMap<unknown, ConsentCategory> = new Map([
  ['analytic', 'analytics'],
  ['ads', 'marketing'],
  ['api', 'functional'],
  ['video', 'functional'],
  ['social', 'functional'],
  ['comment', 'functional'],
  ['support', 'functional'],
]);
/** Services that the library has under another type than the same name means elsewhere, or that are known here alone. */
const OWN_TYPES: ReadonlyMap<string, ConsentCategory> = new Map([
  ['tiktok', 'analytics'],
  ['snapchat', 'analytics'],
  ['twitteruwt', 'analytics'],
  ['abtasty', 'functional'],
  ['matomotm', 'functional'],
  ['marketomunchkin', 'functional'],
  ['tagcommander', 'functional'],
  ['googletagmanager', 'functional'],
  ['multiplegoogletagmanager', 'functional'],
]);

/** Services that the library starts without asking (`needConsent: false`, 1.34): only their refusal is an answer. */
const EXEMPT = [
  'crisp',
  'matomo',
  'matomohightrack',
  'microanalytics',
  'plausible',
  'simpleanalytics',
  'stonly',
  'wysistathightrack',
];

/**
 * tarteaucitron.js (AmauriC/tarteaucitron.js): a cookie `!service=true!other=wait`, `tarteaucitron` unless the site names it otherwise, written from the
 * first page on; `wait` is not answered.
 */
export const tarteaucitron: Mechanism = {
  id: 'tarteaucitron',
  name: 'tarteaucitron.js',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD], markers: ['=wait!', '=true!', '=false!', '%3Dwait%21', '%3Dtrue%21', '%3Dfalse%21'] },
  api: [PAGE_RECORDS.tarteaucitron],
  elements: ['#tarteaucitronAlertBig'],
  scripts: ['tarteaucitron.io/load.js', 'cdn.tarteaucitron.io/', 'cdn.jsdelivr.net/gh/AmauriC/tarteaucitron'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').flatMap(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api').flatMap(readStored);
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

function nameOwn(name: string, state: PurposeChoice['state']): PurposeChoice {
  const category = OWN_TYPES.get(name);
  return category ? { name, state, category } : nameService(name, state);
}

/** Services of the page that have no state wait for an answer. Nothing when the site has not given it any service. */
function readApi(record: ConsentRecord): SignalReading[] {
  const data = parseObject(record.value ?? '');
  const state = toMap(data?.get('state'));
  const types = toMap(data?.get('types'));
  if (!data || !state || !types) return [unreadable(record)];
  const names = new Set([...state.keys(), ...types.keys()]);
  const purposes = [...names].map((name): PurposeChoice => {
    const own = state.has(name) ? toState(state.get(name)) : 'unset';
    const category = TYPES.get(types.get(name));
    return category ? { name, state: own, category } : nameOwn(name, own);
  });
  if (purposes.length === 0) return [];
  // Without its high privacy mode the library takes going on to another page for consent.
  return [judge(record, purposes, data.get('highPrivacy') === false, toTexts(data.get('exempt')) ?? [])];
}

/** Under another name only what has this record's form is taken for it. */
function readStored(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  if (value === null) return name === RECORD ? [notChosenYet(where, name)] : [];
  const [before, ...services] = decodeText(value).split('!');
  const purposes = services.map((one): PurposeChoice => {
    const [, service = '', word = ''] = /^([^!=]{1,100})=(true|false|wait)$/.exec(one) ?? [];
    return nameOwn(service, word === 'wait' ? 'unset' : toState(word));
  });
  const isBroken = before !== '' || purposes.length === 0 || purposes.some(({ state }) => state === 'unknown');
  if (isBroken) return name === RECORD ? [unreadable(record)] : [];
  return [judge(record, purposes)];
}

function judge(
  record: ConsentRecord,
  purposes: PurposeChoice[],
  isImplied = false,
  exempt: readonly string[] = EXEMPT,
): SignalReading {
  const isExempt = ({ name, state }: PurposeChoice) => state === 'granted' && exempt.includes(name);
  const asked = purposes.filter((one) => !isExempt(one));
  if (asked.every(({ state }) => state === 'unset')) return notAnswered(record, purposes, purposes.filter(isExempt));
  const list = (state: PurposeChoice['state']) =>
    purposes
      .filter((one) => one.state === state)
      .map(({ name }) => name)
      .join(', ') || 'none';
  return {
    where: record.where,
    name: record.name,
    basis: isImplied ? 'implied' : 'explicit',
    reason: isImplied ? 'recordedChoiceImplied' : 'recordedChoice',
    ...judgeServices(purposes),
    evidence: [
      ['accepted', list('granted')],
      ['rejected', list('denied')],
      ['not answered', list('unset')],
    ],
  };
}

/** Nobody answered; some services run all the same. */
function notAnswered(record: ConsentRecord, purposes: PurposeChoice[], exempt: PurposeChoice[]): SignalReading {
  const reading = { ...notChosenYet(record.where, record.name), purposes };
  if (exempt.length === 0) return reading;
  const categories = consentCategories.filter((one) => exempt.some(({ category }) => category === one));
  return {
    ...reading,
    allowedMeanwhile: categories,
    evidence: [['allowed without asking', exempt.map(({ name }) => name).join(', ')]],
  };
}
