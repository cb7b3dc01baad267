import { expect, it } from 'vitest';
import type { Category } from '../../lib/types.ts';
import type { Phase } from '../../lib/watch-types.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { sayPhase } from './say-phase.ts';

it.each<[phase: Phase, categories: Category[], words: string]>([
  ['afterGrant', ['functional'], 'after consent'],
  ['afterGrant', ['unclassified'], 'after consent'],
  // What is necessary is kept after a refusal as well.
  ['afterGrant', ['necessary'], 'after the choice'],
  ['afterGrant', ['necessary', 'marketing'], 'after consent'],
  ['afterGrant', [], 'after consent'],
  ['beforeChoice', ['necessary'], 'before any choice'],
  ['leftOver', ['necessary'], 'left over'],
  ['unknown', ['necessary'], 'not known when'],
])('%s of %j is "%s"', (phase, categories, words) => {
  expect(sayPhase(phase, categories, { say: translate })).toBe(words);
});
