/** A name of a list, compiled: what it says literally, and whether anything may stand between. */
export interface DeclaredName {
  /** Literal parts in order; between two of them stands one or more characters. */
  parts: readonly string[];
  hasWildcard: boolean;
  /** It ends with a named placeholder, such as `<CHAT_KEY>`: one word, not anything that may follow. */
  endsWithPlaceholder: boolean;
  /** How much of it is literal: of two names that fit, the one with more is meant. */
  literals: number;
}

/** Fewest literal letters or digits of a name with a wildcard: `_*` would match half the web. */
const FEWEST_LITERALS = 2;
/** Longest name that is compiled. */
const LONGEST = 500;

/**
 * What stands for something else in a name: stars, dots of omission, number signs; words in pointed, curly or square brackets, with the count some tools add;
 * `UA-XXXXX-Y`; two or more X between signs.
 */
const WILDCARD =
  /\[[^[\]\s]{1,40}\](?:\{\d{1,4}(?:,\d{0,4})?\}|[+*])?|<[^<>]{1,40}>|\{\{?[^{}]{1,40}\}?\}|\*+|…|\.{3,}|#+|%[sd](?![0-9A-Za-z])|(?<![A-Za-z])UA-[XxYy]+(?:-[XxYy0-9]+)?|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])/g;
/** Names as expressions, as some tools export them: `/^_pk_.*$/`. */
const EXPRESSION = /^\/\^?(.+?)\$?\/[a-z]*$|^\^(.+?)\$$/;

/**
 * Compiles a name as lists write it, such as `_ga_*`, `ssupp_…`, `ssupp_<CHAT_KEY>`, `_gat_UA-XXXXX-Y`. undefined: too little in it is literal, so that it
 * would match everything, or it is longer than a name can be. Pure.
 */
export function compileDeclaredName(name: string): DeclaredName | undefined {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  const bare = unwrap(trimmed);
  const parts = bare.split(WILDCARD);
  const literals = parts.join('').length;
  if (parts.length === 1) return { parts: [bare], hasWildcard: false, endsWithPlaceholder: false, literals };
  if (parts.join('').replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LITERALS) return undefined;
  return { parts, hasWildcard: true, endsWithPlaceholder: /[>}]$/.test(bare) && parts.at(-1) === '', literals };
}

/** An expression as a name with stars. Anything more than wildcards and escaped signs stays as it is, and then matches nothing. */
function unwrap(name: string): string {
  const [, slashed, anchored] = EXPRESSION.exec(name) ?? [];
  const inner = slashed ?? anchored;
  return inner === undefined ? name : inner.replace(/(?:\.|\\[wdS])[*+]/g, '*').replace(/\\([^A-Za-z0-9])/g, '$1');
}

/** Whether a found name is one that the list means. Anchored at both ends, in time that grows with the name's length alone. Pure. */
export function meetsDeclaredName(name: string, { parts, hasWildcard }: DeclaredName): boolean {
  const [first = '', ...others] = parts;
  if (!hasWildcard) return name === first;
  const last = others.pop() ?? '';
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = name.indexOf(part, from + 1);
    if (at < 0) return false;
    from = at + part.length;
  }
  return name.length >= from + 1 + last.length && name.endsWith(last);
}
