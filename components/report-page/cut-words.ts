/** Words of at most so many letters, the cut marked. Pure. */
export function cutWords(words: string, letters: number): string {
  const all = [...words.slice(0, 2 * letters + 2)];
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : words;
}
