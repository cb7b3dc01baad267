import type { ExportedReport } from '../report/report-schema.ts';
import type { Screenshot, VisitRecord } from '../visit-record-types.ts';

/** How a sealed bundle begins. A later form gets a higher number. */
export const evidenceFormat = { format: 'crumbscope-evidence', formatVersion: 1 } as const;

/** When, where and by what a visit was sealed: the machine's own word. */
export interface Sealing {
  /** The machine's clock: ISO 8601 with its offset from UTC. */
  sealedAt: string;
  /** As `sealedAt`, by the same offset. */
  visitStartedAt: string;
  capturedAt: string;
  /** IANA time zone, such as Europe/Prague. */
  timeZone: string;
  tool: { name: string; version: string };
  browser: { name: string; version: string };
  /** The operating system as the browser names it. */
  platform: string;
}

/** What is sealed: each part, and each item and finding by itself, has a hash of its own. Texts as `encodeTexts` writes them. */
export interface BundleParts extends ExportedReport {
  visit: Pick<VisitRecord, 'id' | 'name' | 'savedAt'>;
  verdicts: VisitRecord['verdicts'];
  screenshot?: Screenshot;
  sealing: Sealing;
}

/** Hash by hash what is in a bundle. SHA-256 of the canonical JSON (RFC 8785) of each part. */
export interface Manifest {
  hash: 'SHA-256';
  form: 'RFC 8785';
  /** Lists have a hash for each entry. */
  parts: Record<string, string | string[]>;
  /** Thumbprint (RFC 7638) of the key that signs. Absent: not signed. */
  signer?: string;
}

/** A public key for ECDSA with P-256, as RFC 7517 writes it. */
export interface PublicKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
}

export interface Signature {
  algorithm: 'ECDSA P-256 SHA-256';
  publicKey: PublicKey;
  /** r and s of the signature over the manifest's canonical JSON: 128 hex digits. */
  value: string;
}

/** The whole file, which is itself canonical JSON. */
export interface Bundle {
  format: typeof evidenceFormat.format;
  formatVersion: typeof evidenceFormat.formatVersion;
  parts: BundleParts;
  manifest: Manifest;
  /** SHA-256 of the manifest's canonical JSON. */
  seal: string;
  signature?: Signature;
}
