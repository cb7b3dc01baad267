const LETTERS: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Small letters without accents, for comparing words of many languages. Signs stay as they are. Pure. */
export function foldText(text: string): string {
  const small = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(small)) return small; // most are plain
  return small
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[ßłøæœđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** As `foldText`, with one space for all that is neither letter nor digit. Pure. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
