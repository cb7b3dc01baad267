import type { Signature } from './bundle-types.ts';
import { type BundleProblem, checkBundle, isBundle } from './check-bundle.ts';
import { findOverLimit } from './find-over-limit.ts';
import { isObject } from './is-object.ts';
import { parseStrictJson } from './parse-strict-json.ts';
import type { VisitFileProblem } from './parse-visit-file.ts';
import { writePath } from './write-path.ts';

/** Whether a signature is of its key and for this text. Rejects never: a key that cannot be is no reason for a yes. */
export type VerifySignature = (text: string, signature: Signature) => Promise<boolean>;

/** What became of a file: no bundle at all, or what was found in it. */
export type BundleResult =
  | { kind: 'unreadable'; problem: VisitFileProblem }
  | { kind: 'foreign' }
  | {
      kind: 'checked';
      /** Nothing was found that is not as it was sealed. */
      ok: boolean;
      problems: BundleProblem[];
      /** `cannotCheck`: this browser does not let this page check signatures. */
      signature: 'valid' | 'invalid' | 'none' | 'cannotCheck';
      /** The seal that belongs to what is in the file now. */
      seal: string;
      thumbprint?: string;
      /** What is in it, unchecked but for its hashes. */
      parts: unknown;
    };

/** Checks a sealed bundle: its form, each hash, its seal, its signature. `verify` absent: signatures cannot be checked here. Pure but for `verify`. */
export async function verifyBundle(text: string, verify?: VerifySignature): Promise<BundleResult> {
  const json = parseStrictJson(text);
  if (!json.ok) return { kind: 'unreadable', problem: json.problem };
  if (!isObject(json.value) || !isBundle(json.value)) return { kind: 'foreign' };
  // What is far too much to have been sealed is not hashed: millions of entries would stop the page for minutes.
  const over = findOverLimit(json.value);
  if (over) return { kind: 'unreadable', problem: { code: over.code, path: writePath(over.steps) } };
  const { problems: found, seal, thumbprint, signed } = checkBundle(json.value, text);
  const hasSignature = Object.hasOwn(json.value, 'signature');
  const isRight = signed && verify ? await verify(signed.text, signed.signature) : undefined;
  const isOwn = isRight !== false || hasOtherKey(found);
  const problems: BundleProblem[] = isOwn ? found : [...found, { part: 'signature.value', code: 'invalid' }];
  return {
    kind: 'checked',
    ok: problems.length === 0,
    problems,
    signature: findAnswer(hasSignature, signed !== undefined, isRight),
    seal,
    ...(thumbprint === undefined ? {} : { thumbprint }),
    parts: json.value.parts,
  };
}

/** A signature of another key is named by its key. */
function hasOtherKey(problems: readonly BundleProblem[]): boolean {
  return problems.some(({ part }) => part === 'signature.publicKey');
}

function findAnswer(hasSignature: boolean, isReadable: boolean, isRight: boolean | undefined) {
  if (!hasSignature) return 'none';
  if (!isReadable) return 'invalid';
  if (isRight === undefined) return 'cannotCheck';
  return isRight ? 'valid' : 'invalid';
}
