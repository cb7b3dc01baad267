import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { madeSealing, makeRecord, makeSigner } from '../../test/made-evidence.ts';
import { verifySignature } from '../verify-signature.ts';
import { buildBundle } from './build-bundle.ts';
import type { Bundle } from './bundle-types.ts';
import { parseVisitFile } from './parse-visit-file.ts';
import { type BundleResult, verifyBundle } from './verify-bundle.ts';

let plain: string;
let signed: string;
beforeAll(async () => {
  plain = (await buildBundle(makeRecord(), madeSealing)).text;
  signed = (await buildBundle(makeRecord(), madeSealing, await makeSigner())).text;
});

const verify = (text: string) => verifyBundle(text, verifySignature);
const read = (text: string): Bundle => JSON.parse(text);
const write = (value: unknown) => canonicalize(value) ?? '';
/** Problems as `part code`. */
const say = (result: BundleResult) =>
  result.kind === 'checked' ? result.problems.map(({ part, code }) => `${part} ${code}`) : [result.kind];
/** The bundle with something else at a place; without it where that is undefined. */
function put(text: string, place: string, value: unknown): string {
  const bundle = read(text);
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce(
    (inside, step) => inside[step] as Record<string, unknown>,
    bundle as never as Record<string, unknown>,
  ); // the test's own places
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return write(bundle);
}

describe('a bundle', () => {
  it('is canonical JSON, verifies, and gives the same visit back', async () => {
    for (const [text, signature] of [
      [plain, 'none'],
      [signed, 'valid'],
    ] as const) {
      expect(write(JSON.parse(text))).toBe(text);
      const { seal } = read(text);
      expect(await verify(text)).toMatchObject({ kind: 'checked', ok: true, problems: [], signature, seal });
      expect(parseVisitFile(text)).toEqual({ ok: true, record: makeRecord(), isSealed: true });
    }
  });

  it('is the same for the same visit; a key that signs is sealed with it', async () => {
    const again = await buildBundle(makeRecord(), madeSealing);
    expect(again.text).toBe(plain);
    expect(again.seal).toMatch(/^[0-9a-f]{64}$/);
    expect(read(signed).seal).not.toBe(again.seal);
  });

  it('says when signatures cannot be checked, and checks all else', async () => {
    expect(await verifyBundle(signed)).toMatchObject({ ok: true, signature: 'cannotCheck' });
    expect(say(await verifyBundle(signed.replace('Shop, before', 'Shop, after')))).toEqual(['visit changed']);
  });

  it('that was sealed anew has another seal: whoever kept the first one sees it', async () => {
    const again = await verify((await buildBundle({ ...makeRecord(), name: 'Another' }, madeSealing)).text);
    expect(again).toMatchObject({ ok: true });
    expect(again).not.toMatchObject({ seal: read(plain).seal });
  });
});

