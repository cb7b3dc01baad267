import type { PurposeChoice } from '../consent-types.ts';
import type { ConsentState } from '../types.ts';
import {
  ACCEPTED,
  dropWeak,
  isAboutBanner,
  isOpenField,
  isStep,
  NO_CHOICES,
  REJECTED,
  readAnswer,
  readWhole,
} from './choice-words.ts';
import { findCategory } from './find-category.ts';
import { findServiceCategory } from './find-service.ts';
import { toMap, toTime } from './parse-record.ts';

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
const MOMENT = /^(?:.{0,20}(?:date|time|timestamp|updated_?at|created_?at|saved_?at)|ts|at|utc)$/i;

/**
 * The choices in data that nobody documented: maps of categories to switches, objects with a name and a switch, and lists of accepted names, three levels deep.
 * Lists count only under a field, or in a record, whose name says what they list. Every category is a guess.
 * @param data as JSON gives it, or a map of names
 * @param name of the record
 */
export function readChoices(data: unknown, name: string): Choices {
  const found: Found = { purposes: [], isUnanswered: false };
  const listed = findListed(name.slice(0, 200));
  walk(data, listed, found, DEEPEST);
  const { purposes, decidedAt, isUnanswered } = found;
  return {
    purposes: isBelieved(found) ? dropTwofold(purposes) : [],
    isUnanswered,
    ...(decidedAt === undefined ? {} : { decidedAt }),
  };
}

/** The word in a record's name that says what it lists; none where it has one of either kind (`accept-or-decline`). */
function findListed(name: string): string {
  const [accepted] = /accept|allow|grant/i.exec(name) ?? [];
  const [rejected] = /reject|den(?:y|ied)|declin|refus|opt[-_]?out/i.exec(name) ?? [];
  if (accepted && rejected) return '';
  return accepted ?? rejected ?? /categor/i.exec(name)?.[0] ?? '';
}

interface Found extends Choices {
  /** As `readWhole` says it. */
  whole?: 'refused' | 'none';
}

/** Not where nothing in it is about consent for sure, and not where it contradicts itself. */
function isBelieved({ purposes, isUnanswered, whole }: Found): boolean {
  if (purposes.every(({ name }) => !isMeant(dropWeak(name)))) return false;
  if (isUnanswered || !whole) return true;
  return whole === 'refused' && purposes.every(({ category, state }) => category === 'necessary' || state === 'denied');
}

/** Without names that say two things: a history of choices. */
function dropTwofold(purposes: readonly PurposeChoice[]): PurposeChoice[] {
  const states = new Map<string, Set<ConsentState>>();
  for (const { name, state } of purposes) states.set(name, (states.get(name) ?? new Set()).add(state));
  return purposes.filter(({ name }) => states.get(name)?.size === 1);
}

function walk(data: unknown, name: string, found: Found, left: number): void {
  if (left < 0 || found.purposes.length >= MOST) return;
  if (Array.isArray(data)) {
    const state = REJECTED.test(name) ? 'denied' : ACCEPTED.test(name) ? 'granted' : undefined;
    for (const one of data.slice(0, MOST)) {
      if (typeof one === 'string' && state) note(found, one, state);
      else if (typeof one === 'object' && state !== 'denied') readNamed(one, found, left - 1);
    }
    return;
  }
  const fields: [string, unknown][] = [
    ...(data instanceof Map
      ? (data as Map<string, unknown>) /* JSON has none: it is of `parsePairs` */
      : (toMap(data) ?? [])),
  ];
  const isScale = fields.some(([key, value]) => isStep(value) && isMeant(key));
  const isRefusal = REJECTED.test(name);
  const isTop = left === DEEPEST || name === 'state';
  for (const [key, value] of fields) {
    const moment = MOMENT.test(key) ? toTime(value) : undefined;
    if (moment !== undefined) found.decidedAt ??= moment;
    if (isOpenField(key, value)) found.isUnanswered = true;
    const whole = isTop ? readWhole(key, value) : undefined;
    if (whole) found.whole ??= whole;
    if (NO_CHOICES.test(key) && typeof value === 'object') continue;
    const isOn = isScale && [0, 1, '0', '1'].some((step) => step === value) ? undefined : readAnswer(value);
    if (isOn !== undefined) {
      // In a map of what was refused, off may mean anything.
      if (!isAboutBanner(key) && (isOn || !isRefusal)) note(found, key, isOn && !isRefusal ? 'granted' : 'denied');
    } else if (isRefusal || !readNested(key, value, found)) walk(value, isRefusal ? name : key, found, left - 1);
  }
}

/** `{id: 'analytics', accepted: true}`; anything else is looked into. */
function readNamed(value: unknown, found: Found, left: number): void {
  const fields = toMap(value);
  const name = NAME_FIELDS.map((field) => fields?.get(field)).find((one) => typeof one === 'string' && isMeant(one));
  if (typeof name !== 'string' || !readNested(name, value, found)) walk(value, '', found, left);
}

/** `analytics: {accepted: true}`. */
function readNested(name: string, value: unknown, found: Found): boolean {
  const fields = toMap(value);
  if (!fields || !isMeant(name)) return false;
  const isOn = SWITCH_FIELDS.map((field) => readAnswer(fields.get(field))).find((one) => one !== undefined);
  if (isOn === undefined) return false;
  note(found, name, isOn ? 'granted' : 'denied');
  return true;
}

function isMeant(name: string): boolean {
  return (findCategory(name) ?? findServiceCategory(name)) !== undefined;
}

function note(found: Found, name: string, state: ConsentState): void {
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
