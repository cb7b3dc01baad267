import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { type ConsentCategory, consentCategories } from '../../types.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const DISABLED = ['cookieconsent_preferences_disabled', 'core_cookieconsent_preferences_disabled'];
/** Used by other products too: it counts only beside the list. */
const STATUS = ['cookieconsent_status', 'core_cookieconsent_status'];
const GROUPS: readonly [name: string, category: ConsentCategory][] = [
  ['functionality', 'functional'],
  ['analytics', 'analytics'],
  ['marketing', 'marketing'],
];

/** Consentmo, an app for Shopify: a list of the groups that are switched off; what is not in it is on. */
export const consentmo: Mechanism = {
  id: 'consentmo',
  name: 'Consentmo',
  kind: 'tool',
  scope: 'site',
  records: { names: [...DISABLED, ...STATUS] },
  elements: ['csm-cookie-consent'],
  read(input) {
    const cookies = input.records.filter(({ where }) => where === 'cookie');
    const status = cookies.find(({ name, value }) => STATUS.includes(name) && value !== null)?.value;
    const readings = cookies.filter(({ name }) => DISABLED.includes(name)).map((record) => readList(record, status));
    // The status alone, which may be another product's, at least says that somebody answered.
    return readings.length > 0 || status !== undefined ? readings : findUnanswered(input);
  },
};

function readList(record: ConsentRecord, given: string | null | undefined): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const status = typeof given === 'string' ? decodeText(given).trim().toLowerCase() : undefined;
  const off = decodeText(record.value)
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (off.some((name) => !GROUPS.some(([group]) => group === name))) return unreadable(record);
  const evidence: SignalReading['evidence'] = [['switched off', off.join(', ') || 'none']];
  if (status !== undefined) evidence.push(['status', status.slice(0, 40)]);
  const purposes = GROUPS.map(([name, category]): PurposeChoice => {
    return { name, category, state: off.includes(name) ? 'denied' : 'granted' };
  });
  if (off.length > 0 && status !== 'non_gdpr') return recordedChoice(record, purposes, { evidence });
  if (status === 'deny') return recordedChoice(record, [], { evidence, states: allStates('denied', 'granted') });
  if (status === 'non_gdpr')
    return recordedChoice(record, purposes, { evidence, basis: 'default', reason: 'regionalDefault' });
  if (status !== undefined && status !== 'dismiss') return recordedChoice(record, purposes, { evidence });
  // An empty list alone: everything was accepted, or nobody was asked.
  return recordedChoice(record, purposes, {
    evidence,
    basis: 'unknown',
    reason: status === 'dismiss' ? 'noticeDismissed' : 'recordedChoiceUnknownBasis',
    guessed: consentCategories.filter((category) => category !== 'necessary'),
  });
}
