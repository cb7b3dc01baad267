import { hostOf } from '../capture/host-of.ts';
import type { FindingSource } from '../finding-types.ts';
import { type ClassifiedItem, type ConsentCategory, consentCategories } from '../types.ts';
import type { TimelineMark } from '../watch-types.ts';
import { joinSources } from './find-vendor-sources.ts';

/** Whose a key is: a vendor, or where nobody knows, the host it came from. */
export interface Owner {
  /** The same in a later visit. */
  key: string;
  name: string;
  /** null: a platform of the general list. Absent: no vendor. */
  vendorId?: string | null;
}

/** One key that a finding is about. */
export interface Subject<Kind extends string> {
  owner: Owner;
  /** What tells findings of one owner apart. */
  kind: Kind;
  name: string;
  /** Place in the report's `items`; absent: no longer there. */
  place?: number;
  /** ms since the start of the navigation. */
  at?: number;
  categories: readonly ConsentCategory[];
  sources: readonly FindingSource[];
}

/** The keys of one owner and one kind. */
export interface Group<Kind extends string> {
  /** For the finding's id. */
  id: string;
  owner: Owner;
  kind: Kind;
  /** Names of the keys, the first written first, each once. */
  names: string[];
  places: number[];
  /** Number of keys, those that are gone again too. */
  count: number;
  gone: number;
  /** Earliest moment, if any is known. */
  at?: number;
  categories: ConsentCategory[];
  sources: FindingSource[];
}

/** Puts keys together by whose they are and what kind they are of, in the order in which they come. Each key is looked at once. Pure. */
export function groupByOwner<Kind extends string>(subjects: readonly Subject<Kind>[]): Group<Kind>[] {
  const groups = Map.groupBy(subjects, ({ owner, kind }) => `${owner.key}/${kind}`);
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const sorted = own.toSorted((one, two) => (one.at ?? 0) - (two.at ?? 0));
    const at = sorted.find((one) => one.at !== undefined)?.at;
    const places = own.flatMap(({ place }) => place ?? []);
    const categories = new Set(own.flatMap((one) => one.categories));
    return [
      {
        id,
        owner: first.owner,
        kind: first.kind,
        names: [...new Set(sorted.map(({ name }) => name))],
        places,
        count: own.length,
        gone: own.length - places.length,
        ...(at === undefined ? {} : { at }),
        categories: consentCategories.filter((category) => categories.has(category)),
        sources: joinSources(...new Set(own.map(({ sources }) => sources))),
      },
    ];
  });
}

/** A finding's fields about whose it is. */
export function nameOwner({ name, vendorId }: Owner): { vendorId?: string | null; vendorName?: string } {
  return vendorId === undefined ? {} : { vendorId, vendorName: name };
}

/** Whose an item is: by its best match, else by whose script wrote it, else the host it was written from. */
export function findOwner({ matches: [best], clock, origin }: ClassifiedItem): Owner {
  if (best?.layer === 'general') return { key: `general:${best.vendorName}`, name: best.vendorName, vendorId: null };
  if (best) return { key: best.vendorId, name: best.vendorName, vendorId: best.vendorId };
  const writer = clock?.writers.find(({ vendorId }) => vendorId !== undefined);
  if (writer?.vendorId !== undefined)
    return { key: writer.vendorId, name: writer.vendorName ?? writer.vendorId, vendorId: writer.vendorId };
  const [first] = clock?.writers ?? [];
  return findHostOwner(first?.scripts?.[0] ?? first?.source ?? first?.frameUrl, hostOf(origin));
}

/** Whose a key is that is gone again. `vendors`: ids by name, of all vendors that are known of this page. */
export function findMarkOwner({ vendorName, by }: TimelineMark, vendors: ReadonlyMap<string, string | null>): Owner {
  if (vendorName === undefined) return findHostOwner(by, '');
  const vendorId = vendors.get(vendorName);
  if (vendorId === undefined || vendorId === null)
    return { key: `general:${vendorName}`, name: vendorName, vendorId: null };
  return { key: vendorId, name: vendorName, vendorId };
}

function findHostOwner(address: string | undefined, otherwise: string): Owner {
  const host = (address === undefined ? undefined : hostOf(address)) || otherwise;
  return { key: `host:${host}`, name: host };
}
