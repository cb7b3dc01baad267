import type { GeneralKey } from '../lib/catalogue/general/judge-row.ts';
import { isCovered } from '../lib/catalogue/read-catalogue.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { findMatches, type Lookup } from '../lib/classify/find-match.ts';
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

/** Any end of a beginning: no template or whole name has it. */
const ANY_END = '\u{10ffff}';

/** The rows of the general list that are not bundled, because vendor files answer for all their names. */
export function findCoveredRows(general: readonly GeneralKey[], lookup: Lookup): CoveredRow[] {
  return general
    .filter((row) => isCovered(row, lookup))
    .map(({ pattern, platform, store, domains = [undefined] }) => {
      const name = pattern.replace(/\*$/, ANY_END);
      const matches = domains.flatMap((domain) =>
        findMatches(lookup, domain === undefined ? { name, store } : { name, store, domain }),
      );
      return { pattern, platform, vendors: [...new Set(matches.map(({ vendorId }) => vendorId))].sort() };
    });
}
