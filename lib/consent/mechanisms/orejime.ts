import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { judgeServices } from '../judge-services.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameCategory, nameService } from '../name-choices.ts';
import { parseObject, toMap, toState } from '../parse-record.ts';

const RECORDS = ['eu-consent', 'orejime'];

/**
 * Orejime (github.com/boscop-fr/orejime): the cookie `eu-consent` (version 2: `orejime`), JSON purpose → boolean with all purposes of the site, whose names
 * are its own. Its interface knows their titles, which of them are mandatory, and whether something is still to be answered.
 */
export const orejime: Mechanism = {
  id: 'orejime',
  name: 'Orejime',
  kind: 'tool',
  scope: 'site',
  records: { names: RECORDS, patterns: ['^orejime[-_.]|[-_.]orejime$'] },
  api: [PAGE_RECORDS.orejime],
  elements: ['.orejime-Banner', '.orejime-Notice', '.orejime-Root .fr-consent-banner'],
  scripts: ['cdn.jsdelivr.net/npm/orejime', 'unpkg.com/orejime'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').map(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api').flatMap(readStored);
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const consents = toMap(data?.get('consents'));
  const list = data?.get('purposes');
  if (!data || !consents || !Array.isArray(list)) return unreadable(record);
  if (data.get('dirty') === true) return notChosenYet(record.where, record.name);
  const known = new Map(list.map((one) => [toMap(one)?.get('id'), toMap(one)]));
  const purposes = [...consents].map(([id, value]): PurposeChoice => {
    const state = toState(value);
    const purpose = known.get(id);
    if (purpose?.get('isMandatory') === true) return { name: id, state, category: 'necessary' };
    const named = nameService(id, state);
    const title = purpose?.get('title');
    return named.category || typeof title !== 'string' ? named : { ...nameCategory(title, state), name: id };
  });
  return purposes.some(({ state }) => state === 'unknown') ? unreadable(record) : judge(record, purposes);
}

/** Under another name only what has this record's form is taken for it. */
function readStored(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  const isNamed = RECORDS.includes(name);
  if (value === null) return isNamed ? [notChosenYet(where, name)] : [];
  const data = parseObject(value);
  const isOwn = data && [...data.values()].every((one) => typeof one === 'boolean');
  // `eu-consent` is a name that others use too.
  if (!isOwn) return isNamed && /^(\{|%7b)/i.test(value.trim()) ? [unreadable(record)] : [];
  if (data.size === 0) return [notChosenYet(where, name)];
  return [
    judge(
      record,
      [...data].map(([id, on]) => nameService(id, toState(on))),
    ),
  ];
}

function judge(record: ConsentRecord, purposes: PurposeChoice[]): SignalReading {
  if (purposes.length === 0) return choiceNotReadable(record);
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgeServices(purposes),
    evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
  };
}
