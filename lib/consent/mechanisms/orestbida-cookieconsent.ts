import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { findCategory } from '../find-category.ts';
import { judgeAccepted } from '../judge-accepted.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { maskId, parseObject, toMap, toTexts, toTime } from '../parse-record.ts';

/** Beautiful Cookie Banner builds on version 2 and names the record `bcbconsent`. */
const NAMES = ['cc_cookie', 'bcbconsent'];
/** Names that the tool's document uses in its examples, in the meaning it gives them there. */
const DOCUMENTED: ReadonlySet<string> = new Set(['necessary', 'functionality', 'analytics', 'marketing', 'ads']);

/**
 * vanilla-cookieconsent 2 and 3 (orestbida/cookieconsent): a JSON record written only after a choice, `cc_cookie` unless the site names it
 * otherwise. It lists the accepted categories, whose names are the site's own, and within them the accepted services.
 */
export const orestbidaCookieconsent: Mechanism = {
  id: 'orestbida-cookieconsent',
  name: 'vanilla-cookieconsent',
  kind: 'tool',
  scope: 'site',
  records: { names: NAMES, markers: ['consentTimestamp', 'rfc_cookie'] },
  api: [PAGE_RECORDS.orestbida],
  elements: ['#cc-main', '#cc--main'],
  scripts: ['cdn.jsdelivr.net/gh/orestbida/cookieconsent', 'cdn.jsdelivr.net/npm/vanilla-cookieconsent'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').map(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api').flatMap(readStored);
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const accepted = toTexts(data?.get('acceptedCategories'));
  const rejected = toTexts(data?.get('rejectedCategories'));
  if (!data || !accepted || !rejected) return unreadable(record);
  if (data.get('validConsent') !== true) return notChosenYet(record.where, record.name);
  const services = [
    ...listServices(data.get('acceptedServices'), 'granted'),
    ...listServices(data.get('rejectedServices'), 'denied'),
  ];
  const judged = judgeAccepted(accepted, rejected, DOCUMENTED, services);
  return { where: record.where, name: record.name, basis: 'explicit', reason: 'recordedChoice', ...judged };
}

function readStored(record: ConsentRecord): SignalReading[] {
  const { where, name, value } = record;
  const isNamed = NAMES.includes(name);
  if (value === null) return isNamed ? [notChosenYet(where, name)] : [];
  const data = parseObject(value);
  const accepted = toTexts(data?.get('categories')) ?? toTexts(data?.get('level'));
  // Under another name only what has this record's form is taken for it.
  if (!data || !accepted) return isNamed ? [unreadable(record)] : [];
  if (!isNamed && !data.has('consentTimestamp') && !data.has('rfc_cookie')) return [];
  const decidedAt = toTime(data.get('lastConsentTimestamp')) ?? toTime(data.get('consentTimestamp'));
  const recordId = maskId(data.get('consentId'));
  return [
    {
      where,
      name,
      basis: 'explicit',
      reason: 'recordedChoice',
      ...judgeAccepted(accepted, undefined, DOCUMENTED, listServices(data.get('services'), 'granted')),
      ...(decidedAt ? { decidedAt } : {}),
      ...(recordId ? { recordId } : {}),
    },
  ];
}

/** `{analytics: ['ga']}` as `analytics: ga`. A service is of its category; one of a category without a meaning has none either. */
function listServices(value: unknown, state: 'granted' | 'denied'): PurposeChoice[] {
  return [...(toMap(value) ?? [])].flatMap(([group, names]) => {
    const category = findCategory(group);
    const meaning = category ? { category, ...(DOCUMENTED.has(group) ? {} : { isGuess: true as const }) } : {};
    return (toTexts(names) ?? []).map((name) => ({ name: `${group}: ${name}`, state, ...meaning }));
  });
}
