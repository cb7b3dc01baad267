// Vendor files for tests, of which only what a test is about has to be written.
import { type VendorFile, vendorSchema } from '../lib/catalogue/vendor-schema.ts';

/** The day on which made documents are read. */
export const TODAY = '2026-11-22';

export type Written = Record<string, unknown>;
/** A claim of high confidence. */
export const claim = (document: string, more: Written = {}) => ({
  document,
  category: 'functional',
  confidence: 'high',
  ...more,
});
/** A cookie with one claim, by the document `list`. */
export const key = (pattern: string, more: Written = {}) => ({
  pattern,
  store: 'cookie',
  purpose: 'Recognises you',
  claims: [claim('list')],
  ...more,
});
/** A vendor with the document `list` and these besides. */
export function vendor(id: string, keys: Written[], documents: Written = {}): VendorFile {
  const list = { title: 'List', kind: 'vendor', date: TODAY };
  return vendorSchema.parse({
    id,
    name: id.toUpperCase(),
    kind: 'chat',
    website: 'https://a.example',
    documents: { list, ...documents },
    keys,
  });
}
