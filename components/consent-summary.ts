import {
  type Consent,
  type ConsentReason,
  type FusionReason,
  mechanismKinds,
  type Signal,
} from '../lib/consent-types.ts';
import type { ConsentCategory } from '../lib/types.ts';
import { consentCategories } from '../lib/types.ts';
import { sayRecordedDay } from './say-recorded.ts';
import type { Text } from './text.tsx';

/** Reasons that rest on what one mechanism recorded: the sentence is that mechanism's. */
const speaking: readonly FusionReason[] = ['siteChoice', 'tcf', 'platform', 'mode', 'law', 'guess'];

/** The most telling reason first: the one sentence is about the first of these that holds for some category. */
const sentenceOrder: readonly FusionReason[] = [
  'disagreement',
  ...speaking,
  'noChoiceYet',
  'mechanismSilent',
  'notCovered',
  'noMechanism',
];

/** What can be said of one category in plain words: `answer_<code>` in `_locales`. Only a choice that is known to be a person's is `you said`. */
export type AnswerCode =
  | 'always'
  | 'yes'
  | 'yesPart'
  | 'no'
  | 'unasked'
  | 'unaskedPart'
  | 'unaskedNo'
  | 'allowed'
  | 'allowedPart'
  | 'notAllowed'
  | 'unset'
  | 'meanwhile'
  | 'unknown';

/** The answer for one category in a few plain words, which say no more than is known. */
export function sayAnswer(consent: Consent, category: ConsentCategory, text: Text): string {
  const words = text.say(`answer_${findAnswer(consent, category)}`);
  return findSpeaker(consent, category)?.guessed?.includes(category) ? text.say('answerGuess', words) : words;
}

function findAnswer(consent: Consent, category: ConsentCategory): AnswerCode {
  const state = consent.categories[category];
  const speaker = findSpeaker(consent, category);
  if (state === 'unknown') return 'unknown';
  if (state === 'unset') return speaker?.allowedMeanwhile?.includes(category) ? 'meanwhile' : 'unset';
  if (category === 'necessary') return state === 'granted' ? 'always' : 'notAllowed';
  const isPart = speaker?.partial?.includes(category) === true;
  const pick = (granted: AnswerCode, part: AnswerCode, denied: AnswerCode) =>
    state === 'denied' ? denied : isPart ? part : granted;
  if (speaker?.basis === 'explicit') return pick('yes', 'yesPart', 'no');
  if (speaker?.basis === 'implied' || speaker?.basis === 'default') return pick('unasked', 'unaskedPart', 'unaskedNo');
  return pick('allowed', 'allowedPart', 'notAllowed');
}

/** The signal a category's answer rests on: of those named as the reason that say the same, the most specific; a person's choice before a default. */
function findSpeaker({ categories, reasons, signals }: Consent, category: ConsentCategory): Signal | undefined {
  const { mechanisms } = reasons[category];
  return signals
    .filter(({ mechanism, states }) => mechanisms.includes(mechanism) && states[category] === categories[category])
    .toSorted((one, two) => rank(one) - rank(two))[0];
}

function rank({ kind, basis }: Signal): number {
  return 2 * mechanismKinds.indexOf(kind) + (basis === 'explicit' ? 0 : 1);
}

/** What is known of consent in a plain sentence or two: who says it, who says something else, and a banner nobody knows. */
export function sayConsent(consent: Consent, text: Text): string {
  const holds = (code: FusionReason) => consentCategories.find((category) => consent.reasons[category].code === code);
  const category = holds(sentenceOrder.find(holds) ?? 'noMechanism') ?? 'necessary';
  const teller = findTeller(consent, category);
  const others = teller ? sayOthers(consent, category, text) : '';
  const banner = consent.unknownBanner ? text.say('bannerUnknown') : '';
  if (teller) return [saySignal(teller, text), others, banner].filter(Boolean).join(' ');
  return banner || sayReason(consent, category, text);
}

/** The signal whose own sentence says more than the reason's code. Of several that are silent or stand against each other, none. */
function findTeller(consent: Consent, category: ConsentCategory): Signal | undefined {
  const { code, mechanisms } = consent.reasons[category];
  const isOne = (code === 'noChoiceYet' || code === 'mechanismSilent') && mechanisms.length === 1;
  if (code === 'disagreement') return findCounting(consent, category);
  if (!isOne && !speaking.includes(code)) return undefined;
  return findSpeaker(consent, category) ?? consent.signals.find((each) => mechanisms.includes(each.mechanism));
}

/** The signal that counts although others say something else; none where that cannot be told. */
function findCounting(consent: Consent, category: ConsentCategory): Signal | undefined {
  if (consent.categories[category] === 'unknown' || listOthers(consent, category).length === 0) return undefined;
  return findSpeaker(consent, category);
}

/** Names of those that say something else than what counts. */
function listOthers({ categories, reasons, signals }: Consent, category: ConsentCategory): string[] {
  const { code, mechanisms } = reasons[category];
  const agreeing = signals.filter(({ states }) => states[category] === categories[category]);
  const others = signals.filter(
    ({ mechanism, states }) =>
      mechanisms.includes(mechanism) &&
      states[category] !== 'unknown' &&
      states[category] !== categories[category] &&
      // One that says both things is no other.
      !agreeing.some((each) => each.mechanism === mechanism),
  );
  return code === 'disagreement' ? [...new Set(others.map(({ mechanismName }) => mechanismName))] : [];
}

function sayOthers(consent: Consent, category: ConsentCategory, text: Text): string {
  const names = listOthers(consent, category);
  return names.length === 0
    ? ''
    : text.count('othersDiffer', names.length, new Intl.ListFormat(text.locale).format(names));
}

/** Why the state of one category is what it is. */
export function sayReason(consent: Consent, category: ConsentCategory, text: Text): string {
  const { code, mechanisms } = consent.reasons[category];
  const counting = code === 'disagreement' ? findCounting(consent, category) : undefined;
  if (counting) return `${text.say('fusionCounting', counting.mechanismName)} ${sayOthers(consent, category, text)}`;
  const found = mechanisms.map((id) => consent.signals.find((each) => each.mechanism === id)?.mechanismName ?? id);
  const names = [...new Set(found)];
  if (code === 'disagreement' && names.length === 1) return text.say('fusionSelf', names[0] ?? '');
  const list = new Intl.ListFormat(text.locale).format(names);
  return text.say(`fusion_${code}`, list || text.say('mechanismUnnamed'));
}

/** What one mechanism says, with the day when it is known. */
export function saySignal(
  signal: Pick<Signal, 'reason' | 'mechanismName'> & { decidedAt?: number | undefined },
  text: Pick<Text, 'say' | 'locale'>,
): string {
  if (signal.decidedAt !== undefined && isDated(signal.reason))
    return text.say(
      `consentReasonDated_${signal.reason}`,
      signal.mechanismName,
      sayRecordedDay(signal.decidedAt, text.locale),
    );
  return text.say(`consentReason_${signal.reason}`, signal.mechanismName);
}

type DatedReason = 'recordedChoice' | 'recordedChoiceImplied' | 'recordedChoiceUnknownBasis';

function isDated(reason: ConsentReason): reason is DatedReason {
  return reason === 'recordedChoice' || reason === 'recordedChoiceImplied' || reason === 'recordedChoiceUnknownBasis';
}
