import type { Consent, ConsentReason, FusionReason, Signal } from '../lib/consent-types.ts';
import type { ConsentCategory } from '../lib/types.ts';
import { consentCategories } from '../lib/types.ts';
import { sayDay } from './say-expiry.ts';
import type { Text } from './text.tsx';

/** The most telling reason first: the one sentence is about the first of these that holds for some category. */
const fusionOrder = [
  'disagreement',
  'siteChoice',
  'tcf',
  'noChoiceYet',
  'mechanismSilent',
  'notCovered',
  'noMechanism',
] as const satisfies readonly FusionReason[];

/** The one plain sentence about consent. */
export function sayConsent(consent: Consent, text: Text): string {
  const code =
    fusionOrder.find((each) => consentCategories.some((category) => consent.reasons[category].code === each)) ??
    'noMechanism';
  const reason = consentCategories.map((category) => consent.reasons[category]).find((each) => each.code === code);
  const mechanisms = reason?.mechanisms ?? [];
  const signal = consent.signals.find((each) => mechanisms.includes(each.mechanism)) ?? consent.signals[0];
  if ((code === 'siteChoice' || code === 'tcf') && signal) return saySignal(signal, text);
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

/** Why each category's state is what it is, categories with the same reason together. */
export function groupReasons(
  consent: Consent,
): { code: FusionReason; mechanisms: string[]; categories: [ConsentCategory, ...ConsentCategory[]] }[] {
  const groups = new Map<string, ReturnType<typeof groupReasons>[number]>();
  for (const category of consentCategories) {
    const { code, mechanisms } = consent.reasons[category];
    const id = [code, ...mechanisms].join(' ');
    const group = groups.get(id);
    if (group) group.categories.push(category);
    else groups.set(id, { code, mechanisms, categories: [category] });
  }
  return [...groups.values()];
}

type DatedReason = 'recordedChoice' | 'recordedChoiceImplied' | 'recordedChoiceUnknownBasis';

function isDated(reason: ConsentReason): reason is DatedReason {
  return reason === 'recordedChoice' || reason === 'recordedChoiceImplied' || reason === 'recordedChoiceUnknownBasis';
}
