import type { VendorDetails } from '../catalogue/vendor-details.ts';
import type { FindingSource } from '../finding-types.ts';

/** The documents of a vendor file as sources of a finding, each once, in the order in which they are named. Ids that the file does not know are left out. */
export function findVendorSources(
  { documents }: Pick<VendorDetails, 'documents'>,
  documentIds: readonly string[],
): FindingSource[] {
  return [...new Set(documentIds)].flatMap((id) => {
    const found = documents[id];
    if (!found) return [];
    const { title, kind, date, url } = found;
    return [{ title, kind, date, ...(url === undefined ? {} : { url }) }];
  });
}

/** Without those that are there already. */
export function joinSources(...lists: readonly (readonly FindingSource[])[]): FindingSource[] {
  const joined = new Map(lists.flat().map((source) => [`${source.title} ${source.section ?? ''}`, source]));
  return [...joined.values()];
}
