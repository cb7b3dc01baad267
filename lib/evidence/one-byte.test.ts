import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeSealing, makeRecord, makeSigner } from '../../test/made-evidence.ts';
import { verifySignature } from '../verify-signature.ts';
import { buildBundle } from './build-bundle.ts';
import type { Bundle } from './bundle-types.ts';
import { writeCanonical } from './canonical.ts';
import { decodeVisitBytes } from './decode-visit-bytes.ts';
import { parseVisitFile } from './parse-visit-file.ts';
import { type BundleResult, verifyBundle } from './verify-bundle.ts';

/** Browsers are fast at this; a machine that is busy is not. */
const TIMEOUT_MS = 120_000;

let bundle: Bundle;
let bytes: Uint8Array;
beforeAll(async () => {
  const { report, ...record } = makeRecord();
  const few = { ...report, items: report.items.slice(-7), watch: undefined };
  const { text } = await buildBundle({ ...record, report: few } as never, madeSealing, await makeSigner());
  bundle = JSON.parse(text);
  bytes = new TextEncoder().encode(text);
});

/** What became of a file of these bytes: the problems as `part code`. */
async function check(spoiled: Uint8Array): Promise<{ names: string[]; result?: BundleResult }> {
  const decoded = decodeVisitBytes(spoiled);
  if (!decoded.ok) return { names: [decoded.problem.code] };
  const result = await verifyBundle(decoded.text, verifySignature);
  if (result.kind === 'unreadable') return { names: [`${result.problem.code} ${result.problem.path ?? ''}`], result };
  const names = result.kind === 'checked' ? result.problems.map(({ part, code }) => `${part} ${code}`) : [result.kind];
  return { names, result };
}

/** Every value and name of the file with the name that a change there has to have, and where it stands, in bytes. */
function listPlaces(): { owner: string; start: number; end: number }[] {
  const text = new TextDecoder().decode(bytes);
  const places: { owner: string; start: number; end: number }[] = [];
  const add = (owner: string, value: unknown, from: number) => {
    const inside = writeCanonical(value);
    const at = text.indexOf(inside, from);
    const start = new TextEncoder().encode(text.slice(0, at)).length;
    places.push({ owner, start, end: start + new TextEncoder().encode(inside).length });
    return at;
  };
  const beginning = text.lastIndexOf('"parts":{'); // those of the manifest come before
  for (const [name, part] of Object.entries(bundle.parts)) {
    const from = text.indexOf(`"${name}":`, beginning);
    if (name !== 'items' && name !== 'findings') add(`${name} changed`, part, from);
    else if (Array.isArray(part)) {
      let next = from;
      for (const [at, one] of part.entries()) next = add(`${name}[${at}] changed`, one, next) + 1;
    }
  }
  for (const [name, hash] of Object.entries(bundle.manifest.parts)) {
    const from = text.indexOf(`"${name}":`, text.indexOf('"manifest":'));
    let next = from;
    for (const one of [hash].flat()) next = add(`manifest.parts.${name}`, one, next) + 1;
  }
  const { algorithm, publicKey } = bundle.signature ?? {};
  const outside = [
    ['format changed', bundle.format, '"format":'],
    ['manifest.form changed', bundle.manifest.form, '"form":'],
    ['manifest.hash changed', bundle.manifest.hash, '"hash":"SHA'],
    ['manifest.signer changed', bundle.manifest.signer, '"signer":'],
    ['signature.algorithm changed', algorithm, '"algorithm":'],
    ['signature.publicKey changed', publicKey?.kty, '"kty":'],
    ['signature.publicKey changed', publicKey?.crv, '"crv":'],
    ['signature.publicKey changed', publicKey?.x, '"x":"'],
    ['signature.publicKey changed', publicKey?.y, '"y":"'],
  ] as const;
  for (const [owner, value, before] of outside) add(owner, value, text.lastIndexOf(before));
  add('seal changed', bundle.seal, text.lastIndexOf('"seal":'));
  add('signature.value', bundle.signature?.value, text.lastIndexOf('"value":'));
  return places;
}

describe('one byte of a bundle', () => {
  it('changed anywhere is found and named, whatever it becomes', { timeout: TIMEOUT_MS }, async () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const { names, result } = await check(bytes.with(at, (bytes[at] ?? 0) ^ by));
        expect(names.length).toBeGreaterThan(0);
        expect(names).not.toContain('foreign');
        if (result?.kind === 'checked') expect(result.ok).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('changed to one that could stand there is named by its part alone', { timeout: TIMEOUT_MS }, async () => {
    const places = listPlaces();
    expect(places.length).toBeGreaterThan(50);
    const owners = new Set<string>();
    const isPlain = (byte: number) => /[0-9a-y]/.test(String.fromCharCode(byte));
    const change = fc
      .constantFrom(...places)
      .chain(({ owner, start, end }) =>
        fc.record({ owner: fc.constant(owner), at: fc.integer({ min: start, max: end - 1 }) }),
      );
    let named = 0;
    await fc.assert(
      fc.asyncProperty(change, async ({ owner, at }) => {
        const byte = bytes[at] ?? 0;
        fc.pre(isPlain(byte));
        const { names, result } = await check(bytes.with(at, byte === 57 || byte === 121 ? byte - 1 : byte + 1));
        if (result?.kind !== 'checked') return; // no JSON any more: named by its place, as above
        named += 1;
        owners.add(owner);
        const [name, ...others] = names.filter((one) => one !== 'file form');
        expect([name?.startsWith(owner), ...others]).toEqual([true]);
      }),
      { numRuns: 500 },
    );
    expect(named).toBeGreaterThan(200);
    expect(owners.size).toBeGreaterThan(40);
  });

  it.each([
    [1, 0],
    [0, 1],
    [1, 2],
  ])('taken out or put in (%i out, %i in) is found', { timeout: TIMEOUT_MS }, async (out, put) => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      given: fc.uint8Array({ minLength: put, maxLength: put }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, given }) => {
        const spoiled = Uint8Array.from([...bytes.subarray(0, at), ...given, ...bytes.subarray(at + out)]);
        const { names, result } = await check(spoiled);
        expect(names.length).toBeGreaterThan(0);
        if (result?.kind === 'checked') expect(result.ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("changed anywhere but in the signature's digits makes that no visit is read from it", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const signature = listPlaces().find(({ owner }) => owner === 'signature.value');
    const change = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        fc.pre(signature !== undefined && (at < signature.start || at >= signature.end));
        const decoded = decodeVisitBytes(bytes.with(at, (bytes[at] ?? 0) ^ by));
        expect(decoded.ok && parseVisitFile(decoded.text).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
