import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap, toTime } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const PREFIX = 'ppms_privacy_';
/** Types of consent that the tool names (developers.piwik.pro). `custom_consent` means what the site says, and has no category. */
const TYPES: ReadonlyMap<string, ConsentCategory> = new Map([
  ['analytics', 'analytics'],
  ['ab_testing_and_personalization', 'functional'],
  ['user_feedback', 'functional'],
  ['remarketing', 'marketing'],
  ['conversion_tracking', 'marketing'],
  ['marketing_automation', 'marketing'],
]);
const STATUS: ReadonlyMap<unknown, ConsentState> = new Map([
  [1, 'granted'],
  [0, 'denied'],
  [-1, 'unset'],
]);

/**
 * Piwik PRO's consent manager: `consents` by type, in the cookie `ppms_privacy_<site>` and from its interface. The interface is not asked: `ppms.cm.api` is a
 * push into the data layer, which tags may listen to.
 */
export const piwikPro: Mechanism = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: [PREFIX] },
  api: [PAGE_RECORDS.piwikPro],
  elements: ['#ppms_cm_popup_overlay', '#ppms_cm_bar_overlay'],
  read(input) {
    const readings = input.records.filter(({ where, value }) => where !== 'api' || value !== null).map(readRecord);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const consents = toMap(parseObject(record.value)?.get('consents'));
  if (!consents) return unreadable(record);
  const purposes = [...consents].map(([name, one]): PurposeChoice => {
    const category = TYPES.get(name);
    return { name, state: STATUS.get(toMap(one)?.get('status')) ?? 'unknown', ...(category ? { category } : {}) };
  });
  if (purposes.some(({ state }) => state === 'unknown')) return unreadable(record);
  // No type, or a popup closed without an answer.
  if (purposes.every(({ state }) => state === 'unset')) return notChosenYet(record.where, record.name);
  const times = [...consents.values()].flatMap((one) => toTime(toMap(one)?.get('updatedAt')) ?? []);
  return recordedChoice(record, purposes, times.length > 0 ? { decidedAt: Math.max(...times) } : {});
}
