import type { Text } from '../build-text.ts';
import { showText } from '../visible-text.ts';
import type { SaveOutcome } from './report-contract.ts';
import { failureWords } from './report-words.ts';

/** Why something could not be kept, as a sentence that a person can act on. */
export function saySaveFailure({ code, detail }: Extract<SaveOutcome, { ok: false }>, say: Text['say']): string {
  return say(failureWords[code], showText(detail));
}
