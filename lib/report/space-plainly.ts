/**
 * A sentence with plain spaces in the place of those that do not break, which numbers, lengths of time and dates bring along in every language: wherever
 * a published report is shown, they would be taken for what a page has hidden in a name. Pure.
 */
export function spacePlainly(sentence: string): string {
  return sentence.replace(/[\u00a0\u202f]/g, ' ');
}
