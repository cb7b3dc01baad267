import { findCategory } from '../consent/find-category.ts';
import type { ConsentCategory } from '../types.ts';

const BETWEEN = /[,;/&+\n]|\s(?:and|or|und|oder|a|nebo|et|ou|y|o|e|i|oraz|lub|en|of)\s/i;

/** The one category that a list's words name. undefined: none, or several: "Analytics & Marketing" cannot tell which. Pure. */
export function findOneCategory(text: string): ConsentCategory | undefined {
  const short = text.slice(0, 200);
  const found = new Set(short.split(BETWEEN).flatMap((part) => findCategory(part) ?? []));
  return found.size > 1 ? undefined : findCategory(short);
}
