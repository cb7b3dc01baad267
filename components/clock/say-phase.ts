import type { Category } from '../../lib/types.ts';
import type { Phase, PhaseReason } from '../../lib/watch-types.ts';
import type { Text } from '../text.tsx';

/** Reasons for which not even the moment of writing is known; otherwise it is the choice that is not. */
const unseen: ReadonlySet<PhaseReason | undefined> = new Set(['notWatched', 'writeUnseen', 'storeNotWatched']);

/**
 * When a key was written, in a few words. What is only necessary needs no consent: whatever was chosen, it comes "after the choice", not "after
 * consent". `reason`: why the phase is unknown; a write that was observed has none, since its moment is known.
 */
export function sayPhase(
  phase: Phase,
  categories: readonly Category[],
  { say }: Pick<Text, 'say'>,
  reason?: PhaseReason,
): string {
  const isNecessary = categories.length > 0 && categories.every((category) => category === 'necessary');
  if (phase === 'afterGrant' && isNecessary) return say('phaseAfterChoice');
  return phase === 'unknown' && !unseen.has(reason) ? say('phaseChoiceUnknown') : say(`phase_${phase}`);
}
