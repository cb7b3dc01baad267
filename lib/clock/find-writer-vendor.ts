import type { ScriptVendor } from '../classify/find-script-vendor.ts';
import type { Via } from '../watch-log-types.ts';

/** Says whose script an address is, by the catalogue and own rules. */
export type FindScriptVendor = (address: string) => ScriptVendor | undefined;

/** Whose doing a write was: the nearest script that is a vendor's; for a header, whose address answered. */
export function findWriterVendor(
  { via, scripts = [], source }: { via: Via; scripts?: string[] | undefined; source?: string | undefined },
  findScriptVendor: FindScriptVendor,
): { vendorId?: string; vendorName?: string } {
  for (const address of via === 'header' && source !== undefined ? [source] : scripts) {
    const found = findScriptVendor(address);
    if (found) return { vendorId: found.vendorId, vendorName: found.vendorName };
  }
  return {};
}
