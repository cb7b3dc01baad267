import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { readFixed } from '../name-choices.ts';
import { decodeText, maskId, parseObject, toMap, toTime } from '../parse-record.ts';

const RECORDS = ['c15t', 'privacy-consent-storage'];
const MEANINGS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['necessary', 'necessary'],
  ['functionality', 'functional'],
  ['experience', 'functional'],
  ['measurement', 'analytics'],
  ['marketing', 'marketing'],
]);

const SHORT: ReadonlyMap<string, string> = new Map([
  ['t', 'time'],
  ['sid', 'subjectId'],
]);

/**
 * c15t (c15t.com): `c15t` (before 1.8 `privacy-consent-storage`) in a cookie as `c.necessary:1,c.marketing:1,i.t:<time>`, where what is off is left out, and
 * in localStorage as JSON. The store `c15tStore` in the page knows whether a banner asks.
 */
export const c15t: Mechanism = {
  id: 'c15t',
  name: 'c15t',
  kind: 'tool',
  scope: 'site',
  records: { names: RECORDS },
  api: [PAGE_RECORDS.c15t],
  elements: ['[data-testid="consent-banner-root"]', '[data-testid="cookie-banner-root"]'],
  read(input) {
    const api = input.records.filter(({ where }) => where === 'api').flatMap(readApi);
    const stored = input.records.filter(({ where }) => where !== 'api').map(readStored);
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

/** Nothing while it is loading; without a record: unset, and what runs meanwhile where the law of the place asks for no consent. */
function readApi(record: ConsentRecord): SignalReading[] {
  const data = parseObject(record.value ?? '');
  const consents = toMap(data?.get('consents'));
  const purposes = readFixed(consents ?? new Map(), MEANINGS);
  if (!data || !purposes) return [unreadable(record)];
  const info = toMap(data.get('consentInfo'));
  if (info) return [judge(record, purposes, toTime(info.get('time')), undefined)];
  if (data.get('isLoading') === true) return [];
  const { states } = judgePurposes(purposes);
  const on = (['functional', 'analytics', 'marketing'] as const).filter((category) => states[category] === 'granted');
  return [{ ...notChosenYet(record.where, record.name), ...(on.length > 0 ? { allowedMeanwhile: on } : {}) }];
}

function readStored(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = parseObject(record.value);
  const { consents, info } = data
    ? { consents: toMap(data.get('consents')), info: toMap(data.get('consentInfo')) }
    : readFlat(decodeText(record.value));
  if (!consents || ![...MEANINGS.keys()].some((name) => consents.has(name))) return unreadable(record);
  // What is off may be left out.
  const all = new Map([...MEANINGS.keys()].map((name) => [name, consents.get(name) ?? false]));
  const purposes = readFixed(all, MEANINGS);
  if (!purposes) return unreadable(record);
  return judge(record, purposes, toTime(info?.get('time')), maskId(info?.get('subjectId')));
}

/** `c.marketing:1,i.t:1700000000000` as the maps it stands for. */
function readFlat(text: string): { consents: Map<string, unknown>; info: Map<string, unknown> } {
  const consents = new Map<string, unknown>();
  const info = new Map<string, unknown>();
  for (const pair of text.split(',').slice(0, 100)) {
    const [, place = '', name = '', value = ''] = /^([A-Za-z]{1,20})\.([A-Za-z]{1,40}):(.*)$/.exec(pair) ?? [];
    if (place === 'c') consents.set(name, value);
    else if (place === 'i') info.set(SHORT.get(name) ?? name, value);
  }
  return { consents, info };
}

function judge(
  record: ConsentRecord,
  purposes: NonNullable<ReturnType<typeof readFixed>>,
  decidedAt: number | undefined,
  recordId: string | undefined,
): SignalReading {
  return {
    where: record.where,
    name: record.name,
    basis: decidedAt ? 'explicit' : 'unknown',
    reason: decidedAt ? 'recordedChoice' : 'recordedChoiceUnknownBasis',
    ...judgePurposes(purposes),
    ...(decidedAt ? { decidedAt } : {}),
    ...(recordId ? { recordId } : {}),
    evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
  };
}
