import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap, toState, toText } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

const COOKIE = 'consent-policy';
/** As the interface, and as the cookie names them. */
const PURPOSES: readonly [word: string, letters: string, category: ConsentCategory][] = [
  ['essential', 'ess', 'necessary'],
  ['functional', 'func', 'functional'],
  ['analytics', 'anl', 'analytics'],
  ['advertising', 'adv', 'marketing'],
];
/** Whether data may be given to others: a purpose of its own that goes across the categories. */
const TRANSFER: readonly [word: string, letters: string] = ['dataToThirdParty', 'dt3'];

/** Wix (dev.wix.com, consent policy): the cookie `consent-policy`, and `consentPolicyManager`, which tells the site's default from an answer. */
export const wix: Mechanism = {
  id: 'wix',
  name: 'Wix consent policy',
  kind: 'platform',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.wix],
  elements: ['[data-hook="ccsu-banner-wrapper"]'],
  read(input) {
    const api = input.records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi);
    const stored = input.records.filter(({ where, name }) => where === 'cookie' && name === COOKIE).flatMap(readCookie);
    const readings = [...api, ...stored];
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const policy = toMap(data?.get('policy'));
  if (!data || !policy) return unreadable(record);
  const reading = judge(record, policy, 0);
  if (data.get('defaultPolicy') !== true || reading.reason === 'unreadable') return reading;
  const allowed = PURPOSES.filter(([word, , category]) => category !== 'necessary' && policy.get(word) === true);
  return {
    ...notChosenYet(record.where, record.name),
    evidence: reading.evidence,
    ...(allowed.length > 0 ? { allowedMeanwhile: allowed.map(([, , category]) => category) } : {}),
  };
}

/** None when it is another product's: the name says little. */
function readCookie(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [notChosenYet(record.where, record.name)];
  const data = parseObject(record.value);
  if (!data) return /^(%7B|\{)/i.test(record.value) ? [unreadable(record)] : [];
  if (!PURPOSES.some(([, letters]) => data.has(letters))) return [];
  const minutes = data.get('ts');
  // Minutes since the epoch.
  return [{ ...judge(record, data, 1), ...(typeof minutes === 'number' ? dated(minutes * 60_000) : {}) }];
}

function judge(record: ConsentRecord, given: ReadonlyMap<string, unknown>, spelling: 0 | 1): SignalReading {
  const purposes = PURPOSES.flatMap((purpose): PurposeChoice[] =>
    given.has(purpose[spelling])
      ? [{ name: purpose[0], category: purpose[2], state: toState(given.get(purpose[spelling])) }]
      : [],
  );
  if (purposes.length === 0 || purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  const transfer = given.get(TRANSFER[spelling]);
  return recordedChoice(record, purposes, {
    evidence: transfer === undefined ? [] : [['data to third parties', toText(transfer)]],
  });
}
