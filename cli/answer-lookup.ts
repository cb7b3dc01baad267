import { z } from 'zod';
import { explainMatch, listMatches } from '../components/explain-match.ts';
import { isMadeOfCommonWords } from '../lib/catalogue/general/is-usual-name.ts';
import { type CatalogueDetails, findDetails } from '../lib/catalogue/vendor-details.ts';
import { findMatches, type Lookup } from '../lib/classify/find-match.ts';
import { findScriptVendor } from '../lib/classify/find-script-vendor.ts';
import { findVendorId } from '../lib/report/export-report.ts';
import { allStores, type Category, type Layer, type Match, type MatchKind } from '../lib/types.ts';
import { LINE_LIMIT_BYTES } from './answer-lines.ts';
import { readHost } from './read-host.ts';
import type { ShellText } from './translate.ts';

/** Leaves out a byte order mark at the beginning. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Shorter names that need a companion prove nothing alone, whatever they are made of. */
const SHORTEST_ALONE = 3;

/** What a line asks. `domain` is the cookie's domain or the host of the storage; a whole address does as well. */
const question = z.object({
  name: z.string({ error: 'name must be a text' }),
  store: z.enum(allStores, {
    error: `store must be one of ${allStores.join(', ')}`,
  }),
  domain: z.string({ error: 'domain must be a text' }).nullish(),
});

/** What a line asks about a script: the address from which it comes. */
const scriptQuestion = z.object({ script: z.string({ error: 'script must be a text' }) });

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
  | { script: string; vendorId: string | null; vendorName: string | null }
  | { error: string };

/** What answers need: the tables and details of the catalogue, and the words. */
export interface LookupContext {
  lookup: Lookup;
  details: CatalogueDetails;
  text: ShellText;
}

/** Answers a line as `splitLines` gives it. Never throws. */
export function answerLine(line: Buffer | undefined, context: LookupContext): LookupAnswer {
  if (!line) return { error: `this line has more than ${LINE_LIMIT_BYTES / 1_000_000} MB; no name is that long` };
  try {
    return answerLookup(UTF_8.decode(line), context);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { error: 'this line is no text in UTF-8' };
  }
}

/** Answers one line of JSON with the extension's own lookup. Never throws: a line that asks nothing gets `{error}`. */
export function answerLookup(line: string, { lookup, details, text }: LookupContext): LookupAnswer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch (error) {
    return { error: `this line is no JSON: ${(error as Error).message}` }; // JSON.parse throws SyntaxError
  }
  if (isAboutScript(asked)) return answerScript(asked, lookup);
  const parsed = question.safeParse(asked);
  if (!parsed.success) return { error: sayIssues(parsed.error) };
  const { name, store } = parsed.data;
  const domain = readHost(parsed.data.domain ?? '');
  if (domain === undefined) return { error: 'domain must be a host such as shop.example, or an address' };
  const found = findMatches(lookup, domain ? { name, store, domain } : { name, store });
  const [best] = found.filter((match) => !isUnproven(match, name));
  const others = found.filter((match) => match !== best);
  if (!best)
    return {
      name,
      ...{ vendorId: null, vendorName: null, categories: ['unclassified'], match: null, others: others.map(describe) },
      why: others.length > 0 ? text.say('matchUnproven', listMatches(others)) : null,
    };
  const { vendorId, vendorName, categories, pattern, kind, layer } = describe(best);
  const why = explainMatch(store, best, findDetails(details, best), text);
  return { name, vendorId, vendorName, categories, match: { pattern, kind, layer }, others: others.map(describe), why };
}

function isAboutScript(asked: unknown): asked is object {
  return typeof asked === 'object' && asked !== null && 'script' in asked && !('name' in asked);
}

function answerScript(asked: object, lookup: Lookup): LookupAnswer {
  const parsed = scriptQuestion.safeParse(asked);
  if (!parsed.success) return { error: sayIssues(parsed.error) };
  const { script } = parsed.data;
  if (!URL.canParse(script)) return { error: 'script must be an address such as https://cdn.acme.example/chat.js' };
  const { vendorId = null, vendorName = null } = findScriptVendor(lookup, script) ?? {};
  return { script, vendorId, vendorName };
}

function sayIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length > 0 ? message : `not an object: ${message}`)).join('; ');
}

/** Here a name stands alone: one that any site may use then proves nothing, and whose it could be stands in `others`. */
function isUnproven({ needsCompanion, kind }: Match, name: string): boolean {
  return needsCompanion === true && kind === 'exact' && (name.length < SHORTEST_ALONE || isMadeOfCommonWords(name));
}

function describe(match: Match): FoundKey {
  const { vendorName, categories, pattern, kind, layer } = match;
  return {
    vendorId: findVendorId(match),
    vendorName,
    categories: categories.length > 0 ? [...categories] : ['unclassified'],
    pattern,
    kind,
    layer,
  };
}
