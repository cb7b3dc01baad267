import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { addToVendor, RefusedError, sayPath, writeImportedVendor, writeNewVendor } from './write-vendor.ts';

vi.setConfig({ testTimeout: 60_000 }); // programs are started

const TODAY = '2026-11-22';
const DISCLOSURE = {
  disclosures: [{ identifier: 'acme_uid', type: 'cookie', maxAgeSeconds: 3600, domains: ['*'], purposes: [1, 8] }],
};

let scratch: string;
let vendors: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'write-vendor-'));
  vendors = mkdtempSync(join(scratch, 'vendors-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const read = (id: string) => readFileSync(join(vendors, `${id}.json`), 'utf8');
const importFrom = (file: string) => writeImportedVendor(vendors, { id: 'acme' }, { file, date: TODAY });
function given(content: unknown): string {
  const path = join(scratch, 'disclosure.json');
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

describe('what cannot be used is refused with the place and the reason, and what was there stays', () => {
  const many = Array.from({ length: 501 }, (_, index) => ({
    ...DISCLOSURE.disclosures[0],
    identifier: `acme_${index}x`,
  }));

  test.each<[what: string, content: unknown, reason: RegExp]>([
    ['no JSON', '{"disclosures": ', /disclosure\.json: is no JSON for a disclosure: /],
    ['no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), /disclosure\.json: is no text in UTF-8/],
    [
      'the wrong form',
      { disclosures: [{ identifier: 1 }] },
      /disclosure\.json: is no device storage disclosure:\n {2}at disclosures\.0\.identifier: has to be a text/,
    ],
    [
      '10 MB',
      `{"disclosures": []}${' '.repeat(10_000_000)}`,
      /disclosure\.json: has 10\.0 MB; at most 2\.0 MB are read\./,
    ],
    [
      'deep nesting',
      `{"disclosures": ${'['.repeat(100_000)}`,
      /disclosure\.json: is no JSON for a disclosure: line 1, column 36: more than 20 levels deep/,
    ],
    [
      'more keys than a vendor file takes',
      { disclosures: many },
      /acme\.json:\n {2}at keys: has too many entries: at most 500/,
    ],
  ])('%s', (_, content, reason) => {
    const source = { file: given(content), date: TODAY };
    const write = () => writeImportedVendor(vendors, { id: 'acme' }, source);
    expect(write).toThrow(RefusedError);
    expect(write).toThrow(reason);
    expect(readdirSync(vendors)).toEqual([]);
    writeNewVendor(vendors, { id: 'acme' }, TODAY);
    const before = read('acme');
    const add = () => addToVendor(vendors, 'acme', source);
    expect(add).toThrow(RefusedError);
    expect(add).toThrow(reason);
    expect(readdirSync(vendors)).toEqual(['acme.json']);
    expect(read('acme')).toBe(before);
  });

  test.each<[what: string, write: () => unknown, reason: RegExp]>([
    [
      'a disclosure that is not there',
      () => importFrom(join(scratch, 'gone.json')),
      /^There is no file .*gone\.json\.$/,
    ],
    ['a folder for the disclosure', () => importFrom(scratch), /is no file\.$/],
    [
      'a vendor without a file',
      () => addToVendor(vendors, 'acme', { file: given(DISCLOSURE), date: TODAY }),
      /acme\.json is not there; leave out --add to make it\.$/,
    ],
    [
      'a folder that is not there',
      () => writeNewVendor(join(vendors, 'x'), { id: 'acme' }, TODAY),
      /^There is no folder .*x\.$/,
    ],
  ])('%s', (_, write, reason) => {
    expect(write).toThrow(RefusedError);
    expect(write).toThrow(reason);
    expect(readdirSync(vendors)).toEqual([]);
  });

  it('a link that leads back to itself for the disclosure', () => {
    const file = join(scratch, 'loop.json');
    symlinkSync('loop.json', file);
    expect(() => importFrom(file)).toThrow(RefusedError);
    expect(() => importFrom(file)).toThrow(/loop\.json: is a link that leads back to itself$/);
  });

  it('a vendor file that is no file, or no UTF-8', () => {
    const add = () => addToVendor(vendors, 'acme', { file: given(DISCLOSURE), date: TODAY });
    const path = join(vendors, 'acme.json');
    mkdirSync(path);
    expect(add).toThrow(RefusedError);
    expect(add).toThrow(/acme\.json: is no file$/);
    rmSync(path, { recursive: true });
    importFrom(given(DISCLOSURE));
    const latin1 = Buffer.from(read('acme').replace('"Acme"', '"Acm\u00e9"'), 'latin1');
    writeFileSync(path, latin1);
    expect(add).toThrow(/acme\.json: is no text in UTF-8/);
    expect(readFileSync(path)).toEqual(latin1);
  });

  it('a vendor file that is broken itself', () => {
    writeFileSync(join(vendors, 'acme.json'), '{"id": "acme"}');
    const add = () => addToVendor(vendors, 'acme', { file: given(DISCLOSURE), date: TODAY });
    expect(add).toThrow(RefusedError);
    expect(add).toThrow(/acme\.json:\n {2}at name: is missing/);
    expect(read('acme')).toBe('{"id": "acme"}');
  });
});

it('a vendor file behind a link is written where it is, also with a byte order mark', () => {
  importFrom(given(DISCLOSURE));
  const real = join(scratch, 'real.json');
  writeFileSync(real, `\ufeff${read('acme')}`);
  rmSync(join(vendors, 'acme.json'));
  symlinkSync(real, join(vendors, 'acme.json'));
  const more = { disclosures: [{ ...DISCLOSURE.disclosures[0], identifier: 'acme_more' }] };
  expect(addToVendor(vendors, 'acme', { file: given(more), date: TODAY }).newKeys).toEqual(['cookie "acme_more"']);
  expect(lstatSync(join(vendors, 'acme.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(real, 'utf8')).toContain('acme_more');
});

it('a file that learns nothing new stays as somebody formatted it', () => {
  importFrom(given(DISCLOSURE));
  const compact = JSON.stringify(JSON.parse(read('acme')));
  writeFileSync(join(vendors, 'acme.json'), compact);
  addToVendor(vendors, 'acme', { file: given(DISCLOSURE), date: TODAY });
  expect(read('acme')).toBe(compact);
});

test('paths are told as a person at this folder would write them', () => {
  expect(sayPath(join('lib', 'catalogue', 'vendors', 'acme.json'))).toBe(
    join('lib', 'catalogue', 'vendors', 'acme.json'),
  );
  expect(sayPath(scratch)).toBe(scratch);
});
