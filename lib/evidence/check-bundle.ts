import { buildManifest } from './build-manifest.ts';
import { evidenceFormat, type Manifest, type PublicKey, type Signature } from './bundle-types.ts';
import { hashText, writeCanonical } from './canonical.ts';
import { type Difference, findDifferences } from './find-differences.ts';
import { findThumbprint } from './find-thumbprint.ts';
import { isObject } from './is-object.ts';
import { findPosition } from './parse-strict-json.ts';

/**
 * What is not as it was sealed. `form`: written in another way than canonical JSON, from this place on; what it means may be the same. `invalid`: the signature
 * is not of this key, or not for this. `evidenceProblem_<code>` in `_locales`.
 */
export type BundleProblem =
  | Difference
  | { part: 'file'; code: 'form'; line: number; column: number }
  | { part: 'signature.value'; code: 'invalid' };

/** What the hashes of a bundle tell, and what is left to check with a key. */
export interface BundleCheck {
  problems: BundleProblem[];
  /** The seal that belongs to what is in the file now. */
  seal: string;
  /** Thumbprint of the key in the file. */
  thumbprint?: string;
  /** The signature, and the manifest's text that it should be of. */
  signed?: { signature: Signature; text: string };
}

const TOP = new Set(['format', 'formatVersion', 'parts', 'manifest', 'seal', 'signature']);
/** 32 bytes in base64url: two bits of the last sign are left over. One key is written in one way alone, or it had several fingerprints. */
const COORDINATE = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/** Whether a value was meant to be a sealed bundle, also where its mark is spoiled. */
export function isBundle(value: Record<string, unknown>): boolean {
  return (
    value.format === evidenceFormat.format ||
    (isObject(value.parts) && (isObject(value.manifest) || typeof value.seal === 'string'))
  );
}

/** Holds a bundle against its own hashes and names what differs. `text`: the file that `value` was read from. Pure; never throws for what strict JSON can hold. */
export function checkBundle(value: Record<string, unknown>, text: string): BundleCheck {
  const { signature, faults } = readSignature(value.signature);
  const before: BundleProblem[] = [...findForm(value, text), ...findHead(value), ...faults];
  const thumbprint = signature && findThumbprint(signature.publicKey);
  const made = buildManifest(isObject(value.parts) ? value.parts : {}, thumbprint);
  const given = isObject(value.manifest) ? value.manifest : {};
  const [madeText, givenText] = [writeCanonical(made), writeCanonical(given)];
  const seal = hashText(madeText);
  const [isGivenSealed, isMadeSealed] = [value.seal === hashText(givenText), value.seal === seal];
  if (!isObject(value.manifest) || !isObject(value.parts)) return { problems: before, seal };
  const findHashes = (): Difference[] => {
    if (madeText === givenText) return isMadeSealed || !isText(value.seal) ? [] : [{ part: 'seal', code: 'changed' }];
    const inHead = findInManifestHead(given, made);
    if (isMadeSealed) return [...inHead, ...findInManifest(given, made)];
    const broken: Difference[] = isGivenSealed ? [] : [{ part: 'manifest', code: 'changed' }];
    return [...broken, ...inHead, ...findInParts(given, made, value.signature !== undefined)];
  };
  const problems = before.concat(findHashes());
  return {
    problems,
    seal,
    ...(thumbprint === undefined ? {} : { thumbprint }),
    ...(signature ? { signed: { signature, text: isMadeSealed ? madeText : givenText } } : {}),
  };
}

function findForm(value: unknown, text: string): BundleProblem[] {
  const canonical = writeCanonical(value);
  if (canonical === text) return [];
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === canonical.charCodeAt(at)) at += 1;
  return [{ part: 'file', code: 'form', ...findPosition(text, at) }];
}

function findHead(value: Record<string, unknown>): Difference[] {
  const wanted = ['format', 'formatVersion', 'parts', 'manifest', 'seal'];
  const missing = wanted.filter((name) => !Object.hasOwn(value, name));
  const added = Object.keys(value).filter((name) => !TOP.has(name));
  const isRight: Record<string, boolean> = {
    format: value.format === evidenceFormat.format,
    formatVersion: value.formatVersion === evidenceFormat.formatVersion,
    parts: isObject(value.parts),
    manifest: isObject(value.manifest),
    seal: typeof value.seal === 'string',
  };
  const changed = wanted.filter((name) => !missing.includes(name) && !isRight[name]);
  return [
    ...missing.map((part): Difference => ({ part, code: 'removed' })),
    ...added.map((part): Difference => ({ part, code: 'added' })),
    ...changed.map((part): Difference => ({ part, code: 'changed' })),
  ];
}

/** The signature, if it has its form; else what is wrong with it. */
function readSignature(given: unknown): { signature?: Signature; faults: Difference[] } {
  if (given === undefined) return { faults: [] };
  const { algorithm, publicKey, value, ...others }: Record<string, unknown> = isObject(given) ? given : {};
  const parts = [
    algorithm === 'ECDSA P-256 SHA-256' ? '' : 'signature.algorithm',
    isPublicKey(publicKey) ? '' : 'signature.publicKey',
    isText(value) && /^[0-9a-f]{128}$/.test(value) ? '' : 'signature.value',
    ...Object.keys(others).map((name) => `signature.${name}`),
  ].filter(Boolean);
  const faults = parts.map((part): Difference => ({ part, code: 'changed' }));
  return parts.length === 0 ? { signature: given as Signature, faults } : { faults }; // each field was looked at
}

function isPublicKey(value: unknown): value is PublicKey {
  if (!isObject(value) || Object.keys(value).length !== 4) return false;
  return value.kty === 'EC' && value.crv === 'P-256' && [value.x, value.y].every((one) => COORDINATE.test(String(one)));
}

/** What a manifest says besides its hashes and its key is the same in every bundle: also one that was sealed anew may say nothing else. */
function findInManifestHead(given: Record<string, unknown>, made: Manifest): Difference[] {
  const [{ parts: _, signer: __, ...sealed }, { parts: ___, signer: ____, ...found }] = [made, given];
  return findDifferences(sealed, found).map(({ part, code }) => ({ part: `manifest.${part}`, code }));
}

/** The parts are as they were sealed: names the places in the manifest that are not. */
function findInManifest(given: Record<string, unknown>, { parts, signer }: Manifest): Difference[] {
  const ofSigner = findDifferences(pickSigner(signer), pickSigner(given.signer));
  const inParts = isObject(given.parts)
    ? findDifferences(parts, given.parts).map(({ part, code }): Difference => ({ part: `parts.${part}`, code }))
    : [{ part: 'parts', code: Object.hasOwn(given, 'parts') ? 'changed' : 'removed' } as const];
  return [...ofSigner, ...inParts].map(({ part, code }) => ({ part: `manifest.${part}`, code }));
}

function pickSigner(signer: unknown): Record<string, unknown> {
  return signer === undefined ? {} : { signer };
}

/** Goes by the manifest: names the parts that do not fit it. */
function findInParts(given: Record<string, unknown>, made: Manifest, isSigned: boolean): Difference[] {
  const parts = findDifferences(isObject(given.parts) ? given.parts : {}, made.parts);
  if (given.signer === made.signer) return parts;
  if (!isSigned) return [...parts, { part: 'signature', code: 'removed' }];
  if (given.signer === undefined) return [...parts, { part: 'signature', code: 'added' }];
  return made.signer === undefined ? parts : [...parts, { part: 'signature.publicKey', code: 'changed' }];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
