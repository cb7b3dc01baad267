import type { ConsentRecord } from '../../consent-types.ts';
import { judgeAccepted } from '../judge-accepted.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseData, toTexts } from '../parse-record.ts';

const STATUS = 'cookie-agreed';
const CATEGORIES = 'cookie-agreed-categories';

/**
 * EU Cookie Compliance (drupal.org/project/eu_cookie_compliance): `cookie-agreed` is 0 for refused, 1 for agreed with the thanks still to be shown, 2 for
 * agreed. In its mode with categories `cookie-agreed-categories` lists those that are on; their names are the site's.
 */
export const drupalEuCookieCompliance: Mechanism = {
  id: 'drupal-eu-cookie-compliance',
  name: 'EU Cookie Compliance (Drupal)',
  kind: 'tool',
  scope: 'site',
  records: { names: [STATUS, CATEGORIES] },
  elements: ['#sliding-popup', '.eu-cookie-compliance-banner'],
  read(input) {
    const status = input.records.find(({ name }) => name === STATUS);
    const categories = input.records.find(({ name, value }) => name === CATEGORIES && value !== null);
    if (status) return [readStatus(status, categories)];
    return categories ? [readCategories(categories, categories)] : findUnanswered(input);
  },
};

function readStatus(record: ConsentRecord, categories: ConsentRecord | undefined): SignalReading {
  const { where, name, value } = record;
  const text = value === null ? 'null' : decodeText(value).trim();
  if (text === 'null') return notChosenYet(where, name); // what the module writes when a choice is taken back
  if (!/^-?\d{1,3}$/.test(text)) return unreadable(record);
  const evidence: SignalReading['evidence'] = [['value', text]];
  const all = (state: 'granted' | 'denied'): SignalReading => ({
    where,
    name,
    states: allStates(state, 'granted'),
    basis: 'explicit',
    reason: 'recordedChoice',
    evidence,
  });
  if (text === '0') return all('denied');
  if (text !== '1' && text !== '2') return { ...unreadable(record), reason: 'unknownForm', evidence };
  if (categories) return readCategories(record, categories);
  return text === '2' ? all('granted') : choiceNotReadable(record, { evidence });
}

function readCategories(record: ConsentRecord, categories: ConsentRecord): SignalReading {
  const accepted = toTexts(parseData(categories.value ?? ''));
  if (!accepted) return unreadable(record);
  const { where, name } = record;
  return { where, name, basis: 'explicit', reason: 'recordedChoice', ...judgeAccepted(accepted, undefined) };
}
