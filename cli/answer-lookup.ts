import { z } from 'zod';
import { explainMatch } from '../components/explain-match.ts';
import { type CatalogueDetails, findDetails } from '../lib/catalogue/vendor-details.ts';
import { findMatches, type Lookup } from '../lib/classify/find-match.ts';
import type { Category, Layer, Match, MatchKind } from '../lib/types.ts';
import type { ShellText } from './translate.ts';

/** What a line asks. `domain` is the cookie's domain or the host of the storage. */
const question = z.object({
  name: z.string({ error: 'name must be a text' }),
  store: z.enum(['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'], {
    error: 'store must be one of cookie, localStorage, sessionStorage, indexedDB, cacheStorage, serviceWorker',
  }),
  domain: z.string({ error: 'domain must be a text' }).nullish(),
});

interface FoundKey {
  vendorId: string | null;
  vendorName: string;
  categories: Category[];
  pattern: string;
  kind: MatchKind;
  layer: Layer;
}

/** What a line gets. The general list has platforms, no vendors of the catalogue: `vendorId` is null then. */
export type LookupAnswer =
  | {
      name: string;
      vendorId: string | null;
      vendorName: string | null;
      categories: Category[];
      match: Pick<FoundKey, 'pattern' | 'kind' | 'layer'> | null;
      others: FoundKey[];
      /** The match explained; null without one. */
      why: string | null;
    }
  | { error: string };

/** What answers need: the tables and details of the catalogue, and the words. */
export interface LookupContext {
  lookup: Lookup;
  details: CatalogueDetails;
  text: ShellText;
}

/** Answers one line of JSON with the extension's own lookup. Never throws: a line that asks nothing gets `{error}`. */
export function answerLookup(line: string, { lookup, details, text }: LookupContext): LookupAnswer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch (error) {
    return { error: `this line is no JSON: ${(error as Error).message}` }; // JSON.parse throws SyntaxError
  }
  const parsed = question.safeParse(asked);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? message : `not an object: ${message}`,
    );
    return { error: messages.join('; ') };
  }
  const { name, store, domain } = parsed.data;
  const [best, ...others] = findMatches(lookup, domain ? { name, store, domain } : { name, store });
  if (!best)
    return { name, vendorId: null, vendorName: null, categories: ['unclassified'], match: null, others: [], why: null };
  const { vendorId, vendorName, categories, pattern, kind, layer } = describe(best);
  const why = explainMatch(store, best, findDetails(details, best), text);
  return { name, vendorId, vendorName, categories, match: { pattern, kind, layer }, others: others.map(describe), why };
}

function describe({ vendorId, vendorName, categories, pattern, kind, layer }: Match): FoundKey {
  return {
    vendorId: layer === 'general' ? null : vendorId,
    vendorName,
    categories: categories.length > 0 ? [...categories] : ['unclassified'],
    pattern,
    kind,
    layer,
  };
}
