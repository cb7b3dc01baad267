import {
  type ConsentReason,
  consentReasons,
  type MechanismKind,
  type RecordPlace,
  type Signal,
} from '../lib/consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../lib/types.ts';

/** Noon of a day of January 2026. */
export const noon = (day: number) => Date.UTC(2026, 0, day, 12);

const LETTERS: Record<string, ConsentState> = { g: 'granted', d: 'denied', '-': 'unset', '?': 'unknown' };
/** What is no consent tool among the mechanisms that tests name. */
const KINDS: Record<string, MechanismKind> = {
  'iab-tcf': 'tcf',
  wordpress: 'platform',
  'consent-mode': 'mode',
  usp: 'law',
  gpp: 'law',
  generic: 'guess',
  posthog: 'vendor',
  clarity: 'vendor',
  smartsupp: 'vendor',
  gpc: 'browser',
  dnt: 'browser',
};
const SCOPES: Partial<Record<MechanismKind, Signal['scope']>> = {
  law: 'jurisdiction',
  vendor: 'vendor',
  browser: 'browser',
};
const BASES: readonly Signal['basis'][] = ['implied', 'default', 'request', 'unknown'];

/**
 * Signals, one a line: `mechanism where states [words…]`. States in the order of `consentCategories` as `g`, `d`, `-` (nothing chosen) and `?`. Words: a day
 * of January 2026 as `3` (noon) or `day3` (the whole day, as TC strings have it), a basis, a reason, `partial=marketing`, `meanwhile=analytics+marketing`,
 * `name=x`, `one` (TCF purpose 1 is missing). Without words an explicit recorded choice, undated.
 */
export function signals(lines: string): Signal[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(makeSignal);
}

function makeSignal(line: string): Signal {
  const [mechanism = '', where = '', states = '', ...words] = line.split(/ +/);
  const kind = KINDS[mechanism] ?? 'tool';
  const flag = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const list = (name: string) => flag(name)?.split('+') as ConsentCategory[] | undefined; // the lines are written in tests
  const date = words.find((word) => /^(day)?\d+$/.test(word));
  const decidedAt = date?.startsWith('day') ? Date.UTC(2026, 0, Number(date.slice(3))) : noon(Number(date));
  const [partial, meanwhile] = [list('partial'), list('meanwhile')];
  return {
    mechanism,
    mechanismName: mechanism.toUpperCase(),
    kind,
    scope: SCOPES[kind] ?? 'site',
    states: Object.fromEntries(
      consentCategories.map((category, at) => [category, LETTERS[states.charAt(at)] ?? 'unknown']),
    ) as Signal['states'], // one entry for each category
    basis: BASES.find((basis) => words.includes(basis)) ?? 'explicit',
    reason: consentReasons.find((reason: ConsentReason) => words.includes(reason)) ?? 'recordedChoice',
    where: where as RecordPlace, // likewise
    name: flag('name') ?? 'key',
    evidence: words.includes('one') ? [['purpose 1 (storage)', 'not consented, although it is the gate']] : [],
    ...(partial ? { partial } : {}),
    ...(meanwhile ? { allowedMeanwhile: meanwhile } : {}),
    ...(date ? { decidedAt } : {}),
  };
}
