import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The canonical JSON of a value (RFC 8785): the same for the same value. @throws Error for text that is no Unicode (`encodeTexts`), NaN and the like */
export function writeCanonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is no JSON for this value.');
  return text;
}

/** SHA-256 of a text in UTF-8: 64 hex digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** SHA-256 of a value's canonical JSON. */
export function hashValue(value: unknown): string {
  return hashText(writeCanonical(value));
}
