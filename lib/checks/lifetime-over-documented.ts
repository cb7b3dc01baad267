import { longestOf } from '../catalogue/longest-of.ts';
import { type CatalogueDetails, findDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { Sentence } from '../finding-types.ts';
import type { ClassifiedItem, Match } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { findKeptDays } from './find-kept-days.ts';
import { findVendorSources, joinSources } from './find-vendor-sources.ts';
import { findOwner, nameOwner } from './group-by-owner.ts';
import { isOfVendor } from './weigh-item.ts';

const DAY_MS = 86_400_000;
/** What a lifetime may be over its document: 1 %, for clocks and rounding, and five minutes at least. */
const TOLERANCE = 0.01;
const LEAST_TOLERANCE_DAYS = 5 / 1440;

/** The longest lifetime that any document names, and who names it. */
interface Longest {
  lifetime: string;
  days: number;
  vendor: VendorDetails;
  documents: string[];
}

interface Over {
  item: ClassifiedItem;
  place: number;
  best: Match;
  days: number;
  longest: Longest;
}

/** Cookies that are kept for longer than every document of theirs allows, those of the same pattern together. */
export const lifetimeOverDocumented: Check = {
  id: 'lifetime-over-documented',
  find({ report, details }) {
    const over = report.items.flatMap((item, place): Over[] => {
      const [best] = item.matches;
      const days = findKeptDays(item, report.page);
      if (!best || typeof days !== 'number') return [];
      const longest = findLongest(item.matches, details);
      const isOver = longest && days - longest.days > Math.max(longest.days * TOLERANCE, LEAST_TOLERANCE_DAYS);
      return isOver ? [{ item, place, best, days, longest }] : [];
    });
    const groups = Map.groupBy(over, ({ item, best }) => `${findOwner(item).key}/${best.pattern}`);
    return [...groups].flatMap(([id, own]) => buildResult(id, own));
  },
};

/** Undefined: some document sets no end, or a vendor that has this name too says nothing of lifetimes, so that it cannot be told. */
function findLongest(matches: readonly Match[], details: CatalogueDetails): Longest | undefined {
  let longest: Longest | undefined;
  for (const match of matches) {
    const found = findDetails(details, match);
    const named = found?.key.claims.filter(({ lifetime = 'unknown' }) => lifetime !== 'unknown') ?? [];
    if (!found || named.length === 0) return undefined;
    for (const { lifetime = '', document } of named) {
      const ms = lifetime === 'session' ? 0 : longestOf(lifetime);
      if (ms === undefined) return undefined;
      const days = ms / DAY_MS;
      if (!longest || days > longest.days) longest = { lifetime, days, vendor: found.vendor, documents: [document] };
      else if (days === longest.days && found.vendor === longest.vendor) longest.documents.push(document);
    }
  }
  return longest;
}

function buildResult(id: string, own: readonly Over[]): CheckResult[] {
  const first = own.toSorted((one, two) => two.days - one.days)[0];
  if (!first) return [];
  const { item, best, days, longest } = first;
  const owner = findOwner(item);
  const { vendor, documents, lifetime } = longest;
  const isGeneral = best.layer === 'general';
  const isShort = days - longest.days <= 1;
  // How long a choice or a session is remembered is a setting of the site.
  const isNeeded = vendor.kind === 'consent' || own.every((one) => one.item.categories.includes('necessary'));
  return [
    {
      id,
      severity: isGeneral || isShort || isNeeded ? 'note' : 'look',
      sureness: !isGeneral && documents.some((one) => isOfVendor(vendor, one)) ? 'certain' : 'likely',
      items: own.map(({ place }) => place),
      ...nameOwner(owner),
      observation: sayObservation(
        own.map((one) => one.item.name),
        { days, lifetime },
      ),
      sources: joinSources(findVendorSources(vendor, documents)),
      explanations: [
        { key: 'explain_lifetimeSetting', values: [owner.name] },
        { key: isGeneral ? 'explain_generalList' : 'explain_lifetimeOlderVersion' },
      ],
    },
  ];
}

function sayObservation(names: readonly string[], { days, lifetime }: { days: number; lifetime: string }): Sentence {
  const shown = { names: [...new Set(names)] };
  return lifetime === 'session'
    ? { key: 'finding_lifetimeOverSession', count: names.length, values: [shown, { days }] }
    : { key: 'finding_lifetimeOverDocumented', count: names.length, values: [shown, { days }, { lifetime }] };
}
