import { type BundledCatalogue, readCatalogue } from './read-catalogue.ts';

const MODULES = {
  'virtual:catalogue-table': ({ tables }: BundledCatalogue) => tables,
  'virtual:catalogue-details': ({ files }: BundledCatalogue) => files,
  'virtual:catalogue-general': ({ general }: BundledCatalogue) => general,
  'virtual:catalogue-version': ({ tables: { vendors, general } }: BundledCatalogue) =>
    `${vendors.version}-${general.version}`,
} as const;

/**
 * Gives the build modules made from the catalogue's files: the small table for the background; the vendor files and the general list for
 * the views (import them lazily); the version of both, as reports name it. A broken file fails the build with its name and the fix.
 */
export function catalogue() {
  return {
    name: 'crumbscope-catalogue',
    resolveId: (id: string) => (id in MODULES ? `\0${id}` : undefined),
    load(id: string) {
      const pick = MODULES[id.slice(1) as keyof typeof MODULES]; // ids we did not resolve give undefined
      if (!pick) return undefined;
      const value = pick(readCatalogue());
      // The details as a string parsed at start: several times faster than the same data as JavaScript source. The table is few long texts,
      // which stand in the source as they are: escaped line breaks and tabs would be a third of it.
      if (id === '\0virtual:catalogue-table') return `export default ${writeSource(value)}`;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
    },
  };
}

/** A value as JavaScript source, long texts as template literals. */
function writeSource(value: unknown): string {
  if (typeof value === 'string') return `\`${value.replace(/[`\\]|\$\{/g, '\\$&')}\``;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, own]) => `${JSON.stringify(key)}:${writeSource(own)}`);
  return `{${entries.join(',')}}`;
}
