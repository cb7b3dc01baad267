import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import {
  findUnanswered,
  type Mechanism,
  notChosenYet,
  nothingChosen,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject, readSwitch, toMap, toText } from '../parse-record.ts';
import { identified, recordedChoice } from '../recorded-choice.ts';

const COOKIE = '_tracking_consent';
/** One answer: name for people, category, and its letter and word in the cookie and in the interface. */
const ANSWERS: readonly [name: string, category: ConsentCategory, letter: string, word: string][] = [
  ['preferences', 'functional', 'p', 'preferences'],
  ['analytics', 'analytics', 'a', 'analytics'],
  ['marketing', 'marketing', 'm', 'marketing'],
  ['sale of data', 'marketing', 's', 'sale_of_data'],
];
const ALLOWED: ReadonlyMap<string, ConsentCategory> = new Map([
  ['p', 'functional'],
  ['preferencesProcessingAllowed', 'functional'],
  ['a', 'analytics'],
  ['analyticsProcessingAllowed', 'analytics'],
  ['m', 'marketing'],
  ['marketingAllowed', 'marketing'],
]);

/** Shopify's customer privacy (shopify.dev/docs/api/customer-privacy): the cookie of versions 2.0 and 2.1, and the interface, which knows later ones too. */
export const shopify: Mechanism = {
  id: 'shopify',
  name: 'Shopify Customer Privacy',
  kind: 'platform',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.shopify],
  elements: ['#shopify-pc__banner'],
  read(input) {
    const api = input.records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi);
    const stored = input.records.filter(({ where, name }) => where === 'cookie' && name === COOKIE).map(readCookie);
    const readings = [...api, ...stored];
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data || !ANSWERS.some(([, , , word]) => data.has(word))) return unreadable(record);
  const allowed = data.get('allowed');
  return judge(
    record,
    ANSWERS.flatMap(([name, category, , word]) => toChoice(name, category, data.get(word))),
    Array.isArray(allowed) ? allowed : [],
    data.has('gpc') ? [['gpc', toText(data.get('gpc'))]] : [],
  );
}

function readCookie(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const text = decodeText(record.value).trim();
  if (/^3[.A-Za-z]{0,20}_/.test(text)) return unknownForm(record, { evidence: describeCompact(text) });
  const data = parseObject(text);
  const consent = toMap(data?.get('con'));
  if (!data || !consent) return unreadable(record);
  const version = data.get('v');
  const evidence: SignalReading['evidence'] = [['version', toText(version)]];
  for (const fact of ['region', 'reg', 'display_banner', 'sale_of_data_region'])
    if (data.has(fact)) evidence.push([fact, toText(data.get(fact))]);
  const answers = toMap(consent.get('CMP'));
  if (version === '2.1' && answers) {
    const allowed = [...(toMap(data.get('purposes')) ?? [])]
      .filter(([, isOn]) => isOn === true)
      .map(([letter]) => letter);
    const choices = ANSWERS.flatMap(([name, category, letter]) => toChoice(name, category, answers.get(letter)));
    return { ...judge(record, choices, allowed, evidence), ...identified(data.get('consent_id')) };
  }
  return version === '2.0' ? readOld(record, consent, evidence) : unknownForm(record, { evidence });
}

/** Version 2.0: one answer for a law as a whole. */
function readOld(
  record: ConsentRecord,
  consent: ReadonlyMap<string, unknown>,
  evidence: SignalReading['evidence'],
): SignalReading {
  const choices = consent.has('GDPR')
    ? ANSWERS.slice(0, 3).flatMap(([name, category]) => toChoice(name, category, consent.get('GDPR')))
    : toChoice('sale of data', 'marketing', consent.get('CCPA'));
  return judge(record, choices, [], evidence);
}

/** None for an answer that is not there. Whether data may be sold is asked in few places: without an answer it is no choice. */
function toChoice(name: string, category: ConsentCategory, value: unknown): PurposeChoice[] {
  if (value === undefined || (value === '' && name === 'sale of data')) return [];
  const isOn = readSwitch(value);
  const state: ConsentState = value === '' ? 'unset' : isOn === undefined ? 'unknown' : isOn ? 'granted' : 'denied';
  return [{ name, category, state }];
}

function judge(
  record: ConsentRecord,
  choices: readonly PurposeChoice[],
  allowed: readonly unknown[],
  evidence: SignalReading['evidence'],
): SignalReading {
  if (choices.some(({ state }) => state === 'unknown')) return unreadable(record);
  if (choices.some(({ state }) => state !== 'unset')) return recordedChoice(record, choices, { evidence });
  const categories = [...ALLOWED].flatMap(([word, category]) => (allowed.includes(word) ? [category] : []));
  return {
    ...notChosenYet(record.where, record.name),
    states: nothingChosen,
    evidence,
    ...(categories.length > 0 ? { allowedMeanwhile: [...new Set(categories)] } : {}),
  };
}

/** What Shopify's own script reads in version 3, which no document describes: small letters refuse, capitals before the point allow. Shown, not counted. */
function describeCompact(text: string): SignalReading['evidence'] {
  const [letters = '', region = ''] = text.slice(1).split('_');
  const [answers = ''] = letters.split('.');
  return [
    ['version', '3'],
    ['region', region.slice(0, 10)],
    ...ANSWERS.map(([name, , letter]): [string, string] => [
      `${name} (not documented)`,
      answers.includes(letter) ? 'refused' : answers.includes(letter.toUpperCase()) ? 'allowed' : 'no answer',
    ]),
  ];
}
