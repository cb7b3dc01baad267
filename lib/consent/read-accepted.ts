import type { PurposeChoice } from '../consent-types.ts';
import { findCategory } from './find-category.ts';
import { findServiceCategory } from './find-service.ts';
import type { Documented } from './read-category-map.ts';

/** A list of what was accepted, by a tool with fixed categories: what is offered and not listed was refused. */
export function readAccepted(accepted: readonly string[], offered: Documented): PurposeChoice[] {
  const listed = new Set(accepted.map((name) => name.toLowerCase()));
  const other = accepted.filter((name) => !offered.has(name.toLowerCase())).slice(0, 200);
  return [
    ...[...offered].map(
      ([name, category]): PurposeChoice => ({
        name,
        state: listed.has(name) || category === 'necessary' ? 'granted' : 'denied',
        ...(category ? { category } : {}),
      }),
    ),
    ...other.map(nameOne),
  ];
}

/**
 * The same by a tool whose groups or services the site makes up: what is not listed was refused, unless a name is listed that means nothing to us, since
 * it may stand for any of the others. All of it is a guess.
 */
export function readAcceptedNames(accepted: readonly string[]): PurposeChoice[] {
  const purposes = accepted.slice(0, 200).map(nameOne);
  if (purposes.some(({ category }) => category === undefined)) return purposes;
  const missing = (['functional', 'analytics', 'marketing'] as const).filter(
    (category) => !purposes.some((purpose) => purpose.category === category),
  );
  return [
    ...purposes,
    ...missing.map((category): PurposeChoice => ({ name: category, state: 'denied', category, isGuess: true })),
  ];
}

function nameOne(name: string): PurposeChoice {
  const category = findCategory(name) ?? findServiceCategory(name);
  return category ? { name, state: 'granted', category, isGuess: true } : { name, state: 'granted' };
}
