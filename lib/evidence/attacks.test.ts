import { beforeAll, describe, expect, it, test } from 'vitest';
import { madeSealing, makeRecord, makeSigner } from '../../test/made-evidence.ts';
import { verifySignature } from '../verify-signature.ts';
import { buildBundle, type Signer } from './build-bundle.ts';
import { buildManifest } from './build-manifest.ts';
import type { Bundle } from './bundle-types.ts';
import { hashText, writeCanonical } from './canonical.ts';
import { type BundleResult, verifyBundle } from './verify-bundle.ts';

// What somebody does who knows how a bundle is made, and makes its hashes anew.

let signer: Signer;
let stranger: Signer;
let plain: Bundle;
let signed: Bundle;
beforeAll(async () => {
  [signer, stranger] = [await makeSigner(), await makeSigner()];
  plain = JSON.parse((await buildBundle(makeRecord(), madeSealing)).text);
  signed = JSON.parse((await buildBundle(makeRecord(), madeSealing, signer)).text);
});

const check = (bundle: unknown) => verifyBundle(writeCanonical(bundle), verifySignature);
const say = (result: BundleResult) =>
  result.kind === 'checked' ? result.problems.map(({ part, code }) => `${part} ${code}`) : [result.kind];
/** The bundle with other parts, and hashes and seal that fit them. */
const reseal = (bundle: Bundle, change: (copy: Bundle) => void): Bundle => {
  const copy = structuredClone(bundle);
  change(copy);
  copy.manifest = buildManifest(copy.parts, copy.manifest.signer);
  copy.seal = hashText(writeCanonical(copy.manifest));
  return copy;
};
const lie = ({ parts }: Bundle) => {
  parts.consent.categories.marketing = 'granted';
};

describe('without the key', () => {
  it('another content with fitting hashes does not fit the signature', async () => {
    const result = await check(reseal(signed, lie));
    expect(say(result)).toEqual(['signature.value invalid']);
    expect(result).toMatchObject({ ok: false, signature: 'invalid' });
  });

  it('with the signature taken off it counts as not signed, and has another seal', async () => {
    const bare = reseal(signed, (copy) => {
      lie(copy);
      delete copy.signature;
      delete copy.manifest.signer;
    });
    const result = await check(bare);
    expect(result).toMatchObject({ ok: true, signature: 'none' });
    expect(result).not.toMatchObject({ seal: plain.seal });
    expect(say(await check({ ...bare, manifest: { ...bare.manifest, signer: signed.manifest.signer } }))).not.toEqual(
      [],
    );
  });

  it('signed by a stranger it is right, and of another key', async () => {
    const copy = reseal(signed, lie);
    const { text } = await buildBundle({ ...makeRecord(), name: 'Another' }, madeSealing, stranger);
    const result = await verifyBundle(text, verifySignature);
    expect(result).toMatchObject({ ok: true, signature: 'valid' });
    expect(result).not.toMatchObject({ thumbprint: signed.manifest.signer });
    // Its key in the file of the other one: the manifest names the first.
    const mixed = { ...copy, signature: { ...copy.signature, publicKey: stranger.publicKey } };
    expect(say(await check(mixed))).toEqual(['signature.publicKey changed']);
  });

  test.each<[string, (bundle: Bundle) => unknown, string[]]>([
    ['two signatures', ({ signature }) => [signature, signature], ['algorithm', 'publicKey', 'value']],
    [
      'a signature in capitals',
      ({ signature }) => ({ ...signature, value: signature?.value.toUpperCase() }),
      ['value'],
    ],
    [
      'a private key in it',
      ({ signature }) => ({ ...signature, publicKey: { ...signature?.publicKey, d: 'A' } }),
      ['publicKey'],
    ],
    [
      'a key of another curve',
      ({ signature }) => ({ ...signature, publicKey: { ...signature?.publicKey, crv: 'P-384' } }),
      ['publicKey'],
    ],
  ])('%s', async (_, put, names) => {
    const problems = say(await check({ ...signed, signature: put(signed) })).filter((one) =>
      one.startsWith('signature.'),
    );
    expect(problems.map((one) => one.replace(/^signature\.(\w+) .*/, '$1'))).toEqual(expect.arrayContaining(names));
  });
});

it('one key has one way to be written, and so one fingerprint', async () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const { x } = signer.publicKey;
  const other = x.slice(0, -1) + letters.charAt(letters.indexOf(x.slice(-1)) + 1); // the bits left over
  const { text } = await buildBundle(makeRecord(), madeSealing, {
    ...signer,
    publicKey: { ...signer.publicKey, x: other },
  });
  expect(say(await verifyBundle(text, verifySignature))).toContain('signature.publicKey changed');
});

test.each([
  ['more', 1, 'added'],
  ['hash', 'MD5', 'changed'],
  ['form', 'as it comes', 'changed'],
])('a manifest that says something else in %s is not right, whoever sealed it', async (name, value, code) => {
  for (const [bundle, by] of [
    [plain, undefined],
    [signed, signer],
  ] as const) {
    const copy = structuredClone(bundle);
    Object.assign(copy.manifest, { [name]: value });
    const text = writeCanonical(copy.manifest);
    copy.seal = hashText(text);
    if (copy.signature && by) copy.signature.value = await by.sign(text);
    expect(say(await check(copy))).toEqual([`manifest.${name} ${code}`]);
  }
});

describe('very much of it', () => {
  const many = (count: number, mark: string) => Array.from({ length: count }, (_, at) => mark + at);

  it('is held against its hashes without running out of stack', async () => {
    const copy = { ...structuredClone(plain) } as never as { parts: object; manifest: { parts: object } }; // as strict JSON may be
    Object.assign(copy.parts, { items: many(50_000, 'a'), findings: many(20_000, 'b') });
    Object.assign(copy.manifest.parts, { items: many(49_999, 'c'), findings: many(19_999, 'd') });
    const result = await check(copy);
    expect(result.kind === 'checked' && result.problems.length).toBe(139_999);
  });

  it.each<[string, object, string]>([
    ['a list', { items: Array(1_000_000).fill(0) }, 'listTooLong'],
    ['parts', Object.fromEntries(many(50_001, 'p').map((name) => [name, 1])), 'listTooLong'],
    ['a text', { page: 'A'.repeat(1_000_000) }, 'textTooLong'],
  ])('%s is refused before it is hashed', async (_, parts, code) => {
    const started = performance.now();
    expect(await check({ ...plain, parts })).toMatchObject({ kind: 'unreadable', problem: { code } });
    expect(performance.now() - started).toBeLessThan(5000); // hashing a million entries takes 11 s and 1.5 GB
  });
});
