import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { type ConsentCategory, consentCategories } from '../../types.ts';
import { findCategory } from '../find-category.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { parseData, readSwitch, toMap, toState, toText } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const COOKIE = 'cookiehub';
/** Categories that every site has; further ones are the site's own. */
const NUMBERS: ReadonlyMap<unknown, ConsentCategory> = new Map([
  [1, 'necessary'],
  [2, 'functional'],
  [3, 'analytics'],
  [4, 'marketing'],
]);
const OPTIONAL = consentCategories.filter((category) => category !== 'necessary');

/** CookieHub (support.cookiehub.com, "Cookies used by CookieHub"): base64 of JSON; the list of categories is empty where everything was allowed. */
export const cookiehub: Mechanism = {
  id: 'cookiehub',
  name: 'CookieHub',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  elements: ['.ch2-container', '#ch2-dialog'],
  scripts: ['cookiehub.net/', '*.cookiehub.net/', '*.cookiehub.eu/', '*.cookiehub.com/c2/'],
  read(input) {
    const readings = input.records.filter(({ where }) => where === 'cookie').map(readCookie);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readCookie(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = toMap(parseData(record.value));
  const list = data?.get('categories');
  if (!data || typeof data.get('answered') !== 'boolean' || !Array.isArray(list)) return unreadable(record);
  const isImplicit = readSwitch(data.get('implicit') ?? data.get('implict')) === true;
  const evidence = ['allAllowed', 'allowSale', 'implicit', 'implict', 'region', 'dnt', 'revision'].flatMap(
    (name): [string, string][] => (data.has(name) ? [[name, toText(data.get(name))]] : []),
  );
  const purposes = list.slice(0, 100).map(toChoice);
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  if (data.get('answered') !== true)
    return { ...notChosenYet(record.where, record.name), evidence, ...listAllowed(purposes) };
  const more: Partial<SignalReading> = {
    evidence,
    ...dated(data.get('timestamp')),
    ...identified(data.get('token')),
    // The site lets silence count as consent: the record does not tell whether somebody spoke.
    ...(isImplicit ? { basis: 'unknown', reason: 'recordedChoiceUnknownBasis' } : {}),
  };
  if (purposes.length > 0) return recordedChoice(record, purposes, more);
  if (data.get('allAllowed') === true) return recordedChoice(record, [], { ...more, states: allStates('granted') });
  // Not documented: an empty list without "all allowed" leaves nothing that was allowed.
  return recordedChoice(record, [], { ...more, states: allStates('denied', 'granted'), guessed: [...OPTIONAL] });
}

function toChoice(one: unknown): PurposeChoice {
  const fields = toMap(one);
  const name = fields?.get('id');
  const label = typeof name === 'string' ? name : `category ${toText(fields?.get('cid'))}`;
  const known = NUMBERS.get(fields?.get('cid'));
  const category = known ?? findCategory(label);
  return {
    name: label,
    state: toState(fields?.get('value')),
    ...(category ? { category } : {}),
    ...(category && !known ? { isGuess: true } : {}),
  };
}

function listAllowed(purposes: readonly PurposeChoice[]): Pick<SignalReading, 'allowedMeanwhile'> {
  const allowed = OPTIONAL.filter((category) =>
    purposes.some((purpose) => purpose.category === category && purpose.state === 'granted'),
  );
  return allowed.length > 0 ? { allowedMeanwhile: allowed } : {};
}
