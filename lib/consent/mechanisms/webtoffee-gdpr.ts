import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answerAll } from '../answer.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { choiceNotReadable, findUnanswered, type Mechanism, notChosenYet, unreadable } from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { decodeText, parseData, toMap } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const VIEWED = 'viewed_cookie_policy';
const CONSENT = 'CookieLawInfoConsent';
const PREFERENCE = 'cli_user_preference';
const CHECKBOX = 'cookielawinfo-checkbox-';

/** Categories the plugin comes with; `null`: none of ours. Sites add others. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['necessary', 'necessary'],
  ['functional', 'functional'],
  ['analytics', 'analytics'],
  ['performance', 'analytics'],
  ['advertisement', 'marketing'],
  ['others', null],
  ['other', null],
]);
const REST = ['functional', 'analytics', 'marketing'] as const;

/**
 * WebToffee GDPR Cookie Consent (cookie-law-info): `viewed_cookie_policy` says that somebody answered; the switches beside it, as one cookie each and all
 * of them in `CookieLawInfoConsent`, are written on load, too.
 */
export const webtoffeeGdpr: Mechanism = {
  id: 'webtoffee-gdpr',
  name: 'WebToffee GDPR Cookie Consent',
  kind: 'tool',
  scope: 'site',
  records: { names: [VIEWED, CONSENT, PREFERENCE], prefixes: [CHECKBOX] },
  elements: ['#cookie-law-info-bar'],
  read(input) {
    const written = input.records.filter(({ where, value }) => where === 'cookie' && value !== null);
    const named = (wanted: string) => written.find(({ name }) => name === wanted);
    const viewed = named(VIEWED);
    const answer = viewed ? decodeText(viewed.value ?? '').trim() : undefined;
    const boxes = written.filter(({ name }) => name.startsWith(CHECKBOX));
    const record = named(CONSENT) ?? boxes[0] ?? named(PREFERENCE) ?? viewed;
    if (!record) {
      const absent = input.records.find(({ value }) => value === null);
      return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
    }
    if (viewed && answer !== 'yes' && answer !== 'no') return [unreadable(viewed)];
    const switches = named(CONSENT) ? readJoined(record) : boxes.length > 0 ? readBoxes(boxes) : readPreference(record);
    if (!switches) return [unreadable(record)];
    const purposes = namePurposes(switches);
    if (!viewed) return [defaultsOnly(record, purposes)];
    const evidence: [string, string][] = [[VIEWED, answer ?? ''], ...purposes.map(sayOne)];
    if (answer === 'no')
      return [{ ...answerAll(record, false, { evidence }), ...(purposes.length > 0 ? { purposes } : {}) }];
    return [
      purposes.length > 0 ? recordedChoice(record, purposes, { evidence }) : choiceNotReadable(record, { evidence }),
    ];
  },
};

function sayOne({ name, state }: PurposeChoice): [string, string] {
  return [name, state === 'granted' ? 'yes' : 'no'];
}

type Switches = Map<string, boolean>;

/** Base64 of JSON with the switches as texts. */
function readJoined(record: ConsentRecord): Switches | undefined {
  const data = toMap(parseData(record.value ?? ''));
  if (!data) return undefined;
  const switches: Switches = new Map();
  for (const [name, value] of [...data].slice(0, 100)) {
    if (name === 'ver') continue;
    const text = String(value === true || value === false ? value : typeof value === 'string' ? value : '');
    if (text !== 'true' && text !== 'false') return undefined;
    switches.set(name, text === 'true');
  }
  return switches.size > 0 ? switches : undefined;
}

function readBoxes(boxes: readonly ConsentRecord[]): Switches | undefined {
  const switches: Switches = new Map();
  for (const { name, value } of boxes) {
    const text = decodeText(value ?? '').trim();
    if (text !== 'yes' && text !== 'no') return undefined;
    const slug = name.slice(CHECKBOX.length);
    if (!switches.has(slug)) switches.set(slug, text === 'yes');
  }
  return switches;
}

/** `en-cli-yes-checkbox-necessary-yes-checkbox-analytics-no`. Other records have none. */
function readPreference({ name, value }: ConsentRecord): Switches | undefined {
  const switches: Switches = new Map();
  if (name !== PREFERENCE) return switches;
  for (const part of decodeText(value ?? '')
    .split('-checkbox-')
    .slice(1, 100)) {
    const place = part.lastIndexOf('-');
    const text = part.slice(place + 1);
    if (place < 1 || (text !== 'yes' && text !== 'no')) return undefined;
    switches.set(part.slice(0, place), text === 'yes');
  }
  return switches.size > 0 ? switches : undefined;
}

function namePurposes(switches: Switches): PurposeChoice[] {
  const isTwofold = [...switches.keys()].every((name) => name === 'necessary' || name === 'non-necessary');
  return [...switches].flatMap(([name, isOn]): PurposeChoice[] => {
    const state = isOn ? 'granted' : 'denied';
    // In the set-up of two categories it is everything else at once; beside others it is only what none of them is.
    if (name === 'non-necessary')
      return isTwofold ? REST.map((category) => ({ name, state, category })) : [{ name, state }];
    const known = CATEGORIES.get(name);
    if (known === undefined) return [nameService(name, state)];
    return [{ name, state, ...(known ? { category: known } : {}) }];
  });
}
