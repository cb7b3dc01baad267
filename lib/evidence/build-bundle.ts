import type { VisitRecord } from '../visit-record-types.ts';
import { buildManifest } from './build-manifest.ts';
import { type Bundle, type BundleParts, evidenceFormat, type PublicKey, type Sealing } from './bundle-types.ts';
import { hashText, writeCanonical } from './canonical.ts';
import { decodeTexts, encodeTexts } from './encode-texts.ts';
import { findThumbprint } from './find-thumbprint.ts';

/** A key that signs: `sign` gives r and s of ECDSA with P-256 and SHA-256 over a text in UTF-8, as 128 hex digits. */
export interface Signer {
  publicKey: PublicKey;
  sign(text: string): Promise<string>;
}

/**
 * Seals a visit.
 * @returns the file, canonical JSON; and its seal, 64 hex digits, which whoever keeps it elsewhere can hold against the file
 * @throws what `sign` throws
 */
export async function buildBundle(
  record: VisitRecord,
  sealing: Sealing,
  signer?: Signer,
): Promise<{ text: string; seal: string }> {
  const parts = splitRecord(record, sealing);
  const manifest = buildManifest(parts, signer && findThumbprint(signer.publicKey));
  const manifestText = writeCanonical(manifest);
  const seal = hashText(manifestText);
  const bundle: Bundle = { ...evidenceFormat, parts, manifest, seal };
  if (signer) {
    const { publicKey } = signer;
    bundle.signature = { algorithm: 'ECDSA P-256 SHA-256', publicKey, value: await signer.sign(manifestText) };
  }
  return { text: writeCanonical(bundle), seal };
}

function splitRecord({ id, name, savedAt, report, verdicts, screenshot }: VisitRecord, sealing: Sealing): BundleParts {
  const visit = { id, name, ...(savedAt === undefined ? {} : { savedAt }) };
  const parts: BundleParts = { ...report, visit, verdicts, sealing, ...(screenshot ? { screenshot } : {}) };
  // As JSON has it: what is undefined is not there.
  return encodeTexts(JSON.parse(JSON.stringify(parts))) as BundleParts; // the same, texts apart
}

/** The visit that was sealed, for a schema to check. @throws Error when a text in it is not as it was written */
export function joinRecord(parts: object): Record<string, unknown> {
  const { visit, verdicts, screenshot, sealing: _, ...report } = decodeTexts(parts) as Partial<BundleParts>; // as far as it is
  return { ...visit, report, verdicts, ...(screenshot === undefined ? {} : { screenshot }) };
}
