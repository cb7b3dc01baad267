import type { FindingWords } from '../../lib/report/export-finding.ts';
import { keyPart, type Text } from '../build-text.ts';
import { saySentence } from './say-sentence.ts';

/** How findings get their words in the language of `text`. */
export function findingWords(text: Text): FindingWords {
  return {
    say: (sentence) => saySentence(sentence, text),
    sayTitle: (check) => text.say(`check_${keyPart(check)}`),
  };
}
