import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { unanswered } from '../answer.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { findCategory } from '../find-category.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { parseData, parseObject, toMap, toText, toTexts, toTime } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const TOKEN = 'didomi_token';

/** Purposes that Didomi defines (developers.didomi.io): those of TCF by words; `null`: of none of our categories. */
const PURPOSES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['cookies', null],
  ['select_basic_ads', 'marketing'],
  ['create_ads_profile', 'marketing'],
  ['select_personalized_ads', 'marketing'],
  ['measure_ad_performance', 'marketing'],
  ['create_content_profile', 'functional'],
  ['select_personalized_content', 'functional'],
  ['use_limited_data_to_select_content', 'functional'],
  ['measure_content_performance', 'analytics'],
  ['market_research', 'analytics'],
  ['improve_products', 'analytics'],
  ['device_characteristics', null],
  ['geolocation_data', null],
]);

/**
 * Didomi: `didomi_token`, base64 of JSON with lists of purposes, in a cookie or in storage, and `Didomi.getCurrentUserStatus()`. The TC string of a site with
 * TCF stands beside it. `didomi_dcs` holds the same in a form that is not documented.
 */
export const didomi: Mechanism = {
  id: 'didomi',
  name: 'Didomi',
  kind: 'tool',
  scope: 'site',
  records: { names: [TOKEN, 'didomi_dcs'], patterns: ['didomi[_-]?token'] },
  api: [PAGE_RECORDS.didomi],
  elements: ['#didomi-host', '#didomi-notice'],
  scripts: ['sdk.privacy-center.org/', '*.didomi.io/'],
  read(input) {
    const { records } = input;
    const readings = records
      .filter(({ name, value }) => value !== null && name !== 'didomi_dcs')
      .map((record) => (record.where === 'api' ? readApi(record) : readToken(record)));
    if (readings.length > 0) return readings;
    const opaque = records.find(({ name, value }) => name === 'didomi_dcs' && value !== null);
    if (opaque) return [unknownForm(opaque)];
    const absent = records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function namePurpose(name: string, state: PurposeChoice['state']): PurposeChoice {
  const known = PURPOSES.get(name);
  if (known) return { name, state, category: known };
  const category = known === null ? undefined : findCategory(name);
  return category ? { name, state, category, isGuess: true } : { name, state };
}

function readToken(record: ConsentRecord): SignalReading {
  const data = toMap(parseData(record.value ?? ''));
  if (!data) return unreadable(record);
  const listed = toMap(data.get('purposes'));
  const [enabled, disabled] = [toTexts(listed?.get('enabled')), toTexts(listed?.get('disabled'))];
  if (data.has('purposes') && data.get('purposes') !== null && !enabled && !disabled && listed?.size !== 0)
    return unreadable(record);
  const isDidomi = ['version', 'vendors', 'purposes', 'user_id'].some((field) => data.has(field));
  if (!isDidomi) return unreadable(record);
  const more = { ...identified(data.get('user_id')) };
  const purposes = [
    ...(enabled ?? []).map((name) => namePurpose(name, 'granted')),
    ...(disabled ?? []).map((name) => namePurpose(name, 'denied')),
  ].slice(0, 200);
  const vendors = toMap(data.get('vendors'));
  const [on, off] = ['enabled', 'disabled'].map((field) => toTexts(vendors?.get(field))?.length ?? 0);
  const isAnswered = purposes.length > 0 || (data.get('version') != null && (on ?? 0) + (off ?? 0) > 0);
  if (!isAnswered) return unanswered(record, more);
  const evidence: SignalReading['evidence'] = [
    ['purposes on', enabled?.join(', ') || 'none'],
    ['purposes off', disabled?.join(', ') || 'none'],
    ['vendors', `${on} on, ${off} off`],
  ];
  const all = { evidence, ...more, ...dated(data.get('updated') ?? data.get('created')) };
  // A site with TCF: the standard purposes are in the TC string, and none of its own are here.
  return purposes.length > 0 ? recordedChoice(record, purposes, all) : choiceNotReadable(record, all);
}

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const listed = toMap(data?.get('purposes'));
  if (!data || !listed) return unreadable(record);
  const purposes = [...listed].slice(0, 200).map(([id, purpose]): PurposeChoice => {
    const enabled = toMap(purpose)?.get('enabled');
    return namePurpose(id, enabled === true ? 'granted' : enabled === false ? 'denied' : 'unset');
  });
  const evidence: SignalReading['evidence'] = ['regulation', 'noticeVisible', 'shouldConsentBeCollected'].flatMap(
    (field): [string, string][] => (data.has(field) ? [[field, toText(data.get(field))]] : []),
  );
  if (data.get('shouldConsentBeCollected') === true || data.get('noticeVisible') === true)
    return { ...defaultsOnly(record, purposes), reason: 'dialogOpen', evidence };
  if (purposes.every(({ state }) => state === 'unset')) return unanswered(record, { evidence });
  // Where no consent is asked for, everything is on from the beginning, and no moment of a choice is there.
  const isDefault = data.get('isConsentRequired') === false && toTime(data.get('updated')) === undefined;
  if (isDefault) return { ...defaultsOnly(record, purposes), reason: 'regionalDefault', evidence };
  return recordedChoice(record, purposes, { evidence, ...dated(data.get('updated')) });
}
