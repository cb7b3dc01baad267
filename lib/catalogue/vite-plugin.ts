import { compileCatalogue } from './compile-catalogue.ts';
import { readVendors } from './read-vendors.ts';

const MODULES = {
  'virtual:catalogue-table': () => {
    const { files, version } = readVendors();
    return compileCatalogue(files, version);
  },
  'virtual:catalogue-details': () => Object.fromEntries(readVendors().files.map((file) => [file.id, file])),
} as const;

/**
 * Gives the build two modules made from the vendor files: the small table for the background, and the details for the views
 * (import them lazily). A broken vendor file fails the build with its name and the fix.
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
