import { type CatalogueDetails, joinDetails, type VendorDetails } from './catalogue/vendor-details.ts';

/**
 * Loads the details of the bundled layers, and joins them with a person's own rules. Views call it when they have drawn what they can without.
 * @throws Error when the browser cannot load a part of the extension, as after an update under an open page
 */
export async function loadDetails(own: readonly VendorDetails[] = []): Promise<CatalogueDetails> {
  const [vendors, general, { buildGeneralDetails }] = await Promise.all([
    import('virtual:catalogue-details'),
    import('virtual:catalogue-general'),
    import('./catalogue/general/build-general.ts'),
  ]);
  return joinDetails(vendors.default, buildGeneralDetails(general.default), own);
}
