import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { readFixed } from '../name-choices.ts';
import { maskId, parseObject, toMap } from '../parse-record.ts';

/** `uncategorized` is in none: what the site has not sorted. */
const MEANINGS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['essential', 'necessary'],
  ['analytics', 'analytics'],
  ['marketing', 'marketing'],
  ['personalization', 'functional'],
]);

/** Finsweet Cookie Consent (Webflow): the cookie `fs-cc`, JSON, percent-encoded twice. */
export const finsweet: Mechanism = {
  id: 'finsweet',
  name: 'Finsweet Cookie Consent',
  kind: 'tool',
  scope: 'site',
  records: { names: ['fs-cc'] },
  elements: ['[fs-cc="banner"]', '[fs-consent-element="banner"]'],
  scripts: ['cdn.jsdelivr.net/npm/@finsweet/cookie-consent', 'cdn.jsdelivr.net/npm/@finsweet/fs-cc'],
  read(input) {
    return input.records.length > 0 ? input.records.map(readRecord) : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = parseObject(record.value);
  const purposes = readFixed(toMap(data?.get('consents')) ?? new Map(), MEANINGS);
  if (!data || !purposes) return unreadable(record);
  const recordId = maskId(data.get('id'));
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgePurposes(purposes),
    ...(recordId ? { recordId } : {}),
    evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
  };
}
