import type { PurposeChoice, Signal } from '../consent-types.ts';
import { type ConsentCategory, consentCategories } from '../types.ts';
import { judgePurposes } from './judge-purposes.ts';
import { nameCategory } from './name-choices.ts';

/**
 * What a list of accepted categories comes to. `rejected` is unknown from most records: then what is not listed counts as refused, as the tools themselves
 * do; unless a name is listed that means nothing to us, since it may stand for any of them. With both lists, what is in neither is not asked about.
 * @param documented names as the tool's own document writes them; the meaning of others is a guess
 * @param single further choices within these categories, such as services
 */
export function judgeAccepted(
  accepted: readonly string[],
  rejected: readonly string[] | undefined,
  documented?: ReadonlySet<string>,
  single: readonly PurposeChoice[] = [],
): ReturnType<typeof judgePurposes> & Pick<Signal, 'evidence'> {
  const purposes = [
    ...accepted.map((name) => nameCategory(name, 'granted', documented)),
    ...(rejected ?? []).map((name) => nameCategory(name, 'denied', documented)),
    ...single,
  ];
  const judged = judgePurposes(purposes);
  const unmapped = purposes.filter(({ category }) => !category).map(({ name }) => name);
  const isTold = !rejected && unmapped.length === 0;
  if (isTold) for (const category of consentCategories) deny(judged.states, category);
  return {
    ...judged,
    evidence: [
      ['accepted', accepted.join(', ') || 'none'],
      ...(rejected ? [['rejected', rejected.join(', ') || 'none'] satisfies [string, string]] : []),
      ...(unmapped.length > 0 ? [['names we could not map', unmapped.join(', ')] satisfies [string, string]] : []),
    ],
  };
}

function deny(states: Signal['states'], category: ConsentCategory): void {
  if (states[category] === 'unknown') states[category] = 'denied';
}
