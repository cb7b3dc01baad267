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
      // The details as a string parsed at start: several times faster than the same data as JavaScript source. The table is few long texts,
      // which stand in the source as they are: escaped line breaks and tabs would be a third of it.
      if (id === '\0virtual:catalogue-table') return `export default ${writeSource(make?.())}`;
      return make && `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
    },
  };
}

/** A value as JavaScript source, long texts as template literals. */
function writeSource(value: unknown): string {
  if (typeof value === 'string') return `\`${value.replace(/[`\\]|\$\{/g, '\\$&')}\``;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, own]) => `${JSON.stringify(key)}:${writeSource(own)}`)
    .join(',')}}`;
}
