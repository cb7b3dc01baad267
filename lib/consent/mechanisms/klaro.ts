import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findCategory } from '../find-category.ts';
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
import { parseObject, toMap, toState, toTexts } from '../parse-record.ts';

const RECORD = 'klaro';
/** Purposes that Klaro's own configuration and translations name. */
const DOCUMENTED: ReadonlySet<string> = new Set(
  'functional performance marketing advertising analytics security livechat styling'.split(' '),
);

/**
 * Klaro (klaro.org): a JSON record `{service: boolean}` with all services of the site, written when the visitor confirms; `klaro` unless the site names it
 * otherwise. Purposes are known to its interface alone. Services that are required are no choice.
 */
export const klaro: Mechanism = {
  id: 'klaro',
  name: 'Klaro',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD], patterns: ['^klaro[-_.]|[-_.]klaro$|^klaro(consent|cookie)'] },
  api: [PAGE_RECORDS.klaro],
  elements: ['.klaro .cookie-notice', '.klaro .cookie-modal', '#klaro-cookie-notice'],
  scripts: ['cdn.kiprotect.com/klaro/', 'api.kiprotect.com/v1/privacy-managers/'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').map(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api').flatMap(readStored);
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const consents = toMap(data?.get('consents'));
  if (!data || !consents) return unreadable(record);
  const services = listServices(data.get('services'));
  const purposes = [...consents].flatMap(([name, value]) => joinPurposes(name, toState(value), services.get(name)));
  const isOn = (purpose: PurposeChoice) => purpose.state === 'granted' && services.get(purpose.name)?.isOptOut;
  if (data.get('confirmed') !== true) {
    const allowedMeanwhile = new Set(purposes.filter(isOn).flatMap(({ category }) => category ?? []));
    allowedMeanwhile.delete('necessary');
    const unanswered = notChosenYet(record.where, record.name);
    return allowedMeanwhile.size > 0 ? { ...unanswered, allowedMeanwhile: [...allowedMeanwhile] } : unanswered;
  }
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  return judge(record, purposes);
}

interface Service {
  purposes: string[];
  isRequired: boolean;
  isOptOut: boolean;
}

function listServices(value: unknown): Map<string, Service> {
  const services = new Map<string, Service>();
  for (const one of Array.isArray(value) ? value : []) {
    const service = toMap(one);
    const name = service?.get('name');
    if (service && typeof name === 'string')
      services.set(name, {
        purposes: toTexts(service.get('purposes')) ?? [],
        isRequired: service.get('required') === true,
        isOptOut: service.get('optOut') === true,
      });
  }
  return services;
}

/** One choice for each category its purposes belong to. The site writes the purposes, so what they mean to us is a guess unless the word is Klaro's own. */
function joinPurposes(name: string, state: PurposeChoice['state'], service: Service | undefined): PurposeChoice[] {
  if (service?.isRequired) return [{ name, state, category: 'necessary' }];
  const joined = new Map<ConsentCategory, PurposeChoice>();
  for (const purpose of service?.purposes ?? []) {
    const category = findCategory(purpose);
    if (category && !joined.get(category)) joined.set(category, { ...nameCategory(purpose, state, DOCUMENTED), name });
  }
  return joined.size > 0 ? [...joined.values()] : [nameService(name, state)];
}

/** Under another name only what has this record's form is taken for it. */
function readStored(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  if (value === null) return name === RECORD ? [notChosenYet(where, name)] : [];
  const data = parseObject(value);
  if (!data || [...data.values()].some((one) => typeof one !== 'boolean'))
    return name === RECORD ? [unreadable(record)] : [];
  return [
    judge(
      record,
      [...data].map(([service, on]) => nameService(service, toState(on))),
    ),
  ];
}

function judge(record: ConsentRecord, purposes: PurposeChoice[]): SignalReading {
  if (purposes.length === 0) return choiceNotReadable(record);
  const list = (state: PurposeChoice['state']) =>
    [...new Set(purposes.filter((one) => one.state === state).map(({ name }) => name))].join(', ') || 'none';
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgeServices(purposes),
    evidence: [
      ['accepted', list('granted')],
      ['rejected', list('denied')],
    ],
  };
}
