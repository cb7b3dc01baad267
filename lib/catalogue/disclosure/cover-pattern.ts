const BRACKETS = ['<>', '{}', '[]'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

/** Why an identifier of a disclosure is no pattern as it stands, beyond what the schema and `compileKey` say; undefined when it may be one. */
export function findPatternFault(identifier: string): string | undefined {
  if (identifier.slice(0, -1).includes('*'))
    return 'a * stands only at the end; where the form of that part is known, write a placeholder by hand';
  if (BRACKETS.some(([open, close]) => isAround(identifier, open, close)))
    return 'a part of it looks like a placeholder; where its form is known, write one by hand';
  if (/[<>]/.test(identifier)) return 'it holds < or >, which are kept for placeholders';
  return undefined;
}

function isAround(text: string, open: string, close: string): boolean {
  const at = text.indexOf(open);
  return at >= 0 && text.includes(close, at);
}

/**
 * Whether an identifier of a disclosure is about a pattern of the catalogue. A * of the identifier stands for any characters, a placeholder
 * of the pattern too.
 */
export function coversPattern(identifier: string, pattern: string): boolean {
  const [first = '', ...others] = identifier.split('*');
  if (others.length === 0) return identifier === pattern;
  const last = others.pop() ?? '';
  if (pattern.length < first.length + last.length || !pattern.startsWith(first) || !pattern.endsWith(last))
    return false;
  let at = first.length;
  for (const part of others) {
    at = pattern.indexOf(part, at) + part.length;
    if (at < part.length) return false;
  }
  return at <= pattern.length - last.length;
}
