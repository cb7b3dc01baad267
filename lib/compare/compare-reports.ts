import type { ExportedReport } from '../report/report-schema.ts';
import { allCategories, consentCategories } from '../types.ts';
import type { ReportComparison, SharedItem } from './comparison-types.ts';
import { findChanges, hasSharedHash } from './find-changes.ts';
import { findUnfairness } from './find-unfairness.ts';
import { pairItems } from './pair-items.ts';

/**
 * What differs between two visits. What one of them could not see is no difference, but stands in `unfair`. Pure; with the visits swapped, it gives the
 * mirror of it.
 */
export function compareReports(before: ExportedReport, after: ExportedReport): ReportComparison {
  const pairs = pairItems(before.items, after.items);
  const hasComparableValues = hasSharedHash(before, after);
  const [paired, partners] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))];
  return {
    unfair: findUnfairness(before, after),
    added: [...after.items.keys()].filter((at) => !partners.has(at)),
    gone: [...before.items.keys()].filter((at) => !paired.has(at)),
    shared: pairs.flatMap((pair): SharedItem[] => {
      const [one, other] = [before.items[pair.before], after.items[pair.after]];
      if (!one || !other) return [];
      const changes = findChanges(one, other, hasComparableValues);
      return [{ ...pair, ...(one.name === other.name ? {} : { isRenamed: true }), changes }];
    }),
    hasComparableValues,
    vendors: compareVendors(before, after),
    consent: consentCategories.flatMap((category) => {
      const [one, other] = [before.consent.categories[category], after.consent.categories[category]];
      return one === other ? [] : [{ category, before: one, after: other }];
    }),
    findings: compareFindings(before, after),
    counts: allCategories.map((category) => ({
      category,
      before: before.items.filter(({ categories }) => categories.includes(category)).length,
      after: after.items.filter(({ categories }) => categories.includes(category)).length,
    })),
  };
}

/** Whose keys or scripts are there, by name. */
function compareVendors(before: ExportedReport, after: ExportedReport): ReportComparison['vendors'] {
  const [first, second] = [findVendors(before), findVendors(after)];
  return {
    added: [...second].filter((name) => !first.has(name)).sort(),
    gone: [...first].filter((name) => !second.has(name)).sort(),
    both: [...first].filter((name) => second.has(name)).sort(),
  };
}

function findVendors({ items, presences }: ExportedReport): Set<string> {
  return new Set([
    ...items.flatMap(({ vendorName }) => vendorName ?? []),
    ...presences.map(({ vendorName }) => vendorName),
  ]);
}

/** By their ids, which are the same for what is about the same. */
function compareFindings(before: ExportedReport, after: ExportedReport): ReportComparison['findings'] {
  const [first, second] = [before, after].map(({ findings }) => new Map(findings.map(({ id }, at) => [id, at])));
  const only = (own = new Map<string, number>(), others = new Map<string, number>()) =>
    [...own].filter(([id]) => !others.has(id)).map(([, at]) => at);
  const still = [...(first ?? [])].flatMap(([id, at]) => {
    const other = second?.get(id);
    return other === undefined ? [] : [{ before: at, after: other }];
  });
  return { added: only(second, first), gone: only(first, second), still };
}
