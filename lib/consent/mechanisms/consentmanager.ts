import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { describeTc, judgeTc, listTcPurposes } from '../judge-tc.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  type MechanismInput,
  notChosenYet,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseObject, toMap, toState, toText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const TC_STRING = '__cmpconsent';
/** Vendors and purposes outside the standard, packed in a way nobody documents. */
const PACKED = ['__cmpcccu', '__cmpcpc', '__cmpcvc', '__cmpccpausps'];

/**
 * consentmanager (help.consentmanager.net, JavaScript-API): a TC string under a numbered name, in cookies or storage, and `__cmp('getCMPData')`, which has the
 * site's own purposes by name too.
 */
export const consentmanager: Mechanism = {
  id: 'consentmanager',
  name: 'consentmanager',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: [TC_STRING, ...PACKED.slice(0, 3)] },
  api: [PAGE_RECORDS.consentmanager],
  elements: ['#cmpbox', '#cmpwrapper'],
  scripts: [
    '*.consentmanager.net/delivery/',
    '*.consentmanager.mgr.consensu.org/delivery/',
    '*.consentmanager.net/js/',
  ],
  read(input) {
    const api = input.records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api');
    const strings = stored.filter(({ name }) => name.startsWith(TC_STRING)).map((record) => readString(record, input));
    // What is packed says that somebody answered, and no more: it counts where nothing else is.
    const packed = stored.find(({ name, value }) => !name.startsWith(TC_STRING) && value !== null);
    const readings = [...api, ...strings];
    if (readings.length > 0) return readings;
    return packed ? [unknownForm(packed)] : findUnanswered(input);
  },
};

function readString(record: ConsentRecord, { decoders }: MechanismInput): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const text = decodeText(record.value).trim();
  const tc = decoders.decodeTc(text);
  if (!tc)
    return /^B[\w-]{20,}/.test(text) ? unknownForm(record, { evidence: [['TCF version', '1']] }) : unreadable(record);
  return recordedChoice(record, [], {
    ...judgeTc(tc),
    purposes: listTcPurposes(tc),
    evidence: describeTc(tc),
    strings: ['tcf'],
  });
}

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data || !(data.has('userChoiceExists') || data.has('purposeConsents'))) return unreadable(record);
  const evidence = ['gdprApplies', 'regulation', 'consentExists', 'userChoiceExists'].flatMap(
    (name): [string, string][] => (data.has(name) ? [[name, toText(data.get(name))]] : []),
  );
  const purposes = readPurposes(data);
  if (data.get('userChoiceExists') === false) {
    const allowed = purposes.flatMap(({ category, state }) => (category && state === 'granted' ? [category] : []));
    const allowedMeanwhile = [...new Set(allowed)].filter((category) => category !== 'necessary');
    return {
      ...notChosenYet(record.where, record.name),
      evidence,
      ...(allowedMeanwhile.length > 0 ? { allowedMeanwhile } : {}),
    };
  }
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  return purposes.some(({ category }) => category)
    ? recordedChoice(record, purposes, { evidence })
    : choiceNotReadable(record, { evidence, ...(purposes.length > 0 ? { purposes } : {}) });
}

/** Purposes of the site with their answer: what the list names and the answers do not have is refused. */
function readPurposes(data: ReadonlyMap<string, unknown>): PurposeChoice[] {
  const answers = toMap(data.get('purposeConsents')) ?? new Map<string, unknown>();
  const list = data.get('purposesList');
  const named = (Array.isArray(list) ? list.slice(0, 200) : []).flatMap((one): [string, string][] => {
    const [id, name] = [toMap(one)?.get('id'), toMap(one)?.get('name')];
    return (typeof id === 'string' || typeof id === 'number') && typeof name === 'string' ? [[String(id), name]] : [];
  });
  const names = new Map(named);
  for (const id of answers.keys()) if (!names.has(id)) names.set(id, id);
  return [...names].map(([id, name]) => nameCategory(name, answers.has(id) ? toState(answers.get(id)) : 'denied'));
}
