import type { Expectation } from '../../lib/expect/expectation-schema.ts';
import type { ExpectationResult } from '../../lib/expect/expectation-types.ts';
import type { Text } from '../build-text.ts';
import { showName } from '../visible-text.ts';

/** What a check against an expectation comes to, in one sentence. */
export function sayOutcome({ violations, undecided }: ExpectationResult, { say, count }: Text): string {
  if (violations.length > 0) return count('expectViolated', violations.length);
  return say(undecided.length > 0 ? 'expectMetPartly' : 'expectMet');
}

/** Why an entry changes nothing. Entries are counted from 1. */
export function sayIdle(idle: ExpectationResult['idle'][number], { allow }: Expectation, { say }: Text): string {
  const { entry, by, isSame } = idle;
  const [own, other] = [entry, by].map((at) => showName(allow[at]?.name ?? ''));
  return isSame
    ? say('expectIdleSame', entry + 1, own ?? '', by + 1)
    : say('expectIdleWider', entry + 1, own ?? '', by + 1, other ?? '');
}
