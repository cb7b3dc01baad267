import { type CatalogueDetails, detailsKey } from '../catalogue/vendor-details.ts';
import { isCalledIdentifier, isIdentifier } from '../checks/is-identifier.ts';
import { isOptional } from '../clock/count-without-consent.ts';
import { countWrittenKeys } from '../clock/count-written-keys.ts';
import { allCategories, type ClassifiedItem, consentCategories, type Report } from '../types.ts';
import { buildProcessor } from './build-processor.ts';
import type { LetterFacts, LetterKeys, Processor } from './letter-facts.ts';

/** What a letter can say of a visit, before the person chooses and values are read. */
export interface LetterMaterial
  extends Pick<LetterFacts, 'site' | 'visitedAt' | 'keys' | 'written' | 'consentRecordIds'> {
  /** By what the documents say; the person may leave some out. */
  processors: Processor[];
  /** Items whose value tells this browser from others, best first: documented ones, then others. */
  identifiers: ClassifiedItem[];
}

/** Gathers what a letter can be written from. Pure. */
export function buildLetterFacts(report: Report, details: CatalogueDetails): LetterMaterial {
  const { items, page, consent, watch } = report;
  const isTelling = (item: ClassifiedItem) => isIdentifier(item, details) || isCalledIdentifier(item);
  const identifiers = items.filter(isTelling).toSorted((one, two) => weighIdentifier(two) - weighIdentifier(one));
  const { beforeChoice, afterRefusal } = countWrittenKeys(report).optional;
  return {
    site: page.site,
    visitedAt: page.capturedAt,
    keys: groupKeys(items),
    processors: findProcessors(report, details),
    identifiers,
    ...(watch ? { written: { beforeChoice, afterRefusal, leftOver: countRefusedLeftOvers(report) } } : {}),
    consentRecordIds: [...new Set(consent.signals.flatMap(({ recordId }) => recordId ?? []))],
  };
}

/** Documented keys first. */
function weighIdentifier({ matches }: ClassifiedItem): number {
  return matches.length > 0 ? 1 : 0;
}

/** Keys from earlier visits that nobody calls necessary, and of which every category is refused now: what is not known to be refused is no reproach. */
function countRefusedLeftOvers({ items, consent }: Report): number {
  return items.filter(
    ({ clock, categories }) =>
      clock?.phase === 'leftOver' &&
      isOptional(categories) &&
      consentCategories.every((each) => !categories.includes(each) || consent.categories[each] === 'denied'),
  ).length;
}

/** Keys by vendor, those with most keys first; what nobody knows stands last. */
function groupKeys(items: readonly ClassifiedItem[]): LetterKeys[] {
  const groups = Map.groupBy(items, ({ matches: [best] }) => best?.vendorName);
  const list = [...groups].map(([vendorName, own]): LetterKeys => {
    const found = new Set(own.flatMap(({ categories }) => categories));
    return {
      ...(vendorName === undefined ? {} : { vendorName }),
      names: [...new Set(own.map(({ name }) => name))],
      categories: allCategories.filter((category) => found.has(category)),
    };
  });
  const weigh = ({ vendorName, names }: LetterKeys) => (vendorName === undefined ? -1 : names.length);
  return list.toSorted((one, two) => weigh(two) - weigh(one));
}

/** Vendors whose keys or scripts are on the page, each once; those of one company together. Platforms of the general list are no vendors. */
function findProcessors({ items, presences }: Report, details: CatalogueDetails): Processor[] {
  const ofItems = items.flatMap(({ matches: [best] }) =>
    best && best.layer !== 'general' ? [[detailsKey(best.layer, best.vendorId), best.vendorName] as const] : [],
  );
  const vendors = new Map([
    ...ofItems,
    ...presences.map(({ vendorId, vendorName }) => [detailsKey('vendor', vendorId), vendorName] as const),
  ]);
  const processors = [...vendors].map(([key, name]) => buildProcessor(name, details[key]));
  const companies = Map.groupBy(processors, ({ company, vendorNames }) => company ?? JSON.stringify(vendorNames));
  return [...companies.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, vendorNames: [first, ...others].flatMap(({ vendorNames }) => vendorNames) }] : [],
  );
}
