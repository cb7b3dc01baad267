import { type DBSchema, openDB } from 'idb';

/** A person's key for sealing, as the browser keeps it. The private half can be used here and can never be read, by this extension neither. */
export interface StoredKey {
  privateKey: CryptoKey;
  /** Coordinates of the public half, as RFC 7518 writes them. */
  x: string;
  y: string;
  /** ms since the epoch. */
  madeAt: number;
}

interface KeySchema extends DBSchema {
  keys: { key: string; value: StoredKey };
}

const ID = 'sealing';

/** Reads the key; undefined: none was made. @throws Error of the browser */
export function readSigningKey(): Promise<StoredKey | undefined> {
  return withKeys((database) => database.get('keys', ID));
}

/** Makes a key in the place of the one that is there, which is gone then: nothing can be signed with it any more. @throws Error of the browser; then all is as it was */
export async function makeSigningKey(): Promise<StoredKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ]);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  if (x === undefined || y === undefined) throw new Error('The browser made a key without coordinates.');
  const made: StoredKey = { privateKey, x, y, madeAt: Date.now() };
  await withKeys((database) => database.put('keys', made, ID));
  return made;
}

/** Removes the key, if there is one: what it signed can still be checked. @throws Error of the browser */
export function removeSigningKey(): Promise<void> {
  return withKeys((database) => database.delete('keys', ID));
}

/** Signs a text in UTF-8. @returns r and s in 128 hex digits @throws Error of the browser */
export async function signText({ privateKey }: StoredKey, text: string): Promise<string> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(text));
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A database of its own: what happens to saved visits does not touch the key. */
async function withKeys<T>(work: (database: Awaited<ReturnType<typeof openKeys>>) => Promise<T>): Promise<T> {
  const database = await openKeys();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function openKeys() {
  return openDB<KeySchema>('crumbscope-keys', 1, { upgrade: (made) => void made.createObjectStore('keys') });
}
