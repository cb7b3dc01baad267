import type { Category } from '../../lib/types.ts';
import type { Phase } from '../../lib/watch-types.ts';
import type { Text } from '../text.tsx';

/**
 * When a key was written, in a few words. What is only necessary needs no consent: whatever was chosen, it comes "after the choice", not "after
 * consent".
 */
export function sayPhase(phase: Phase, categories: readonly Category[], { say }: Pick<Text, 'say'>): string {
  const isNecessary = categories.length > 0 && categories.every((category) => category === 'necessary');
  return phase === 'afterGrant' && isNecessary ? say('phaseAfterChoice') : say(`phase_${phase}`);
}
