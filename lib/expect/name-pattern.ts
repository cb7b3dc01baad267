/** A name of an expectation, taken apart: what is literal, and between two of these how many characters there are at least. */
export interface NamePattern {
  literals: string[];
  /** One less than `literals`. */
  gaps: number[];
  /** It has placeholders and no star: then it means what the catalogue means by them. */
  isTemplate: boolean;
}

const TOKEN = /\\([\\*<])|<[A-Z0-9_]+>|\*/g;

/** `*` stands for any characters, none too, `<NAME>` for one or more; a backslash before `*`, `<` or `\` takes its meaning away. Pure. */
export function parseNamePattern(name: string): NamePattern {
  const [literals, gaps] = [[''], [] as number[]];
  let [at, hasPlaceholder, hasStar] = [0, false, false];
  const add = (text: string) => {
    literals[literals.length - 1] += text;
  };
  for (const found of name.matchAll(TOKEN)) {
    add(name.slice(at, found.index));
    at = found.index + found[0].length;
    if (found[1] !== undefined) {
      add(found[1]);
      continue;
    }
    const isStar = found[0] === '*';
    if (isStar) hasStar = true;
    else hasPlaceholder = true;
    const least = isStar ? 0 : 1;
    // Right after one another, they are one gap.
    if (literals.length > 1 && literals.at(-1) === '') gaps[gaps.length - 1] = (gaps.at(-1) ?? 0) + least;
    else {
      literals.push('');
      gaps.push(least);
    }
  }
  add(name.slice(at));
  return { literals, gaps, isTemplate: hasPlaceholder && !hasStar };
}

/** Whether a name is as the pattern says, all of it. Takes the nearest place for each part, which is enough, and is done after one walk. Pure. */
export function fitsPattern({ literals, gaps }: NamePattern, name: string): boolean {
  const first = literals[0] ?? '';
  if (gaps.length === 0) return name === first;
  const last = literals[gaps.length] ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (let part = 1; part < gaps.length; part += 1) {
    const literal = literals[part] ?? '';
    const found = name.indexOf(literal, at + (gaps[part - 1] ?? 0));
    if (found < 0) return false;
    at = found + literal.length;
  }
  return name.length - last.length >= at + (gaps.at(-1) ?? 0);
}

/** Whether a name could go on so that it fits: of one that was cut only the beginning is known. Pure. */
export function mayFitPattern({ literals, gaps }: NamePattern, beginning: string): boolean {
  const [first = ''] = literals;
  return gaps.length === 0 ? first.startsWith(beginning) : first.startsWith(beginning) || beginning.startsWith(first);
}

/**
 * Whether every name that meets `narrow` meets `wide` as well. Only where that is plain to see: `narrow` is one name, or `wide` is a beginning with a
 * star. Of a placeholder it is not: which keys it is about the catalogue says too. Pure.
 */
export function coversPattern(wide: NamePattern, narrow: NamePattern): boolean {
  if (wide.isTemplate) return false;
  if (narrow.gaps.length === 0) return fitsPattern(wide, narrow.literals[0] ?? '');
  const [beginning = '', end] = wide.literals;
  return wide.gaps.length === 1 && wide.gaps[0] === 0 && end === '' && (narrow.literals[0] ?? '').startsWith(beginning);
}

/**
 * Whether the catalogue knows a name by another pattern than this one. `<NAME>` means what it means there: `ssupp_<KEY>` is not about the names of
 * `ssupp_<KEY>visits`, although these fit. A star says any characters, and means them. Pure.
 */
export function isKnownOtherwise(pattern: NamePattern, known: string): boolean {
  if (!pattern.isTemplate) return false;
  return JSON.stringify(parseNamePattern(convertPattern(known)).literals) !== JSON.stringify(pattern.literals);
}

/** A name so that it stands for itself alone. Pure. */
export function escapeName(name: string): string {
  return name.replace(/[\\*<]/g, '\\$&');
}

/** A pattern of the catalogue, in which `<NAME>` stands for itself and a star only at its end, as it is written here. Pure. */
export function convertPattern(pattern: string): string {
  const [, head = '', star = ''] = /^(.*?)(\*?)$/s.exec(pattern) ?? [];
  return (
    head
      .split(/(<[A-Z0-9_]+>)/)
      .map((part, index) => (index % 2 === 1 ? part : escapeName(part)))
      .join('') + star
  );
}
