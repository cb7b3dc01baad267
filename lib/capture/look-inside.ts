import type { PersonalKind, Shape } from '../types.ts';
import { findIdentifiers } from './find-identifiers.ts';
import { findPersonal } from './find-personal.ts';
import { unescapeText } from './unescape-text.ts';

/** What is inside of a value. `identifiers` are parts of it as they are: hashed by whoever asks, and forgotten. */
export interface Inside {
  holds: PersonalKind[];
  identifiers: string[];
}

/** The function itself, as the observer finds it in its world. */
export type LookInside = typeof lookInside;

const NOTHING: Inside = { holds: [], identifiers: [] };
/** Nothing personal is shorter, in UTF-16 units. */
const SHORTEST = 6;
/** Shapes of what holds nothing but itself. */
const PLAIN: ReadonlySet<Shape> = new Set(['empty', 'boolean', 'timestamp', 'uuid', 'hex', 'tc-string', 'base64']);

/**
 * Looks for personal data and for identifiers inside of a value, at most its first 8,192 characters. Pure; never throws.
 * @param name of its item, which may say what a bare number is
 */
export function lookInside(value: string, shape: Shape, name: string): Inside {
  // An object in base64 begins with these letters.
  if (value.length < SHORTEST || (PLAIN.has(shape) && !value.startsWith('eyJ'))) return NOTHING;
  const text = unescapeText(value);
  return { holds: findPersonal(text, name), identifiers: findIdentifiers(text) };
}
