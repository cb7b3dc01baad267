import { findOneCategory } from './find-one-category.ts';
import { findStore } from './find-store.ts';
import { parseLifetime } from './parse-lifetime.ts';
import { looksLikeName } from './split-names.ts';

/** The columns of what `parseFreeLine` gives, as a header. */
export const freeHeader = ['Name', 'Category', 'Lifetime', 'Storage type', 'Purpose'];

const BULLET = /^\s*(?:[-*•·–—▪◦]|\d{1,3}[.)])\s+/;
/** What stands between the facts of a line. */
const BETWEEN = /(?<=\p{L})\.\s+|\s+[–—|-]\s+|\s*[;|]\s*|\s*:\s+|\s*\t+\s*|\s*[()]\s*|,\s+/u;
const LONGEST_LABEL = 40;
/** A plain word with more than this behind it begins a sentence. */
const LONGEST_REST = 200;

/**
 * Reads one line that names a key and may say something of it: "ssupp.vid – functional – 6 months", "cart: necessary", "_ga". Gives cells in the order of
 * `freeHeader`; undefined: it begins with no name of a key. Pure.
 */
export function parseFreeLine(line: string): string[] | undefined {
  const text = line
    .replace(BULLET, '')
    .replace(/\*\*|`/g, '')
    .trim();
  if (text === '') return undefined;
  const [, name = '', sign = '', rest = ''] = /^(\S+?)(?:(:|,|;)?(?:\s+|$))(.*)$/s.exec(text) ?? [];
  const isDivided = sign !== '' || /^[–—|(-]/.test(rest);
  const isAlone = rest === '' && /^[\p{L}\p{N}_][^\s]*$/u.test(name) && name.length > 1;
  const isWord = /^[\p{L}.-]+$/u.test(name) && !/\p{Ll}\p{Lu}|\..*\p{L}/u.test(name);
  const isMeant = isDivided && rest.length <= LONGEST_REST && /^[\w.-]{2,80}$/.test(name) && tellsFacts(rest);
  if (!(looksLikeName(name) && !isWord) && !isMeant && !isAlone) return undefined;
  const facts = rest
    .replace(/^[–—|-]\s*/, '')
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  let [category, lifetime, store] = ['', '', ''];
  const others: string[] = [];
  for (const fact of facts) {
    const isLabel = fact.length <= LONGEST_LABEL;
    if (lifetime === '' && isLifetime(fact)) lifetime = fact;
    else if (category === '' && isLabel && fact.split(/\s+/).length <= 3 && findOneCategory(fact) !== undefined)
      category = fact;
    else if (store === '' && isLabel && fact.split(/\s+/).length <= 3 && findStore(fact) !== undefined) store = fact;
    else others.push(fact);
  }
  return [name, category, lifetime, store, others.join(', ')];
}

function tellsFacts(rest: string): boolean {
  return (
    parseLifetime(rest)?.days !== undefined ||
    findOneCategory(rest.slice(0, 200)) !== undefined ||
    findStore(rest) !== undefined
  );
}

/** "Session ID" is no lifetime, and "local storage" is a store, though it also says that nothing ends it. */
function isLifetime(fact: string): boolean {
  const days = parseLifetime(fact)?.days;
  const words = fact.split(/\s+/).length;
  if (days === 'session') return words <= 2 ? !/\bid\b/i.test(fact) : /clos|expir|end|until|bis|do |zav/i.test(fact);
  if (days === 'persistent') return words > 3 || findStore(fact) === undefined;
  return days !== undefined && words <= 12;
}