describe('what was changed is named', () => {
  test.each<[string, unknown, string[]]>([
    ['parts.page.url', 'https://other.example/', ['page changed']],
    ['parts.items.17.size', 1, ['items[17] changed']],
    ['parts.findings.1.severity', 'problem', ['findings[1] changed']],
    ['parts.verdicts', {}, ['verdicts changed']],
    ['parts.screenshot.takenAt', 1, ['screenshot changed']],
    ['parts.screenshot', undefined, ['screenshot removed']],
    ['parts.sealing.sealedAt', '2020', ['sealing changed']],
    ['parts.consent.categories.marketing', 'granted', ['consent changed']],
    ['parts.coverage', [], ['coverage changed']],
    ['parts.more', 1, ['more added']],
    ['parts.items', {}, ['items changed']],
    ['parts', [], ['parts changed']],
    ['manifest.parts.page', 'a'.repeat(64), ['manifest.parts.page changed']],
    ['manifest.parts.items.4', '', ['manifest.parts.items[4] changed']],
    ['manifest.parts.more', '', ['manifest.parts.more added']],
    ['manifest.parts', undefined, ['manifest.parts removed']],
    ['manifest.parts', 1, ['manifest.parts changed']],
    ['manifest.signer', 'x', ['manifest.signer changed']],
    ['manifest.hash', 'MD5', ['manifest.hash changed']],
    ['manifest', undefined, ['manifest removed']],
    ['seal', '0'.repeat(64), ['seal changed']],
    ['seal', 1, ['seal changed']],
    ['seal', undefined, ['seal removed']],
    ['signature', undefined, ['signature removed']],
    ['signature', null, ['signature.algorithm changed', 'signature.publicKey changed', 'signature.value changed']],
    ['signature.value', '0'.repeat(128), ['signature.value invalid']],
    ['signature.value', 'x', ['signature.value changed']],
    ['signature.algorithm', 'none', ['signature.algorithm changed']],
    ['signature.more', 1, ['signature.more changed']],
    ['signature.publicKey.x', 'A'.repeat(43), ['signature.publicKey changed']],
    ['signature.publicKey.kid', '1', ['signature.publicKey changed']],
    ['formatVersion', 2, ['formatVersion changed']],
    ['format', 'x', ['format changed']],
    ['more', 1, ['more added']],
  ])('%s as %j', async (place, value, problems) => {
    const result = await verify(put(signed, place, value));
    expect(say(result)).toEqual(problems);
    expect(result).toMatchObject({ ok: false });
  });

  const moved = (change: (items: unknown[]) => void) => {
    const bundle = read(signed);
    change(bundle.parts.items);
    return verify(write(bundle));
  };
  test.each<[string, (items: unknown[]) => void, string[]]>([
    ['taken out', (items) => items.splice(5, 1), ['items[5] removed']],
    ['put in', (items) => items.splice(5, 0, { name: 'new' }), ['items[5] added']],
    ['doubled', (items) => items.push(items[5]), ['items[21] added']],
    ['swapped', (items) => items.splice(2, 2, ...items.slice(2, 4).reverse()), ['items[2] moved', 'items[3] moved']],
    ['in the place of another', (items) => items.splice(3, 1, items[2]), ['items[3] moved']],
    [
      'replaced, one less',
      (items) => items.splice(3, 2, { name: 'new' }),
      ['items[3] removed', 'items[4] removed', 'items[3] added'],
    ],
    [
      'taken out, the others turned round',
      (items) => items.splice(1, 3, items[3], items[2]),
      ['items[1] removed', 'items moved'],
    ],
  ])('an item %s', async (_, change, problems) => {
    const at = read(signed).parts.items.length;
    expect(say(await moved(change))).toEqual(problems.map((one) => one.replace('[21]', `[${at}]`)));
  });

  it('a signature that is put in, and one of another key over the same', async () => {
    const other = await buildBundle(makeRecord(), madeSealing, await makeSigner());
    expect(say(await verify(put(plain, 'signature', read(signed).signature)))).toEqual([
      'signature added',
      'signature.value invalid',
    ]);
    expect(say(await verify(put(signed, 'signature', read(other.text).signature)))).toEqual([
      'signature.publicKey changed',
    ]);
  });

  it('another form of the same, with its place', async () => {
    const pretty = await verify(JSON.stringify(JSON.parse(signed), null, 1));
    const form = { part: 'file', code: 'form', line: 1, column: 2 };
    expect(pretty).toMatchObject({ ok: false, problems: [form], signature: 'valid' });
    const others = [
      `\ufeff${signed}`,
      `${signed}\n`,
      signed.replace('"name":"Shop', '"name":"\\u0053hop'),
      signed.replace('"formatVersion":1', '"formatVersion":1.0'),
      JSON.stringify(Object.fromEntries(Object.entries(read(signed)).reverse())),
    ];
    for (const text of others) expect(say(await verify(text))).toEqual(['file form']);
  });
});

test.each([
  ['{}', ['foreign']],
  ['[]', ['foreign']],
  ['1', ['foreign']],
  ['{"format":"crumbscope-visit"}', ['foreign']],
  ['', ['unreadable']],
  ['{"format":"crumbscope-evidence"', ['unreadable']],
  ['{"a":1,"a":2}', ['unreadable']],
  ['{"format":"crumbscope-evidence","parts":{"a":"\\ud800"}}', ['unreadable']],
  ['{"format":"crumbscope-evidence"}', ['formatVersion removed', 'parts removed', 'manifest removed', 'seal removed']],
])('%s', async (text, problems) => {
  expect(say(await verify(text))).toEqual(problems);
});
