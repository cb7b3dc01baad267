import type { Manifest } from './bundle-types.ts';
import { hashValue } from './canonical.ts';

/** Parts whose entries are sealed one by one. */
const LISTS: readonly string[] = ['items', 'findings'];

/** Builds the list of hashes of parts, whatever they are. `signer`: the thumbprint of the key that signs. Pure. @throws as `writeCanonical` */
export function buildManifest(parts: object, signer?: string): Manifest {
  const hashes = Object.entries(parts).map(([name, part]) => [name, hashPart(name, part)] as const);
  return {
    hash: 'SHA-256',
    form: 'RFC 8785',
    parts: Object.fromEntries(hashes),
    ...(signer === undefined ? {} : { signer }),
  };
}

function hashPart(name: string, part: unknown): string | string[] {
  return LISTS.includes(name) && Array.isArray(part) ? part.map(hashValue) : hashValue(part);
}
