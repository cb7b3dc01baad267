import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { parseObject, toState, toText } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const COOKIE = 'cookiefirst-consent';
const CATEGORIES: ReadonlyMap<string, ConsentCategory> = new Map([
  ['necessary', 'necessary'],
  ['performance', 'analytics'],
  ['functional', 'functional'],
  ['advertising', 'marketing'],
]);
/** Fields of the record that are no choice. */
const FACTS = ['timestamp', 'type', 'version'];

/** CookieFirst (support.cookiefirst.com): its four categories, or, where the site asks so, single services. */
export const cookiefirst: Mechanism = {
  id: 'cookiefirst',
  name: 'CookieFirst',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.cookiefirst],
  elements: ['[data-cookiefirst-widget="banner"]', '[data-cookiefirst-widget="modal"]'],
  scripts: ['consent.cookiefirst.com/'],
  read(input) {
    const readings = [...input.records]
      .sort(({ where: one }, { where: other }) => Number(other === 'api') - Number(one === 'api'))
      .filter(({ where, value }) => where === 'cookie' || (where === 'api' && value !== null))
      .map(readRecord);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  // The interface says `null` as long as nobody answered.
  if (record.value === null || (record.where === 'api' && record.value === 'null'))
    return notChosenYet(record.where, record.name);
  const data = parseObject(record.value);
  if (!data) return unreadable(record);
  const isByService = data.get('type') === 'service';
  const purposes = [...data].flatMap(([name, value]): PurposeChoice[] => {
    const category = CATEGORIES.get(name);
    if (FACTS.includes(name) || (!isByService && !category)) return [];
    if (category && (!isByService || name === 'necessary')) return [{ name, category, state: toState(value) }];
    return [nameService(name, toState(value))];
  });
  if (purposes.length === 0 || purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  const more = {
    ...dated(data.get('timestamp')),
    ...identified(data.get('id')),
    evidence: data.has('type') ? ([['type', toText(data.get('type'))]] satisfies SignalReading['evidence']) : [],
  };
  return purposes.some(({ category }) => category && category !== 'necessary')
    ? recordedChoice(record, purposes, more)
    : choiceNotReadable(record, { ...more, purposes });
}
