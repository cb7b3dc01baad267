import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseObject, toMap, toState, toText } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

const COOKIE = '_evidon_consent_cookie';

/**
 * Evidon (Crownpeak Universal Consent Platform, community.crownpeak.com): its cookie holds numbers of the site, its callback and its data layer event the site's
 * own names. A refusal leaves no record, and a withdrawal removes it.
 */
export const evidon: Mechanism = {
  id: 'evidon',
  name: 'Evidon',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.evidon, PAGE_RECORDS.evidonDataLayer],
  elements: ['#_evidon_banner', '#_evidon-banner', '#_evidon-barrier-wrapper'],
  scripts: ['c.evidon.com/', '*.evidon.com/'],
  read(input) {
    const api = input.records
      .filter(({ where, value }) => where === 'api' && value !== null)
      .map((record) => (record.name === PAGE_RECORDS.evidon ? readCallback(record) : readEvent(record)));
    const stored = input.records.filter(({ where, name }) => where === 'cookie' && name === COOKIE).map(readCookie);
    const readings = [...api, ...stored];
    if (readings.length > 0) return readings;
    return findUnanswered(input).map((reading) => ({ ...reading, evidence: [['a refusal', 'would leave no record']] }));
  },
};

/** What the tool called the page with: category names of the site, or `all`. */
function readCallback(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const categories = toMap(data?.get('categories'));
  if (!data || !categories) return unreadable(record);
  if (categories.get('all') === true) return recordedChoice(record, [], { states: allStates('granted') });
  return judge(
    record,
    [...categories].map(([name, value]) => nameCategory(name, toState(value))),
  );
}

/** Only what was allowed is named: what is not stays unknown. */
function readEvent(record: ConsentRecord): SignalReading {
  const given = parseObject(record.value ?? '')?.get('consentCategories');
  if (typeof given !== 'string') return unreadable(record);
  const names = given
    .slice(0, 5000)
    .split(/[,;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.some((name) => name.toLowerCase() === 'all'))
    return recordedChoice(record, [], { states: allStates('granted') });
  return judge(
    record,
    names.map((name) => nameCategory(name, 'granted')),
  );
}

function judge(record: ConsentRecord, purposes: PurposeChoice[]): SignalReading {
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  return purposes.some(({ category }) => category)
    ? recordedChoice(record, purposes)
    : choiceNotReadable(record, purposes.length > 0 ? { purposes } : {});
}

function readCookie(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = parseObject(record.value);
  if (!data || !(data.has('consent_date') || data.has('consent_type'))) return unreadable(record);
  const evidence: SignalReading['evidence'] = data.has('consent_type')
    ? [['consent_type', toText(data.get('consent_type'))]]
    : [];
  return choiceNotReadable(record, { ...dated(data.get('consent_date')), evidence });
}
