/** Signs around a name that are not part of it. */
const QUOTES = /^[\s"'`´‘’“”„«»•·]+|[\s"'`´‘’“”„«»]+$/g;
/** A note behind a name: "(Google Analytics)", "[x2]" as Cookiebot counts, "*" as a footnote with a space before it. */
const NOTE = /\s+(?:\([^()]*\)|\[x\d+\]|\*+)\s*$/;
const AND = / (?:and|und|et|y|e|i|en|a|och|og|or|oder|nebo|&|\+) /;
const LONGEST = 500;

/** Splits a cell into the names in it: on lines of their own, between commas, or joined by "and"; quotes and notes in brackets are left out. Pure. */
export function splitNames(cell: string): string[] {
  return cell
    .split(/[\n;,]|\s\|\s|\s\/\s/)
    .flatMap(splitWords)
    .map(cleanName)
    .filter((name) => name !== '' && name.length <= LONGEST);
}

/** One name, or several with spaces between when each of them looks like one. */
function splitWords(part: string): string[] {
  const trimmed = part.trim();
  const joined = trimmed.split(AND);
  if (joined.length > 1 && joined.every((one) => !/\s/.test(one.trim()) && looksLikeName(one.trim()))) return joined;
  if (/[<{[][^>}\]]*\s/.test(trimmed)) return [trimmed]; // a placeholder of several words
  const words = trimmed.replace(NOTE, '').split(/\s+/);
  return words.length > 1 && words.every(looksLikeName) ? words : [trimmed];
}

function cleanName(text: string): string {
  let name = text.replace(QUOTES, '');
  for (let round = 0; round < 3 && NOTE.test(name); round += 1) name = name.replace(NOTE, '');
  return name.replace(QUOTES, '').replace(/(?<=[A-Za-z0-9])\.$/, '');
}

/**
 * Whether a word looks like the name of a key and not like one of a sentence: signs inside of it, capitals after small letters, or capitals alone. Pure.
 */
export function looksLikeName(word: string): boolean {
  if (word === '' || word.length > 200 || /\s/.test(word)) return false;
  if (/^[\d.,:;%€$£+-]+$|^https?:|^www\.|@|^[^\p{L}\p{N}_]+$/iu.test(word)) return false; // numbers, addresses, signs
  if (/^\p{L}+[.,:;!?)]*$/u.test(word)) return /\p{Ll}\p{Lu}/u.test(word) || /^[A-Z]{3,}$/.test(word);
  // A sign in it, or a digit; a hyphen alone also joins words: "third-party".
  return /[_<>{}[\]*…#.:]\S|[_*…>}\]]$|\d/u.test(word) || (/-/.test(word) && /-.*-|[A-Z]/.test(word.slice(1)));
}
