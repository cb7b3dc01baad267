import type { PurposeChoice, Signal } from '../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../types.ts';
import { allStates } from './mechanism.ts';

/**
 * What single choices come to, by category: granted if at least one of them is on (`partial` when another is not), denied only if all are off,
 * unset only if all are. A category without a choice is unknown. `necessary` is never optional. `guessed`: nothing but guesses stands behind it.
 */
export function judgePurposes(
  purposes: readonly PurposeChoice[],
): Pick<Signal, 'states' | 'partial' | 'guessed' | 'purposes'> {
  const states = allStates('unknown', 'granted');
  const partial: ConsentCategory[] = [];
  const guessed: ConsentCategory[] = [];
  for (const category of consentCategories) {
    if (category === 'necessary') continue;
    const own = purposes.filter((purpose) => purpose.category === category && purpose.state !== 'unknown');
    if (own.length === 0) continue;
    states[category] = sumUp(own.map(({ state }) => state));
    if (states[category] === 'granted' && own.some(({ state }) => state !== 'granted')) partial.push(category);
    if (own.every(({ isGuess }) => isGuess)) guessed.push(category);
  }
  return {
    states,
    ...(partial.length > 0 ? { partial } : {}),
    ...(guessed.length > 0 ? { guessed } : {}),
    ...(purposes.length > 0 ? { purposes: [...purposes] } : {}),
  };
}

function sumUp(states: readonly ConsentState[]): ConsentState {
  if (states.includes('granted')) return 'granted';
  return states.includes('denied') ? 'denied' : 'unset';
}
