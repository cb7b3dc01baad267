import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findCategory } from '../find-category.ts';
import { allStates, type Mechanism, notChosenYet, type SignalReading, type States, unreadable } from '../mechanism.ts';
import { parseObject, toTexts, toTime } from '../parse-record.ts';

const COOKIE = 'cc_cookie';
const BANNER = '#cc-main';

/**
 * vanilla-cookieconsent 2 and 3 (orestbida/cookieconsent): a JSON record written only after a choice, `cc_cookie` unless the site names it
 * otherwise. It lists the accepted categories, whose names are the site's own.
 */
export const orestbidaCookieconsent: Mechanism = {
  id: 'orestbida-cookieconsent',
  name: 'vanilla-cookieconsent',
  scope: 'site',
  records: { names: [COOKIE], markers: ['consentTimestamp'] },
  elements: [BANNER],
  read({ records, elements }) {
    const api = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.orestbida)
      .map(readApi);
    const stored = records.filter((record) => record.where !== 'api' && record.value !== null).flatMap(readStored);
    if (api.length + stored.length > 0) return [...api, ...stored];
    return elements.includes(BANNER) ? [notChosenYet('element', BANNER)] : [];
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const accepted = toTexts(data?.get('acceptedCategories'));
  const rejected = toTexts(data?.get('rejectedCategories'));
  if (!data || !accepted || !rejected) return unreadable(record);
  const place = { where: record.where, name: record.name };
  if (data.get('validConsent') !== true) return notChosenYet(record.where, record.name);
  return { ...place, ...judge(accepted, rejected) };
}

function readStored(record: ConsentRecord): SignalReading[] {
  const data = parseObject(record.value ?? '');
  const accepted = toTexts(data?.get('categories')) ?? toTexts(data?.get('level'));
  // Under another name only what has this record's form is taken for it.
  if (!data || !accepted) return record.name === COOKIE ? [unreadable(record)] : [];
  if (record.name !== COOKIE && !data.has('consentTimestamp')) return [];
  const decidedAt = toTime(data.get('lastConsentTimestamp')) ?? toTime(data.get('consentTimestamp'));
  return [
    { where: record.where, name: record.name, ...judge(accepted, undefined), ...(decidedAt ? { decidedAt } : {}) },
  ];
}

/**
 * `rejected` is unknown from the record alone: then what is not listed counts as refused, as the tool itself does; unless a name is listed
 * that means nothing to us, since it may stand for any of them.
 */
function judge(
  accepted: string[],
  rejected: string[] | undefined,
): Pick<SignalReading, 'states' | 'basis' | 'reason' | 'partial' | 'evidence'> {
  const unmapped = [...accepted, ...(rejected ?? [])].filter((name) => !findCategory(name));
  const states: States = allStates(rejected || unmapped.length > 0 ? 'unknown' : 'denied', 'granted');
  const off = new Set((rejected ?? []).map(findCategory));
  for (const category of ['functional', 'analytics', 'marketing'] as const)
    if (off.has(category)) states[category] = 'denied';
  const on = new Set(accepted.map(findCategory));
  const partial: ConsentCategory[] = [];
  for (const category of on) {
    if (!category) continue;
    states[category] = 'granted';
    if (category !== 'necessary' && off.has(category)) partial.push(category);
  }
  return {
    states,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...(partial.length > 0 ? { partial } : {}),
    evidence: [
      ['accepted', accepted.join(', ') || 'none'],
      ...(rejected ? [['rejected', rejected.join(', ') || 'none'] satisfies [string, string]] : []),
      ...(unmapped.length > 0 ? [['names we could not map', unmapped.join(', ')] satisfies [string, string]] : []),
    ],
  };
}
