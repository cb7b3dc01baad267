import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { findCategory } from '../find-category.ts';
import { toMap } from '../parse-record.ts';

/** What the page's script says of its groups, by id. */
export type GroupNames = ReadonlyMap<string, { name: string; parent: string }>;

/** Groups that OneTrust numbers itself. Sites may define others, whose meaning their script alone knows. */
const GROUPS: [RegExp, ConsentCategory][] = [
  [/^(C0*1|1)$/, 'necessary'],
  [/^(C0*2|2)$/, 'analytics'],
  [/^(C0*3|3)$/, 'functional'],
  [/^(C0*4|4|C0*5|5|(V2)?STACK\d+)$/, 'marketing'],
  // Its templates for US laws: sale, sale or sharing, and both with targeted advertising.
  [/^(SPD|SSPD|OSSTA)_BG$/, 'marketing'],
];

/** @param groups `OneTrust.GetDomainData().Groups`, as the page reader takes it: `[{id, name, parent}]` */
export function readGroupNames(groups: unknown): GroupNames {
  const names = new Map<string, { name: string; parent: string }>();
  for (const group of Array.isArray(groups) ? groups.slice(0, 200) : []) {
    const fields = toMap(group);
    const [id, name, parent] = ['id', 'name', 'parent'].map((field) => fields?.get(field));
    if (typeof id === 'string' && id !== '' && typeof name === 'string')
      names.set(id, { name, parent: typeof parent === 'string' ? parent : '' });
  }
  return names;
}

/** One group as a choice: by OneTrust's own number, else by the name the site gave it, its parent's, or its id, which are guesses. */
export function nameGroup(id: string, isOn: boolean, names: GroupNames): PurposeChoice {
  const own = names.get(id);
  const choice: PurposeChoice = { name: own ? `${id} ${own.name}` : id, state: isOn ? 'granted' : 'denied' };
  const fixed = findFixed(id);
  if (fixed) return { ...choice, category: fixed };
  const parent = own?.parent ?? '';
  const category =
    findCategory(own?.name ?? '') ??
    findFixed(parent) ??
    findCategory(names.get(parent)?.name ?? '') ??
    findCategory(id);
  return category ? { ...choice, category, isGuess: true } : choice;
}

function findFixed(id: string): ConsentCategory | undefined {
  return GROUPS.find(([pattern]) => pattern.test(id))?.[1];
}
