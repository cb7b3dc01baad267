import { type CatalogueDetails, detailsKey } from '../catalogue/vendor-details.ts';
import { guessItem } from '../classify/guess-item.ts';
import type { ClassifiedItem, GuessKind, Item, Shape } from '../types.ts';

/** Shapes whose values tell one browser from another. */
const SHAPES: ReadonlySet<Shape> = new Set(['uuid', 'hex', 'token', 'base64', 'jwt']);
/** Bytes: shorter values tell few browsers apart. */
const SHORTEST = 16;
/** Digits: a longer number than moments in ms, and than what is counted. */
const SHORTEST_NUMBER = 15;
const LONGEST_NUMBER = 40;
/** What an identifier can be that only its name tells, and its least bytes. */
const CALLED: ReadonlySet<Shape> = new Set(['text', 'token', 'hex', 'number']);
const SHORTEST_CALLED = 10;
/** What is alike in several keys, or long, without standing for a browser. */
const OTHERS: ReadonlySet<GuessKind> = new Set(['consent', 'csrf', 'cart', 'flag']);

/** Whether a value is long and mixed enough to stand for one browser, by its shape. */
function isIdentifying({ shape, size = 0 }: Pick<Item, 'shape' | 'size'>): boolean {
  if (shape === 'number') return size >= SHORTEST_NUMBER && size <= LONGEST_NUMBER;
  return SHAPES.has(shape) && size >= SHORTEST;
}

/** Whether a key is there for something else, whatever its value looks like: records of consent, protection of forms, carts, switches. */
export function isOtherThing({ guess, matches }: ClassifiedItem, details: CatalogueDetails): boolean {
  if (guess) return OTHERS.has(guess.kind);
  return matches.some(({ layer, vendorId }) => details[detailsKey(layer, vendorId)]?.kind === 'consent');
}

/** Whether the name says that it is an identifier, and the value is not too short to be one: `ssupp.vid` with fourteen letters. */
export function isCalledIdentifier({ name, shape, size = 0, matches: [best] }: ClassifiedItem): boolean {
  if (size < SHORTEST_CALLED || !CALLED.has(shape)) return false;
  // What stands for a placeholder may run into the word behind it.
  const words = best?.kind === 'template' ? best.pattern.replace(/<\w+>/g, ' ') : name;
  const guess = guessItem({ name: words, shape: 'uuid', size: 36 });
  return guess?.kind === 'identifier' && guess.from.includes('name');
}

/** Whether an item's whole value looks like an identifier of the browser. */
export function isIdentifier(item: ClassifiedItem, details: CatalogueDetails): boolean {
  return isIdentifying(item) && !isOtherThing(item, details);
}
