import { type CatalogueDetails, joinDetails } from './catalogue/vendor-details.ts';
import type { VendorFile } from './types.ts';

/**
 * Loads the details of the bundled layers, and joins them with a person's own rules. Views call it when they have drawn what they can without.
 * @throws Error when the browser cannot load a part of the extension, as after an update under an open page
 */
export async function loadDetails(rules: readonly VendorFile[] = []): Promise<CatalogueDetails> {
  const [vendors, general, { buildGeneralDetails }] = await Promise.all([
    import('virtual:catalogue-details'),
    import('virtual:catalogue-general'),
    import('./catalogue/general/build-general.ts'),
  ]);
  const own = rules.map((file) => ({ ...file, layer: 'user' as const }));
  return joinDetails(vendors.default, buildGeneralDetails(general.default), own);
}
