import { foldText } from './fold-text.ts';

/** A text in words that can be searched, and the way back to what stands there. */
export interface FoldedText {
  /** Small letters without accents and digits, with one space between words and at both ends. */
  words: string;
  /** Place in the original of each unit of `words`. */
  places: Uint32Array;
}

/** Folds a text for searching. Pure. */
export function foldPolicy(text: string): FoldedText {
  const places = new Uint32Array(text.length * 2 + 2);
  const parts: string[] = [' '];
  let length = 1;
  let isSpace = true;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at) ?? 0;
    const letter = String.fromCodePoint(point);
    const folded = point < 128 ? letter.toLowerCase() : foldText(letter);
    const isWord = point < 128 ? /[a-z0-9]/.test(folded) : /^[\p{L}\p{N}]+$/u.test(folded);
    if (isWord) {
      parts.push(folded);
      // One letter may become two, never more.
      for (let unit = 0; unit < folded.length && length < places.length - 1; unit += 1) places[length++] = at;
      isSpace = false;
    } else if (!isSpace && folded !== '') {
      parts.push(' ');
      places[length++] = at;
      isSpace = true;
    }
    at += letter.length;
  }
  if (!isSpace) {
    parts.push(' ');
    places[length++] = text.length;
  }
  return { words: parts.join(''), places };
}
