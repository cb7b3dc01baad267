import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { unanswered } from '../answer.ts';
import { fillUnknown } from '../defaults-only.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, toText } from '../parse-record.ts';

const LEVELS = 'notice_gdpr_prefs';
const HIGHEST = 'notice_preferences';
const PERMIT = 'cmapi_cookie_privacy';
const BEHAVIOR = 'notice_behavior';
/** Copies in storage have this before their names. */
const STORED = 'truste.eu.cookie.';
const NAMES = [LEVELS, HIGHEST, PERMIT, BEHAVIOR];

/**
 * TrustArc: cookies that hold the levels a visitor allowed, from 0 (required) up; `cmapi_cookie_privacy` and the interface count from 1. What a level means is
 * the site's choice; on the common set-up 1 is functional and 2 advertising.
 */
export const trustarc: Mechanism = {
  id: 'trustarc',
  name: 'TrustArc',
  kind: 'tool',
  scope: 'site',
  records: { names: [...NAMES, ...NAMES.map((name) => STORED + name)] },
  api: [PAGE_RECORDS.trustarc],
  elements: ['#truste-consent-track', '#consent_blackbar', '#trustarc-banner-overlay'],
  scripts: ['consent.trustarc.com/', 'consent.truste.com/', 'consent-pref.trustarc.com/'],
  read(input) {
    const written = input.records.filter(({ value }) => value !== null);
    const named = (name: string) =>
      written.filter((one) => one.where !== 'api' && one.name.replace(STORED, '') === name);
    const regime = named(BEHAVIOR)[0];
    const api = written.filter(({ where }) => where === 'api').map(readApi);
    const levels = named(LEVELS);
    const permits = named(PERMIT);
    const highest = levels.length + permits.length > 0 ? [] : named(HIGHEST);
    const isImplied = [...levels, ...named(HIGHEST)].some(({ value }) => /:implied\b/.test(decodeText(value ?? '')));
    // Written on load where nobody is asked: no preference beside it.
    const isUnasked = levels.length + named(HIGHEST).length === 0 && regime !== undefined;
    const basis = isImplied || (isUnasked && isImpliedRegime(regime)) ? 'implied' : isUnasked ? 'unknown' : 'explicit';
    const stored = [
      ...levels.map((record) => judge(record, parseLevels(record.value ?? ''), basis, regime)),
      ...permits.map((record) => judge(record, parsePermit(record.value ?? ''), basis, regime)),
      ...highest.map((record) => judge(record, parseHighest(record.value ?? ''), basis, regime)),
    ];
    if (api.length + stored.length > 0) return [...api, ...stored];
    if (regime) return [unanswered(regime, { evidence: [['behaviour', decodeText(regime.value ?? '')]] })];
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function isImpliedRegime(regime: ConsentRecord | undefined): boolean {
  return decodeText(regime?.value ?? '').startsWith('implied');
}

/** `0,1,2:` with anything after the colon; `|` stands for commas that a server took out. */
function parseLevels(text: string): number[] | undefined {
  const found = /^(\d(?:[,|]\d){0,9}):/.exec(decodeText(text).trim());
  return found?.[1]?.split(/[,|]/).map(Number);
}

/** `permit 1,2,3`, `permit_1|2|3`, `permit 1 required`. */
function parsePermit(text: string): number[] | undefined {
  const found = /^permit[ _](\d(?:[,|]\d){0,9})(?:[ _]required)?$/.exec(decodeText(text).trim().replace(/\+/g, ' '));
  return found?.[1]?.split(/[,|]/).map((level) => Number(level) - 1);
}

/** `2:`, perhaps with an id after it: the highest level that is allowed, and with it those below. `2:1|3:1` is something else. */
function parseHighest(text: string): number[] | undefined {
  const found = /^(\d):(?!\||\d(?:$|[|,:]))/.exec(decodeText(text).trim());
  return found?.[1] ? Array.from({ length: Number(found[1]) + 1 }, (_, level) => level) : undefined;
}

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const decision = data?.get('consentDecision');
  // One number is the highest level that is allowed, a list names them all.
  const list =
    typeof decision === 'number' ? Array.from({ length: Math.min(decision, 9) }, (_, at) => at + 1) : decision;
  const levels = Array.isArray(list)
    ? list.slice(0, 10).map((one) => (typeof one === 'object' ? -1 : Number(one)))
    : undefined;
  if (!data || !levels || levels.some((level) => !Number.isInteger(level) || level < 0)) return unreadable(record);
  const source = data.get('source');
  const allowed = levels.filter((level) => level > 0).map((level) => level - 1);
  if (allowed.length === 0) return unanswered(record, { evidence: [['source', toText(source)]] });
  return judge(
    record,
    allowed,
    source === 'asserted' ? 'explicit' : source === 'implied' ? 'implied' : 'unknown',
    undefined,
  );
}

const REASONS = {
  explicit: 'recordedChoice',
  implied: 'recordedChoiceImplied',
  unknown: 'recordedChoiceUnknownBasis',
} as const;

function judge(
  record: ConsentRecord,
  levels: number[] | undefined,
  basis: keyof typeof REASONS,
  regime: ConsentRecord | undefined,
): SignalReading {
  if (!levels || levels.length === 0 || levels.some((level) => level < 0)) return unreadable(record);
  const has = (level: number) => levels.includes(level);
  const state = (level: number) => (has(level) ? 'granted' : 'denied');
  const isNone = levels.every((level) => level === 0);
  const isAll = has(1) && has(2) && (!levels.some((level) => level > 3) || has(3));
  // With a fourth level, what stands above the functional ones is the site's own order.
  const known: PurposeChoice[] = [{ name: 'level 1', state: state(1), category: 'functional' }];
  if (!levels.some((level) => level > 2)) known.push({ name: 'level 2', state: state(2), category: 'marketing' });
  const judged = judgePurposes(known);
  const filled = isAll ? 'granted' : isNone ? 'denied' : undefined;
  return {
    where: record.where,
    name: record.name,
    ...judged,
    states: filled ? fillUnknown(judged.states, filled) : judged.states,
    basis,
    reason: REASONS[basis],
    evidence: [
      ['levels allowed (0 is required)', levels.join(', ')],
      ...(regime ? [['behaviour', decodeText(regime.value ?? '')] satisfies [string, string]] : []),
    ],
  };
}
