import { saySentence } from '../components/findings/say-sentence.ts';
import { sayIdle, sayOutcome } from '../components/saved/say-expectation.ts';
import type { Text } from '../components/text.tsx';
import type { Expectation } from '../lib/expect/expectation-schema.ts';
import type { Deviation, ExpectationResult } from '../lib/expect/expectation-types.ts';
import { escapeControls } from './escape-controls.ts';

/** What a check against an expectation came to, as text for people. */
export function printExpectation(result: ExpectationResult, expectation: Expectation, text: Text): string {
  const { violations, undecided, idle, unseen } = result;
  const list = (deviations: readonly Deviation[]) => deviations.map(({ sentence }) => saySentence(sentence, text));
  const lines = [
    `Expectation "${expectation.name}": ${sayOutcome(result, text)}`,
    ...list(violations).map((line) => `  - ${line}`),
    ...(undecided.length > 0 ? [text.count('expectUndecided', undecided.length)] : []),
    ...list(undecided).map((line) => `  ? ${line}`),
    ...(unseen.length > 0 ? [text.say('expectUnseenHeading')] : []),
    ...unseen.map((line) => `  - ${line}`),
    ...idle.map((one) => sayIdle(one, expectation, text)),
  ];
  return `${lines.map(escapeControls).join('\n')}\n`;
}
