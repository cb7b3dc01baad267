import type { CatalogueDetails, findDetails, VendorDetails } from '../catalogue/vendor-details.ts';
import { isOptional } from '../clock/count-without-consent.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Phase, TimelineMark } from '../watch-types.ts';
import type { CheckInput } from './check.ts';
import { findMarkOwner, findOwner, type Group, groupByOwner, type Subject } from './group-by-owner.ts';
import { findAskedCategories, type Weight, weighItem, weighKey } from './weigh-item.ts';

/**
 * The keys of a watched visit that were written in one phase, those that are gone again too, by whose they are and what their documents say.
 * `isMeant` leaves single writes out, by what the key is for and when it was written (ms since the start of the navigation). Pure.
 */
export function findWrittenKeys(
  { report, details }: CheckInput,
  phase: Extract<Phase, 'beforeChoice' | 'afterRefusal'>,
  isMeant: (categories: ClassifiedItem['categories'], at: number) => boolean = () => true,
): Group<Weight>[] {
  const marks = report.watch?.marks.filter((mark) => mark.phase === phase && isStoring(mark)) ?? [];
  const firstMarks = new Map<string, number>();
  for (const { itemId, at } of marks)
    if (itemId !== undefined) firstMarks.set(itemId, Math.min(at, firstMarks.get(itemId) ?? at));
  const subjects = report.items.flatMap((item, place): Subject<Weight>[] => {
    const { clock, categories } = item;
    if (!clock || (clock.phase !== phase && !clock.phases[phase])) return [];
    const at = clock.phase === phase ? clock.phaseAt : firstMarks.get(item.id);
    const weighed = weighItem(item, details);
    if (!weighed || !isMeant(categories, at ?? 0)) return [];
    const { weight: kind, sources } = weighed;
    const asked = findAskedCategories(categories);
    return [
      {
        owner: findOwner(item),
        kind,
        name: item.name,
        place,
        ...(at === undefined ? {} : { at }),
        categories: asked,
        sources,
      },
    ];
  });
  return groupByOwner([...subjects, ...findGoneKeys(report, details, marks, isMeant)]);
}

/** Keys that were written and are not there any more: once each, at their first mark. What they are for is known, what their documents say only by their name. */
function findGoneKeys(
  { items, presences }: Report,
  details: CatalogueDetails,
  marks: readonly TimelineMark[],
  isMeant: (categories: ClassifiedItem['categories'], at: number) => boolean,
): Subject<Weight>[] {
  const gone = marks.filter(({ itemId }) => itemId === undefined);
  if (gone.length === 0) return [];
  const vendors = new Map<string, string | null>(presences.map(({ vendorId, vendorName }) => [vendorName, vendorId]));
  for (const { matches } of items)
    for (const { layer, vendorId, vendorName } of matches) if (layer !== 'general') vendors.set(vendorName, vendorId);
  for (const { layer, id, name } of Object.values(details)) if (layer === undefined) vendors.set(name, id);
  const first = new Map(gone.toReversed().map((mark) => [`${mark.store} ${mark.name}`, mark]));
  return [...first.values()].flatMap((mark): Subject<Weight>[] => {
    const { categories, name, at } = mark;
    const owner = findMarkOwner(mark, vendors);
    // Of an unknown key that is gone again nobody can say anything.
    if (!isOptional(categories) || !isMeant(categories, at)) return [];
    const { weight: kind, sources } = weighKey(findNamedKey(owner.vendorId, mark, details), categories);
    return [{ owner, kind, name, at, categories, sources }];
  });
}

/** The key of a vendor that is written out with this name; what a template stands for is not looked up again. */
function findNamedKey(
  vendorId: string | null | undefined,
  { store, name }: TimelineMark,
  details: CatalogueDetails,
): ReturnType<typeof findDetails> {
  const vendor: VendorDetails | undefined = vendorId ? details[vendorId] : undefined;
  const key = vendor?.keys.find((one) => one.store === store && one.pattern === name);
  return vendor && key ? { vendor, key } : undefined;
}

function isStoring({ operation }: TimelineMark): boolean {
  return operation === 'set' || operation === 'open';
}
