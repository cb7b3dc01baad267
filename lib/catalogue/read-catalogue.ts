import { buildGeneralDetails, buildGeneralTable } from './general/build-general.ts';
import { readGeneral } from './general/read-general.ts';
import { type PackedCatalogue, packCatalogue, packVendors } from './pack-catalogue.ts';
import { readVendors } from './read-vendors.ts';
import { type CatalogueDetails, joinDetails } from './vendor-details.ts';

/** The bundled layers, ready for `prepareLookup`, best first (build time and shell only). */
export function readTables(): { vendors: PackedCatalogue; general: PackedCatalogue } {
  const { files, version } = readVendors();
  const general = readGeneral();
  return {
    vendors: packVendors(files, version),
    general: packCatalogue(buildGeneralTable(general.keys, general.version)),
  };
}

/** The details of the bundled layers (build time and shell only). */
export function readDetails(): CatalogueDetails {
  return joinDetails(readVendors().files, buildGeneralDetails(readGeneral().keys));
}
