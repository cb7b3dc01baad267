import type { PublicKey } from './bundle-types.ts';
import { hashValue } from './canonical.ts';

/** The thumbprint of a public key (RFC 7638, section 3: SHA-256 of its canonical JSON) in 64 hex digits: nobody else's key has it. Pure. */
export function findThumbprint({ kty, crv, x, y }: PublicKey): string {
  return hashValue({ kty, crv, x, y });
}

/** Hex digits in groups of four, to be read and compared by people. */
export function groupDigits(digits: string): string {
  return (digits.match(/.{1,4}/gs) ?? []).join(' ');
}
