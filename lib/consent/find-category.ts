import type { ConsentCategory } from '../types.ts';

/** Words that sites use for their categories. Whole words, so that "ad" is not found in "download". */
const WORDS: [ConsentCategory, RegExp][] = [
  [
    'necessary',
    /\b(necessary|essentials?|required|strictly|mandatory|security|technical|notwendig\w*|erforderlich\w*|essenziell\w*|technisch\w*|nezbytn\w*|technick\w*)\b/,
  ],
  [
    'analytics',
    /\b(analytics?|analytical|statisti[ck]\w*|performance|measurement|audience|tracking|analyti[ck]\w*|analyse\w*|vykonnost\w*)\b/,
  ],
  [
    'marketing',
    /\b(marketing\w*|advertis\w*|ads?|targeting|remarketing|retargeting|behaviou?ral|sale|sharing|werbung|werbe\w*|reklam\w*)\b/,
  ],
  [
    'functional',
    /\b(functional|functionality|functions?|preferences?|personali[sz]\w*|experience|comfort|convenience|external|media|videos?|support|chat|funktional\w*|funktionell\w*|komfort\w*|praferenz\w*|preferen\w*|funkcn\w*)\b/,
  ],
];

/** "Non-necessary" and its like name everything else at once: no category. */
const NOT_NECESSARY = /\b(non?|not|un) ?(strictly )?(necessary|essentials?|required|notwendig\w*|essenziell\w*)\b/;

/** The category a site's own name means, or undefined. The first list that has one of its words wins: "ads personalisation" is marketing. */
export function findCategory(name: string): ConsentCategory | undefined {
  const words = name
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[_\W]+/g, ' ');
  if (NOT_NECESSARY.test(words)) return undefined;
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
