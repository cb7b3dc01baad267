import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { readFixed } from '../name-choices.ts';
import { decodeText, parseObject, readSwitch } from '../parse-record.ts';

const LEVEL = 'cookie_consent_level';
const ANSWERED = 'cookie_consent_user_accepted';
const MEANINGS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['strictly-necessary', 'necessary'],
  ['functionality', 'functional'],
  ['tracking', 'analytics'],
  ['targeting', 'marketing'],
]);

/**
 * TermsFeed Cookie Consent (termsfeed.com): `cookie_consent_level`, JSON with four levels, is there from the first page on; that the visitor has answered is
 * told by `cookie_consent_user_accepted`.
 */
export const termsfeed: Mechanism = {
  id: 'termsfeed',
  name: 'TermsFeed Cookie Consent',
  kind: 'tool',
  scope: 'site',
  records: { names: [LEVEL, ANSWERED] },
  elements: ['.termsfeed-com---nb'],
  scripts: ['www.termsfeed.com/public/cookie-consent/', 'www.freeprivacypolicy.com/public/cookie-consent/'],
  read(input) {
    const level = input.records.find(({ name }) => name === LEVEL);
    const answered = input.records.find(({ name, value }) => name === ANSWERED && value !== null);
    const isAnswered = readSwitch(decodeText(answered?.value ?? '')) !== undefined;
    if (level) return [readLevel(level, isAnswered)];
    if (answered) return [isAnswered ? choiceNotReadable(answered) : unreadable(answered)];
    const known = input.records[0];
    return known ? [notChosenYet(known.where, known.name)] : findUnanswered(input);
  },
};

function readLevel(record: ConsentRecord, isAnswered: boolean): SignalReading {
  if (record.value === null) return isAnswered ? choiceNotReadable(record) : notChosenYet(record.where, record.name);
  const purposes = readFixed(parseObject(record.value) ?? new Map(), MEANINGS);
  if (!purposes) return unreadable(record);
  const judged = judgePurposes(purposes);
  const evidence: SignalReading['evidence'] = purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']);
  const { where, name } = record;
  if (isAnswered) return { where, name, basis: 'explicit', reason: 'recordedChoice', ...judged, evidence };
  const allowedMeanwhile = (['functional', 'analytics', 'marketing'] as const).filter(
    (category) => judged.states[category] === 'granted',
  );
  return { ...notChosenYet(where, name), evidence, ...(allowedMeanwhile.length > 0 ? { allowedMeanwhile } : {}) };
}
