import type { Store } from '../types.ts';
import { foldWords } from './fold-text.ts';

/** Words for the places where a browser keeps something, in small letters without accents; the first that fits wins. */
const WORDS: [Store, RegExp][] = [
  [
    'sessionStorage',
    /\b(session ?storage|sessionspeicher|sitzungsspeicher|relacni uloziste|stockage de session|almacenamiento de sesion|magazyn sesji)\b/,
  ],
  [
    'localStorage',
    /\b(local ?storage|html5?(?: local)?(?: storage)?|web ?storage|lokaler speicher\w*|lokalni uloziste|lokalne ulozisko|mistni uloziste|stockage local|almacenamiento local|archiviazione locale|pamiec lokalna|magazyn lokalny|lokale opslag|lokal lagring)\b/,
  ],
  ['indexedDB', /\bindexed ?db\b/],
  ['cacheStorage', /\bcache (?:storage|api)\b/],
  ['serviceWorker', /\bservice ?worker\b/],
  ['cookie', /\b(cookies?|http|susen\w*)\b/],
];

/** The store that a list's words name: "HTML Local Storage", "HTTP Cookie". undefined: another thing, such as a pixel, or none. Pure. */
export function findStore(text: string): Store | undefined {
  const words = foldWords(text.slice(0, 300));
  if (/\b(pixel|beacon|tracker script)\b/.test(words)) return undefined;
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
