/** Sets of characters that have a name people know. */
export type CharSet = 'digits' | 'hex' | 'lower' | 'upper' | 'letters' | 'lowerOrDigits' | 'lettersOrDigits';

/** What a placeholder stands for, as far as it can be said in words. `most` is absent when there is no end. */
export type CharsDescription =
  | { kind: 'uuid' }
  | { kind: 'set'; set: CharSet; least: number; most?: number }
  | { kind: 'expression'; chars: string };

const SETS: Record<string, CharSet> = {
  '0-9': 'digits',
  '0-9a-f': 'hex',
  'a-f0-9': 'hex',
  '0-9A-F': 'hex',
  'A-F0-9': 'hex',
  '0-9a-fA-F': 'hex',
  '0-9A-Fa-f': 'hex',
  'A-Fa-f0-9': 'hex',
  'a-fA-F0-9': 'hex',
  'a-z': 'lower',
  'A-Z': 'upper',
  'A-Za-z': 'letters',
  'a-zA-Z': 'letters',
  'a-z0-9': 'lowerOrDigits',
  '0-9a-z': 'lowerOrDigits',
  'A-Za-z0-9': 'lettersOrDigits',
  'a-zA-Z0-9': 'lettersOrDigits',
  '0-9A-Za-z': 'lettersOrDigits',
  '0-9a-zA-Z': 'lettersOrDigits',
};

const ONE_SET = /^\[([^\][\\]+)\](?:\{(\d+)(,)?(\d+)?\}|(\+))?$/;
const PART = /^\[([^\][\\]+)\]\{(\d+)\}$/;

/** Says what the characters of a placeholder are: "40 hex digits" for `[0-9a-f]{40}`. What has no plain words stays an expression. */
export function describeChars(chars: string): CharsDescription {
  const lengths = chars.split(/(?<=\})-/).map((part) => {
    const [, set = '', count] = PART.exec(part) ?? [];
    return SETS[set] === 'hex' && count;
  });
  if (lengths.join() === '8,4,4,4,12') return { kind: 'uuid' };
  const [, set = '', count, comma, end, plus] = ONE_SET.exec(chars) ?? [];
  const name = SETS[set];
  if (!name) return { kind: 'expression', chars };
  const least = Number(count ?? 1);
  if (plus || (comma && end === undefined)) return { kind: 'set', set: name, least };
  return { kind: 'set', set: name, least, most: Number(end ?? least) };
}
