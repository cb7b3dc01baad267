import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentState } from '../types.ts';
import { findCategory } from './find-category.ts';
import { findServiceCategory } from './find-service.ts';
import { readSwitch, toMap, toTime } from './parse-record.ts';

export interface Choices {
  /** Only those whose category can be guessed; at most 200. */
  purposes: PurposeChoice[];
  decidedAt?: number;
  /** A field says that nobody has answered yet. */
  isUnanswered: boolean;
}

const MOST = 200;
/** Nesting that is looked into: `{consent: {categories: {analytics: true}}}`. */
const DEEPEST = 3;
/** Fields of a choice that hold its switch, and those that hold its name. */
const SWITCH_FIELDS =
  'accepted granted allowed enabled approved consent consented given active checked selected status state value isAccepted isGranted isAllowed isEnabled'.split(
    ' ',
  );
const NAME_FIELDS = 'category purpose name key slug type id code title label'.split(' ');
/** Fields whose list of names means: these are on, or off. */
const ACCEPTED =
  /^(?:accept|allow|grant|approv|enabl|opted_?in|consented|agreed|selected|categor|purpose|group|level|consents?$|preferences?$|cookies?$)/i;
const REJECTED = /^(?:reject|den(?:y|ied)|declin|refus|disabl|disallow|block|opted_?out)/i;
const ANSWERED =
  /^(?:has|is)?_?(?:answered|responded|response|interacted|decided|confirmed|saved|choice_?made|user_?action)$/i;
const MOMENT = /^(?:.{0,20}(?:date|time|timestamp|updated_?at|created_?at|saved_?at)|ts|at|utc)$/i;

/**
 * The choices in data that nobody documented: maps of categories to switches, objects with a name and a switch, and lists of accepted names, three levels deep.
 * Lists count only under a field, or in a record, whose name says what they list. Every category is a guess.
 * @param data as JSON gives it, or a map of names
 * @param name of the record
 */
export function readChoices(data: unknown, name: string): Choices {
  const found: Choices = { purposes: [], isUnanswered: false };
  const [, listed = ''] =
    /^.{0,200}((?:accept|allow|grant|reject|den(?:y|ied)|declin|refus|categor).*)$/is.exec(name) ?? [];
  walk(data, listed, found, DEEPEST);
  return found;
}

function walk(data: unknown, name: string, found: Choices, left: number): void {
  if (left < 0 || found.purposes.length >= MOST) return;
  if (Array.isArray(data)) {
    const state = REJECTED.test(name) ? 'denied' : ACCEPTED.test(name) ? 'granted' : undefined;
    for (const one of data.slice(0, MOST)) {
      if (typeof one === 'string' && state) note(found, one, state);
      else if (typeof one === 'object') readNamed(one, found, left - 1);
    }
    return;
  }
  for (const [key, value] of data instanceof Map
    ? (data as Map<string, unknown>) /* JSON has none: it is of `parsePairs` */
    : (toMap(data) ?? [])) {
    const moment = MOMENT.test(key) ? toTime(value) : undefined;
    if (moment !== undefined) found.decidedAt ??= moment;
    const isOn = readSwitch(value);
    if (ANSWERED.test(key) && isOn === false) found.isUnanswered = true;
    if (isOn !== undefined) note(found, key, isOn ? 'granted' : 'denied');
    else if (!readNested(key, value, found)) walk(value, key, found, left - 1);
  }
}

/** `{id: 'analytics', accepted: true}`; anything else is looked into. */
function readNamed(value: unknown, found: Choices, left: number): void {
  const fields = toMap(value);
  const name = NAME_FIELDS.map((field) => fields?.get(field)).find((one) => typeof one === 'string' && isMeant(one));
  if (typeof name !== 'string' || !readNested(name, value, found)) walk(value, '', found, left);
}

/** `analytics: {accepted: true}`. */
function readNested(name: string, value: unknown, found: Choices): boolean {
  const fields = toMap(value);
  if (!fields || !isMeant(name)) return false;
  const isOn = SWITCH_FIELDS.map((field) => readSwitch(fields.get(field))).find((one) => one !== undefined);
  if (isOn === undefined) return false;
  note(found, name, isOn ? 'granted' : 'denied');
  return true;
}

function isMeant(name: string): boolean {
  return (findCategory(name) ?? findServiceCategory(name)) !== undefined;
}

function note(found: Choices, name: string, state: ConsentState): void {
  const category = findCategory(name) ?? findServiceCategory(name);
  if (category && found.purposes.length < MOST)
    found.purposes.push({ name: name.slice(0, 200), state, category, isGuess: true });
}

/**
 * Pairs as scripts join them by hand: `a=1&b=0`, `a=1|b=0`, `a:1,b:0`, `!a=true!b=false`. Undefined when there is none with a name.
 * @param text decoded
 */
export function parsePairs(text: string): Map<string, string> | undefined {
  const pairs = text
    .split(/[&|,;!\n]/)
    .slice(0, MOST)
    .flatMap((part): [string, string][] => {
      const [, name = '', value = ''] =
        /^\s*"?([\p{L}_][\p{L}\p{N}_ .-]{0,80}?)"?\s*[=:]\s*"?([^=:"]{0,80}?)"?\s*$/u.exec(part) ?? [];
      return name === '' ? [] : [[name, value]];
    });
  return pairs.length > 0 ? new Map(pairs) : undefined;
}
