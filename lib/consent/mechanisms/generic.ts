import type { ConsentRecord } from '../../consent-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { allStates, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeBase64, decodeText, parseData, readSwitch } from '../parse-record.ts';
import { parsePairs, readChoices } from '../read-choices.ts';

/** Names of consent records in general: the second line says what of a cookie or of privacy, so that a shop's `cookie_jar` is none of them. */
const NAME = [
  'consent|gdpr|dsgvo|rgpd|lgpd|(^|[-_.])cmp([-_.]|$)|eprivacy|einwilligung|zustimmung|samtyk|samtyck|toestemming|souhlas|consenso',
  '(cookies?|privacy|tracking)[-_. ]?(pref|setting|choice|level|banner|polic|law|notice|notification|accept|agree|allow|categor|permission|control|reject|declin|den(y|ied)|refus|opt[-_]?(in|out|ion)|akzept|acept|einstell|auswahl|voorkeur)',
  '(accept|agree|allow|approv|reject)[a-z]{0,5}[-_. ]?(all[-_. ]?)?(cookies?|tracking)',
].join('|');
/** Names that say what is no choice: ids and secrets, which must stay where they are; consent to something else; switches of the site itself. */
const NOT_NAME =
  'token|sess|csrf|xsrf|auth|nonce|secret|jwt|password|signature|user_?name|mail|newsletter|parental|guardian|medical|feature|experiment|(?:^|[-_.])(?:sms|age|ff|flags?)[-_.]';
/** Endings that say it: ids, dates and versions, settings and words of the banner, histories, and whether it was seen. */
const NOT_END =
  '(id|uid|guid|hash|key|date|time|timestamp|version|ver|expires|expiry|expiration|count|url|lang|defaults?|config|configuration|translations?|texts?|labels?|i18n|log|logs|history|draft|variant|loaded|ready|applies|country|region|open|opened|tab|popup|modal|shown|seen|viewed|displayed|visible|hidden|closed|dismissed)';

/**
 * Records that nobody here knows, read by their form: names that look like consent, and in them names of categories with switches. All of it is a guess. A bare
 * `true` or `accepted` says nothing: often it means that a notice was seen. `readSignals` leaves these answers out for records that a known mechanism reads.
 */
export const generic: Mechanism = {
  id: 'generic',
  name: 'Unknown consent tool',
  kind: 'guess',
  scope: 'site',
  records: {
    patterns: [
      `^(?!.{0,200}(?:${NOT_NAME}))(?!.{0,200}(?:[-_.a-z]${NOT_END}|[-_.](?:ab[-_]?)?test)$).{0,200}?(?:${NAME})`,
    ],
  },
  read({ records }) {
    return records.filter(({ where, value }) => where !== 'api' && value !== null).flatMap(readRecord);
  },
};

function readRecord(record: ConsentRecord): SignalReading[] {
  const { where, name } = record;
  const text = decodeText(record.value ?? '').trim();
  if (isBare(text)) return [sayNothing(record)];
  const isJson = /^[{[]/.test(text);
  const data =
    parseData(record.value ?? '') ?? parseScript(text) ?? (isJson ? undefined : parsePairs(decodeBase64(text) ?? text));
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

/** What scripts and servers put around an object: `j:{"a":true}` (Express, also signed), `{a:true,b:false}` (no JSON, since nothing is in quotes). */
function parseScript(text: string): unknown {
  const [, json] = /^(?:s:)?j:(\{[^}]*\})/.exec(text) ?? [];
  if (json) return parseData(json);
  const [, pairs] = /^\{([^{}"'[\]]+)\}$/.exec(text) ?? [];
  return pairs === undefined ? undefined : parsePairs(pairs);
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
