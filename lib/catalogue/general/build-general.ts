import type { CatalogueTable } from '../compile-catalogue.ts';
import { findSlug } from '../find-slug.ts';
import type { VendorDetails } from '../vendor-details.ts';
import type { GeneralKey } from './judge-row.ts';

/** The one document behind the general list. It cites no sources itself. */
const DOCUMENT = {
  title: 'Open Cookie Database',
  kind: 'third-party',
  date: '2026',
  url: 'https://github.com/jkwakman/Open-Cookie-Database',
} as const;

/** Compiles the general list. The platforms of the list stand where the vendors stand. */
export function buildGeneralTable(keys: readonly GeneralKey[], version: string): CatalogueTable {
  const platforms = groupByPlatform(keys);
  return {
    version,
    layer: 'general',
    vendors: platforms.map(({ id, name }) => ({ id, name, kind: 'other' })),
    keys: platforms.flatMap(({ own }, vendor) =>
      own.map(({ pattern, store, category, domains }, keyIndex) => ({
        vendor,
        keyIndex,
        pattern,
        kind: pattern.endsWith('*') ? ('prefix' as const) : ('exact' as const),
        store,
        categories: [category],
        ...(pattern.endsWith('*') ? { prefix: pattern.slice(0, -1) } : {}),
        ...(domains ? { domains } : {}),
      })),
    ),
  };
}

/** The same list as details for the views: every claim is the list's, and its confidence low, because it names no source. */
export function buildGeneralDetails(keys: readonly GeneralKey[]): VendorDetails[] {
  return groupByPlatform(keys).map(({ id, name, own }) => ({
    id,
    name,
    layer: 'general',
    documents: { list: DOCUMENT },
    placeholders: {},
    keys: own.map(({ pattern, store, category, lifetime, domains }) => ({
      pattern,
      store,
      party: 'either',
      ...(domains ? { domains } : {}),
      claims: [{ document: 'list', category, lifetime, confidence: 'low' }],
    })),
  }));
}

/** Platforms in the order of their ids; ids are made from the names, and told apart by a number where two come out the same. */
function groupByPlatform(keys: readonly GeneralKey[]): { id: string; name: string; own: GeneralKey[] }[] {
  const taken = new Set<string>();
  return [...Map.groupBy(keys, ({ platform }) => platform)].map(([name, own]) => {
    const slug = findSlug(name) || 'platform';
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
    taken.add(id);
    return { id, name, own };
  });
}
