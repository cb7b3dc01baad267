import { showText } from '../visible-text.ts';

/** The spaces that do not break, which numbers, lengths of time and dates have in sentences of every language. */
const KEPT = '\u00a0\u202f';

/** Makes a whole sentence visible as `showText` does a text, but leaves the spaces that belong to its numbers and dates. */
export function showSaid(sentence: string): string {
  return showText(sentence, KEPT);
}
