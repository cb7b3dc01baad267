import type { ScriptVendor } from '../classify/find-script-vendor.ts';
import type { ClassifiedItem } from '../types.ts';
import type { VendorPresence } from '../watch-types.ts';
import type { FindScriptVendor } from './find-writer-vendor.ts';

export interface PresenceFacts {
  items: readonly ClassifiedItem[];
  /** Addresses of scripts found on the page, also of those seen writing. */
  scripts: Iterable<string>;
  findScriptVendor: FindScriptVendor;
}

/** Most addresses of scripts told of one vendor. */
const MOST_SCRIPTS = 3;

/**
 * The vendors whose scripts are on the page, also those that kept nothing: in the order in which their scripts were found. Names alone prove no
 * script, so a vendor of which only keys are there is none of these. Pure.
 */
export function buildPresences({ items, scripts, findScriptVendor }: PresenceFacts): VendorPresence[] {
  const found = new Map<string, { vendor: ScriptVendor; addresses: Set<string> }>();
  for (const address of scripts) {
    const vendor = findScriptVendor(address);
    if (!vendor) continue;
    const known = found.get(vendor.vendorId) ?? { vendor, addresses: new Set() };
    found.set(vendor.vendorId, known);
    if (known.addresses.size < MOST_SCRIPTS) known.addresses.add(address);
  }
  return [...found.values()].map(({ vendor, addresses }) => {
    const { vendorId, vendorName } = vendor;
    const own = items.filter(({ matches: [best] }) => best?.vendorId === vendorId && best.layer !== 'general');
    const unknown = items.filter(
      ({ matches, clock }) => matches.length === 0 && clock?.writers.some((writer) => writer.vendorId === vendorId),
    );
    return {
      vendorId,
      vendorName,
      scripts: [...addresses],
      items: own.length,
      unknownItems: unknown.length,
      ...(isRecordingUnseen(vendor, own, unknown) ? { isRecordingUnseen: true } : {}),
    };
  });
}

/**
 * Whether a recording tool is here and nothing stands for a running recording: none of the keys that its documents tie to one; or, where they
 * name none, no key at all. What it wrote under a name that nobody knows may stand for one.
 */
function isRecordingUnseen(
  { kind, layer, recordingKeys = [] }: ScriptVendor,
  own: readonly ClassifiedItem[],
  unknown: readonly ClassifiedItem[],
): boolean {
  if (kind !== 'recording' || unknown.length > 0) return false;
  const isTelling = ({ matches: [best] }: ClassifiedItem) =>
    recordingKeys.length === 0 || best?.layer !== layer || recordingKeys.includes(best.keyIndex);
  return !own.some(isTelling);
}
