import type { Guess, GuessKind, Item, Shape } from '../types.ts';

/** Words of a name, whole words only, that say what it is for. In the order in which they are tried. */
const WORDS: readonly [kind: GuessKind, words: ReadonlySet<string>][] = [
  ['consent', listed('consent consents gdpr ccpa euconsent optin optout tcf usprivacy dnt')],
  ['csrf', listed('csrf xsrf antiforgery csrftoken requestverificationtoken authenticity nonce')],
  ['cart', listed('cart basket checkout wishlist warenkorb kosik panier carrito winkelwagen')],
  ['flag', listed('features flags experiment experiments variation rollout abtest')],
  ['session', listed('session sess sid sessid sessionid phpsessid jsessionid')],
  [
    'identifier',
    listed('id uid uuid guid vid cid visitor visitorid userid deviceid clientid device fingerprint anonymous anon'),
  ],
];

/** What has such a word tells versions of data apart, not browsers. */
const NO_IDENTIFIER = listed('hash etag checksum digest version build css cache integrity color colour');

/** Several words that only together say it. */
const PHRASES: readonly [kind: GuessKind, phrase: RegExp][] = [
  [
    'consent',
    / (cookie|cookies|privacy) (accepted|accept|allowed|banner|notice|policy|settings|preferences|choice|agreed|dismissed|message|bar|law) /,
  ],
  ['consent', / (accept|accepted|agreed|allow) (cookie|cookies|privacy) /],
  ['consent', / opt (in|out) /],
  ['csrf', / (verification|forgery|authenticity) token /],
  ['flag', / (feature (flag|switch|toggle)|ab test|split test|a b test) /],
  // Classic ASP puts eight letters of its own behind it.
  ['session', / aspsessionid[a-z]{8} /],
];

/** Shapes that tell one browser from another. */
const IDENTIFYING: ReadonlySet<Shape> = new Set(['uuid', 'hex', 'token', 'base64', 'jwt']);
/** Shorter values tell few browsers apart: 16 hexadecimal digits are 64 bits. */
const IDENTIFYING_SIZE = 16;
/** Numbers with fewer digits count something. */
const SHORTEST_NUMBER = 6;
/** Names longer than this are data, not names. */
const NAME_LIMIT = 200;

/**
 * Guesses what an item is that nobody knows, from its name and its value's shape. `undefined` when neither says anything: most names do not.
 * A guess never becomes a category.
 */
export function guessItem({ name, shape, size = 0 }: Pick<Item, 'name' | 'shape' | 'size'>): Guess | undefined {
  const words = splitWords(name.slice(0, NAME_LIMIT));
  const spaced = ` ${words.join(' ')} `;
  if (shape === 'tc-string') return { kind: 'consent', from: ['value'] };
  const kind =
    PHRASES.find(([, phrase]) => phrase.test(spaced))?.[0] ??
    WORDS.find(([, known]) => words.some((word) => known.has(word)))?.[0];
  const isIdentifying = IDENTIFYING.has(shape) && size >= IDENTIFYING_SIZE;
  // An identifier is said from its name only when its value could be one: `video_id` with the number 7 is none.
  if (kind === 'identifier') return isIdentifying ? { kind, from: ['name', 'value'] } : undefined;
  if (kind === 'session' || kind === 'csrf')
    return isMark(shape, size) ? undefined : { kind, from: isIdentifying ? ['name', 'value'] : ['name'] };
  if (kind) return { kind, from: ['name'] };
  if (words.some((word) => NO_IDENTIFIER.has(word))) return undefined;
  return shape === 'uuid' || (shape === 'hex' && size >= IDENTIFYING_SIZE)
    ? { kind: 'identifier', from: ['value'] }
    : undefined;
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What stands beside a session and is none: that it began, when, how often. */
function isMark(shape: Shape, size: number): boolean {
  return ['boolean', 'empty', 'timestamp'].includes(shape) || (shape === 'number' && size < SHORTEST_NUMBER);
}

/** `userSessionID_v2` is user, session, id, v, 2. */
function splitWords(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}
