import { type PackedCatalogue, packVendors } from './catalogue/pack-catalogue.ts';
import { readRulesState, type StoredRules } from './store/rules.ts';
import type { VendorFile } from './types.ts';

/** A person's own rules, ready to be used, or why they are not. */
export interface OwnRules {
  files: readonly VendorFile[];
  /** As a layer for `prepareLookup`. Absent: there are none, or they cannot be used. */
  packed?: PackedCatalogue;
  /** What is wrong, where rules are there and cannot be used. '' when nothing more is known than that. */
  fault?: string;
  /** What is stored, as it stands, where that is text. */
  text?: string;
}

/** Reads a person's own rules as they are now. Never rejects. */
export async function readOwnRules(): Promise<OwnRules> {
  return prepareRules(await readRulesState());
}

/** Makes rules ready. They were checked when they were added, but an update may be stricter, and a disk may have spoilt them. Never throws. */
export function prepareRules({ files, isBroken, text }: StoredRules): OwnRules {
  const known = { files, ...(text === undefined ? {} : { text }) };
  if (isBroken) return { ...known, fault: '' };
  if (files.length === 0) return known;
  try {
    return { ...known, packed: packVendors(files, 'own', 'user') };
  } catch (error) {
    return { ...known, files: [], fault: error instanceof Error ? error.message : String(error) };
  }
}
