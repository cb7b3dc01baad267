import { expect, it } from 'vitest';
import type { Category } from '../../lib/types.ts';
import type { Phase, PhaseReason } from '../../lib/watch-types.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { sayPhase } from './say-phase.ts';

it.each<[phase: Phase, categories: Category[], words: string, reason?: PhaseReason]>([
  ['afterGrant', ['functional'], 'after consent'],
  ['afterGrant', ['unclassified'], 'after consent'],
  // What is necessary is kept after a refusal as well.
  ['afterGrant', ['necessary'], 'after the choice'],
  ['afterGrant', ['necessary', 'marketing'], 'after consent'],
  ['afterGrant', [], 'after consent'],
  ['beforeChoice', ['necessary'], 'before any choice'],
  ['leftOver', ['necessary'], 'left over'],
  // Seen, and nobody knows what had been chosen; or not seen at all.
  ['unknown', ['marketing'], 'choice not known'],
  ['unknown', ['marketing'], 'choice not known', 'noMechanism'],
  ['unknown', ['unclassified'], 'choice not known', 'mixedChoice'],
  ['unknown', ['marketing'], 'choice not known', 'consentUnknown'],
  ['unknown', ['marketing'], 'not known when', 'notWatched'],
  ['unknown', ['marketing'], 'not known when', 'writeUnseen'],
  ['unknown', ['necessary'], 'not known when', 'storeNotWatched'],
])('%s of %j is "%s" (%s)', (phase, categories, words, reason) => {
  expect(sayPhase(phase, categories, { say: translate }, reason)).toBe(words);
});
