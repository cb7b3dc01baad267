import { readGeneral } from './general/read-general.ts';
import { readTables } from './read-catalogue.ts';
import { readVendors } from './read-vendors.ts';

const MODULES = {
  'virtual:catalogue-table': readTables,
  'virtual:catalogue-details': () => readVendors().files,
  'virtual:catalogue-general': () => readGeneral().keys,
} as const;

/**
 * Gives the build three modules made from the catalogue's files: the small table for the background; the vendor files and the general list for
 * the views (import them lazily). A broken file fails the build with its name and the fix.
 */
export function catalogue() {
  return {
    name: 'crumbscope-catalogue',
    resolveId: (id: string) => (id in MODULES ? `\0${id}` : undefined),
    load(id: string) {
      const make = MODULES[id.slice(1) as keyof typeof MODULES]; // ids we did not resolve give undefined
      // As a string parsed at start: several times faster than the same data as JavaScript source.
      return make && `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
    },
  };
}
