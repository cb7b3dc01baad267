import type { ConsentRecord } from '../../consent-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { allStates, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseData, readSwitch } from '../parse-record.ts';
import { parsePairs, readChoices } from '../read-choices.ts';

/** Names of consent records in general: the second line says what of a cookie or of privacy, so that a shop's `cookie_jar` is none of them. */
const NAME = [
  'consent|gdpr|dsgvo|rgpd|lgpd|(^|[-_.])cmp([-_.]|$)|eprivacy',
  '(cookies?|privacy|tracking)[-_. ]?(pref|setting|choice|level|banner|polic|law|notice|notification|accept|agree|allow|categor|permission|option|control)',
  '(accept|agree|allow|approv|reject)[a-z]{0,5}[-_. ]?(all[-_. ]?)?(cookies?|tracking)',
].join('|');
/** Names that say what is no choice: ids and secrets, which must stay where they are, dates and versions. */
const NOT_NAME = 'token|sess|csrf|xsrf|auth|nonce|secret|jwt|password|signature|user_?name|mail';
const NOT_END = '(id|uid|guid|hash|key|date|time|timestamp|version|ver|expires|expiry|expiration|count|url|lang)';

/**
 * Records that nobody here knows, read by their form: names that look like consent, and in them names of categories with switches. All of it is a guess. A bare
 * `true` or `accepted` says nothing: often it means that a notice was seen. `readSignals` leaves these answers out for records that a known mechanism reads.
 */
export const generic: Mechanism = {
  id: 'generic',
  name: 'Unknown consent tool',
  kind: 'guess',
  scope: 'site',
  records: { patterns: [`^(?!.{0,200}(?:${NOT_NAME}))(?!.{0,200}[-_.a-z]${NOT_END}$).{0,200}?(?:${NAME})`] },
  read({ records }) {
    return records.filter(({ where, value }) => where !== 'api' && value !== null).flatMap(readRecord);
  },
};

function readRecord(record: ConsentRecord): SignalReading[] {
  const { where, name } = record;
  const text = decodeText(record.value ?? '').trim();
  if (isBare(text)) return [sayNothing(record)];
  const isJson = /^[{[]/.test(text);
  const data = parseData(record.value ?? '') ?? (isJson ? undefined : parsePairs(text));
  if (data === undefined) return isJson ? [unreadable(record)] : [];
  const { purposes, decidedAt, isUnanswered } = readChoices(data, name);
  if (purposes.length === 0) return [];
  if (isUnanswered) return [{ ...notChosenYet(where, name), basis: 'unknown', reason: 'guessedFromForm', purposes }];
  return [
    {
      where,
      name,
      basis: 'unknown',
      reason: 'guessedFromForm',
      ...judgePurposes(purposes),
      ...(decidedAt ? { decidedAt } : {}),
      evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
    },
  ];
}

/** A switch without a name, or a word that says as little. */
function isBare(text: string): boolean {
  const word = text.replace(/^"|"$/g, '').toLowerCase();
  return (
    readSwitch(word) !== undefined ||
    /^(dismiss(ed)?|closed?|hidden?|shown?|seen|viewed|ok|okay|all|done|set|ack(nowledged)?)$/.test(word)
  );
}

function sayNothing({ where, name }: ConsentRecord): SignalReading {
  return { where, name, states: allStates('unknown'), basis: 'unknown', reason: 'choiceNotReadable', evidence: [] };
}
