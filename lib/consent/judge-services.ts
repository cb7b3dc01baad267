import type { PurposeChoice } from '../consent-types.ts';
import { consentCategories } from '../types.ts';
import { judgePurposes } from './judge-purposes.ts';

/**
 * What a list comes to that holds every service the site asks about (Klaro, tarteaucitron and their like): as `judgePurposes`, and for categories that no
 * service is known to belong to: denied where everything was refused, unset where nothing was answered. Where everything was accepted, granted only if
 * there is a service whose category is not known (a guess). Else they stay unknown.
 */
export function judgeServices(services: readonly PurposeChoice[]): ReturnType<typeof judgePurposes> {
  const judged = judgePurposes(services);
  const optional = services.filter(({ category }) => category !== 'necessary');
  const [first] = optional;
  if (!first || first.state === 'unknown' || optional.some(({ state }) => state !== first.state)) return judged;
  if (first.state === 'granted' && optional.every(({ category }) => category)) return judged;
  const states = { ...judged.states };
  const open = consentCategories.filter((category) => states[category] === 'unknown');
  for (const category of open) states[category] = first.state;
  const guessed = [...(judged.guessed ?? []), ...(first.state === 'granted' ? open : [])];
  return { ...judged, states, ...(guessed.length > 0 ? { guessed } : {}) };
}
