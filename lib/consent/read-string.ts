import type { DecodedString, Decoders } from './decoded-types.ts';
import { hasTcForm } from './judge-tc.ts';
import { listTexts } from './list-texts.ts';
import { readAc } from './read-ac.ts';

const MOST_STRINGS = 10;
/** Longer records are not read by anything else either. */
const LONGEST = 64 * 1024;

/**
 * Every standard string in one record's text: as it stands, encoded, or within JSON (Funding Choices, Sourcepoint, answers of interfaces). Each once, in the
 * order of the record, at most 10.
 */
export function decodeStrings(text: string, decoders: Decoders): DecodedString[] {
  if (text.length > LONGEST) return [];
  const found = new Map<string, DecodedString>();
  for (const raw of listTexts(text)) {
    if (found.size >= MOST_STRINGS) break;
    const decoded = found.has(raw) ? undefined : decodeString(raw, decoders);
    if (decoded) found.set(raw, decoded);
  }
  return [...found.values()];
}

function decodeString(raw: string, decoders: Decoders): DecodedString | undefined {
  if (/^1[YN-]{3}$/i.test(raw)) return { kind: 'usp', raw };
  if (/^[12]~/.test(raw)) {
    const ac = readAc(raw);
    return ac && { kind: 'ac', raw, vendorIds: ac.vendorIds, disclosedIds: ac.disclosedIds };
  }
  if (/^DB[A-Za-z0-9_-]+=*~[A-Za-z0-9_.~-]+$/.test(raw)) {
    const gpp = decoders.decodeGpp(raw);
    return gpp && { kind: 'gpp', raw, gpp };
  }
  const tc = hasTcForm(raw) ? decoders.decodeTc(raw) : undefined;
  return tc && { kind: 'tcf', raw, tc };
}
