import type { PublicKey, Signature } from './evidence/bundle-types.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Whether this page has the browser's cryptography. Pages that are neither local files nor served safely have none. */
export function canVerify(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Whether a signature is of its key and for this text. A key that is none (its point is not on the curve) makes no signature right. */
export async function verifySignature(text: string, { publicKey, value }: Signature): Promise<boolean> {
  const key = await readKey(publicKey);
  return key !== undefined && crypto.subtle.verify(SIGNING, key, fromHex(value), new TextEncoder().encode(text));
}

async function readKey({ kty, crv, x, y }: PublicKey): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ALGORITHM, false, ['verify']);
  } catch {
    return undefined; // no key of this kind: the caller says no
  }
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
