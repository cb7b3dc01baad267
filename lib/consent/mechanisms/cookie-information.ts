import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseObject, toMap, toTexts } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

/** `null`: none of our categories. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['cookie_cat_necessary', 'necessary'],
  ['cookie_cat_functional', 'functional'],
  ['cookie_cat_statistic', 'analytics'],
  ['cookie_cat_marketing', 'marketing'],
  ['cookie_cat_unclassified', null],
]);

/** Cookie Information: a cookie with the categories that were approved and denied, and `CookieInformation.getConsentGivenFor()`. */
export const cookieInformation: Mechanism = {
  id: 'cookie-information',
  name: 'Cookie Information',
  kind: 'tool',
  scope: 'site',
  records: { names: ['CookieInformationConsent'] },
  api: [PAGE_RECORDS.cookieInformation],
  elements: ['#coiOverlay', '#cookie-information-template-wrapper'],
  scripts: ['policy.app.cookieinformation.com/', 'policy.cookieinformation.com/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      if (record.where === 'api') return [readApi(record)];
      return record.where === 'cookie' ? [readCookie(record)] : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function nameOne(name: string, isOn: boolean): PurposeChoice {
  const state = isOn ? 'granted' : 'denied';
  const known = CATEGORIES.get(name);
  if (known === undefined) return nameCategory(name.replace(/^cookie_cat_/, ''), state);
  return { name, state, ...(known ? { category: known } : {}) };
}

function readCookie(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const [approved, denied] = [data?.get('consents_approved'), data?.get('consents_denied')].map(toTexts);
  if (!data || !approved || !denied) return unreadable(record);
  const purposes = [
    ...approved.slice(0, 100).map((name) => nameOne(name, true)),
    ...denied.slice(0, 100).map((name) => nameOne(name, false)),
  ];
  return recordedChoice(record, purposes, {
    evidence: [
      ['approved', approved.join(', ') || 'none'],
      ['denied', denied.join(', ') || 'none'],
    ],
    ...dated(data.get('timestamp')),
    ...identified(data.get('user_uid')),
  });
}

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const given = toMap(data?.get('given')) ?? data;
  if (!data || !given) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  for (const name of CATEGORIES.keys()) {
    const value = given.get(name);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'boolean') return unreadable(record);
    purposes.push(nameOne(name, value));
  }
  const isConfirmed = data.get('bannerConfirmed');
  if (isConfirmed === false) return defaultsOnly(record, purposes);
  if (purposes.length === 0) return unreadable(record);
  const evidence = purposes.map(({ name, state }): [string, string] => [name, state]);
  const basis = isConfirmed === true ? {} : ({ basis: 'unknown', reason: 'recordedChoiceUnknownBasis' } as const);
  return recordedChoice(record, purposes, { evidence, ...basis });
}
