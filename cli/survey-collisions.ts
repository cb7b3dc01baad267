import type { GeneralKey } from '../lib/catalogue/general/judge-row.ts';
import { findAnswers, isCovered } from '../lib/catalogue/read-catalogue.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import type { Lookup } from '../lib/classify/find-match.ts';
import { findCollisions } from './find-collisions.ts';
import type { KeyName } from './survey-catalogue.ts';

/** A name of one vendor's key that is also another's. */
export interface NamedCollision extends KeyName {
  name: string;
  other: { vendor: string; pattern: string };
  /** Absent: neither file says why both are shown. */
  reason?: string;
}

/** A row of the general list that vendor files make needless. */
export interface CoveredRow {
  pattern: string;
  platform: string;
  vendors: string[];
}

/** Every name of a vendor file that meets a key of another. `lookup` is that of the vendor files. */
export function surveyCollisions(files: readonly VendorFile[], lookup: Lookup): NamedCollision[] {
  return files.flatMap((file) =>
    file.keys.flatMap((key) =>
      findCollisions(file, key, lookup).map(({ name, other, reason }) => ({
        vendor: file.id,
        store: key.store,
        pattern: key.pattern,
        name,
        other: { vendor: other.vendorId, pattern: other.pattern },
        ...(reason ? { reason } : {}),
      })),
    ),
  );
}

/** The rows of the general list that are not bundled, because vendor files answer for all their names. */
export function findCoveredRows(general: readonly GeneralKey[], lookup: Lookup): CoveredRow[] {
  return general
    .filter((row) => isCovered(row, lookup))
    .map((row) => {
      const vendors = new Set(findAnswers(row, lookup).flatMap((matches) => matches.map(({ vendorId }) => vendorId)));
      return { pattern: row.pattern, platform: row.platform, vendors: [...vendors].sort() };
    });
}
