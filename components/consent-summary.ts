import {
  type Consent,
  type ConsentReason,
  type FusionReason,
  mechanismKinds,
  type Signal,
} from '../lib/consent-types.ts';
import type { ConsentCategory } from '../lib/types.ts';
import { consentCategories } from '../lib/types.ts';
import { sayDay } from './say-expiry.ts';
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

/** The one plain sentence about consent. */
export function sayConsent(consent: Consent, text: Text): string {
  const holds = (code: FusionReason) => consentCategories.find((category) => consent.reasons[category].code === code);
  const code = sentenceOrder.find(holds) ?? 'noMechanism';
  const category = holds(code);
  const mechanisms = category ? consent.reasons[category].mechanisms : [];
  const signal =
    (category && findSpeaker(consent, category)) ?? consent.signals.find((each) => mechanisms.includes(each.mechanism));
  if (signal && speaking.includes(code)) return saySignal(signal, text);
  if (consent.unknownBanner) return text.say('bannerUnknown');
  return sayFusion(code, mechanisms, consent.signals, text);
}

/** What one mechanism says, with the day when it is known. */
export function saySignal(signal: Signal, text: Text): string {
  if (signal.decidedAt !== undefined && isDated(signal.reason))
    return text.say(`consentReasonDated_${signal.reason}`, signal.mechanismName, sayDay(signal.decidedAt, text.locale));
  return text.say(`consentReason_${signal.reason}`, signal.mechanismName);
}

/** Why a category's state is what it is. `mechanisms` are ids. */
export function sayFusion(
  code: FusionReason,
  mechanisms: readonly string[],
  signals: readonly Signal[],
  text: Text,
): string {
  const names = mechanisms.map((id) => signals.find((signal) => signal.mechanism === id)?.mechanismName ?? id);
  const list = new Intl.ListFormat(text.locale).format([...new Set(names)]);
  return text.say(`fusion_${code}`, list || text.say('mechanismUnnamed'));
}

type DatedReason = 'recordedChoice' | 'recordedChoiceImplied' | 'recordedChoiceUnknownBasis';

function isDated(reason: ConsentReason): reason is DatedReason {
  return reason === 'recordedChoice' || reason === 'recordedChoiceImplied' || reason === 'recordedChoiceUnknownBasis';
}
