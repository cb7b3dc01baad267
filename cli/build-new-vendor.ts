import type { WrittenVendor } from '../lib/catalogue/import-disclosure.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';

/** What is known of a vendor before anybody wrote its file. */
export interface NewVendor {
  id: string;
  name?: string;
  kind?: VendorFile['kind'];
  website?: string;
}

/**
 * The beginning of a vendor file: it meets the schema, and whatever a person has to write says `TODO`, which `findProblems` reports.
 * @param today the day its document was read, such as 2026-11-22
 */
export function buildNewVendor(vendor: NewVendor, today: string): WrittenVendor {
  return {
    ...buildEmptyVendor(vendor),
    documents: {
      cookies: {
        title: "TODO: title of the page that lists the vendor's cookies",
        kind: 'vendor',
        date: today,
        url: 'https://TODO.example/cookies',
      },
    },
    // In lower case, as hosts are.
    scripts: [{ host: 'todo.example', document: 'cookies' }],
    keys: [
      {
        pattern: 'TODO_name',
        store: 'cookie',
        purpose: 'TODO: what it is for, in plain words, without a full stop',
        claims: [{ document: 'cookies', category: 'functional', lifetime: 'P6M', confidence: 'high' }],
      },
    ],
  };
}

/** The same without document and key, for what is imported. */
export function buildEmptyVendor({ id, name = guessName(id), kind, website }: NewVendor): WrittenVendor {
  return {
    $schema: '../vendor.schema.json',
    id,
    name,
    kind: kind ?? 'other',
    website: website ?? 'https://TODO.example/',
    documents: {},
    keys: [],
    ...(kind ? {} : { note: 'TODO: say in `kind` what the vendor offers, then take this note out' }),
  };
}

function guessName(id: string): string {
  const words = id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join(' ').padEnd(2, '.'); // a name has two characters at least
}
