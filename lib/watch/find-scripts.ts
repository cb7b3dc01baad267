/** Most scripts kept of one stack, nearest first. */
const MOST_SCRIPTS = 10;
/** Longest address kept. */
const LONGEST = 500;

/** An address with its line and column: V8 puts it in brackets or after `at`, Firefox after `@` or `*`; code made by `eval` names its maker. */
const PLACE = /(?:[(@*]|at |^)((?:https?|blob|data|file):[^\s()]*?)(?::\d+){0,2}(?=[\s),]|$)/;

/**
 * The scripts on a stack, nearest first, each once; without query and fragment, since those may name the visitor. Lines of extensions and of no
 * address are left out. Pure: `stack` is the page's word. Undefined when it names none.
 */
export function findScripts(stack: string | undefined, script: string | undefined): string[] | undefined {
  const found = new Set<string>();
  for (const line of (stack ?? '').split('\n')) {
    const address = PLACE.exec(line.trim().slice(-2 * LONGEST))?.[1];
    const plain = address === undefined ? undefined : trimAddress(address);
    if (plain !== undefined) found.add(plain);
    if (found.size >= MOST_SCRIPTS) break;
  }
  const plain = script === undefined ? undefined : trimAddress(script);
  if (found.size === 0 && plain !== undefined) found.add(plain);
  return found.size > 0 ? [...found] : undefined;
}

/** An address without query, fragment and user; undefined for what is none, or an extension's. `data:` and `blob:` keep no more than their kind. */
export function trimAddress(address: string): string | undefined {
  const url = URL.parse(address);
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return `${url.origin}${url.pathname}`.slice(0, LONGEST);
    case 'blob:':
      return `blob:${url.origin}`;
    case 'data:':
    case 'file:':
      return url.protocol;
    default:
      return undefined;
  }
}

/** The address of a document without query, fragment and content. */
export function trimPlace(url: string): string {
  return trimAddress(url) ?? url.replace(/[?#].*/s, '').slice(0, LONGEST);
}
