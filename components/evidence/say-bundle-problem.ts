import type { BundleProblem } from '../../lib/evidence/check-bundle.ts';
import { findPartName } from '../../lib/evidence/find-bundle-facts.ts';
import type { MessageKey, Text } from '../build-text.ts';
import { showText } from '../visible-text.ts';

const WORDS: Record<BundleProblem['code'], MessageKey> = {
  changed: 'evidenceProblem_changed',
  added: 'evidenceProblem_added',
  removed: 'evidenceProblem_removed',
  moved: 'evidenceProblem_moved',
  form: 'evidenceProblem_form',
  invalid: 'evidenceProblem_invalid',
};

/** Names a part that is not as it was sealed, by its place and, where it is an item or a finding that is there, by its name. */
export function sayBundleProblem(problem: BundleProblem, parts: unknown, { say }: Pick<Text, 'say'>): string {
  if (problem.code === 'form') return say(WORDS.form, problem.line, problem.column);
  // What was taken out is not there to be named: another one stands in its place.
  const name = problem.code === 'removed' ? '' : findPartName(problem.part, parts);
  return say(WORDS[problem.code], showText(name === '' ? problem.part : `${problem.part} (${name})`));
}
