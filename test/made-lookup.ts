import { packVendors } from '../lib/catalogue/pack-catalogue.ts';
import { parseVendor } from '../lib/catalogue/read-vendors.ts';
import { findMatches, prepareLookup } from '../lib/classify/find-match.ts';
import type { Store } from '../lib/types.ts';

/** A vendor from lines such as `cookie MR clarity.ms,bing.com`: store, pattern, domains. */
export function vendor(id: string, ...lines: string[]) {
  const keys = lines.map((line) => {
    const [store, pattern, domains] = line.split(' ');
    return {
      store,
      pattern,
      ...(domains ? { domains: domains.split(',') } : {}),
      purpose: 'made for a test',
      claims: [{ document: 'made', category: 'functional', confidence: 'low' }],
    };
  });
  const file = {
    id,
    name: `Vendor ${id}`,
    kind: 'other',
    website: 'https://vendor.example',
    documents: { made: { title: 'Made for a test', kind: 'own-judgement', date: '2026' } },
    placeholders: {
      KEY: { chars: '[0-9a-f]{40}' },
      WORD: { chars: '[a-z]{2,8}' },
      NUMBER: { chars: '[0-9]{1,9}' },
      ENDLESS: { chars: '[0-9]+' },
    },
    keys,
  };
  return parseVendor(`${id}.json`, JSON.stringify(file));
}

/** A lookup of made vendors. */
export function lookupOf(...files: ReturnType<typeof vendor>[]) {
  return prepareLookup(packVendors(files, 'test'));
}

/** The answer as text: `vendor pattern`, best first. */
export function ask(lookup: ReturnType<typeof lookupOf>, name: string, store: Store = 'cookie', domain?: string) {
  const item = domain === undefined ? { name, store } : { name, store, domain };
  return findMatches(lookup, item).map((match) => `${match.vendorId} ${match.pattern}`);
}
