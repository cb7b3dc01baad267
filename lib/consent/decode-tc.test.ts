import { describe, expect, it, test } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import { decodeTc } from './decode-tc.ts';

const createdAt = new Date('2026-01-10T00:00:00Z');
const whole = makeTcString({
  consents: [1, 2, 7],
  interests: [9, 10],
  specialFeatures: [2],
  vendors: [1, 2, 755],
  vendorInterests: [3],
  disclosed: [1, 2, 3, 1200],
  publisher: [1, 8],
  restrictions: [
    { purposeId: 2, type: 1, vendorIds: [1, 2, 3] },
    { purposeId: 3, type: 0, vendorIds: [755] },
  ],
  createdAt,
});
const [core = '', disclosed = '', publisher = ''] = whole.split('.');

/** The core with other letters from this place on. */
const put = (at: number, letters: string) => core.slice(0, at) + letters + core.slice(at + letters.length);

it('reads every field of the core and of the later segments', () => {
  expect(decodeTc(whole)).toEqual({
    createdAt: createdAt.getTime(),
    updatedAt: createdAt.getTime(),
    cmpId: 10,
    cmpName: 'InMobi PTE Ltd',
    cmpVersion: 2,
    consentScreen: 0,
    consentLanguage: 'EN',
    vendorListVersion: 150,
    policyVersion: 5,
    isServiceSpecific: true,
    useNonStandardTexts: false,
    purposeOneTreatment: false,
    publisherCountryCode: 'AA',
    purposeConsents: [1, 2, 7],
    purposeInterests: [9, 10],
    specialFeatures: [2],
    vendorConsents: [1, 2, 755],
    vendorInterests: [3],
    vendorsDisclosed: [1, 2, 3, 1200],
    publisherConsents: [1, 8],
    publisherInterests: [],
    restrictions: [
      { purposeId: 2, kind: 'requireConsent', vendorIds: [1, 2, 3] },
      { purposeId: 3, kind: 'notAllowed', vendorIds: [755] },
    ],
    brokenSegments: 0,
  });
});

describe('segments', () => {
  test.each<[kind: string, text: string, broken: number, hasDisclosed: boolean, hasPublisher: boolean]>([
    ['the core alone', core, 0, false, false],
    ['a dot at the end', `${core}.`, 0, false, false],
    ['dots between', `${core}..${disclosed}...`, 0, true, false],
    ['the publisher first', `${core}.${publisher}.${disclosed}`, 0, true, true],
    ['the core last', `${disclosed}.${publisher}.${core}`, 0, true, true],
    ['quotes around', `"${whole}"`, 0, true, true],
    ['blanks around', ` ${whole}\n`, 0, true, true],
    ['one broken', `${core}.${disclosed.slice(0, 8)}.${publisher}`, 1, false, true],
    ['two broken', `${core}.x.*`, 2, false, false],
    ['one of a kind that does not exist', `${core}.${publisher.replace(/^./, '-')}`, 1, false, false],
    ['a publisher that ends too early', `${core}.${publisher.slice(0, 4)}`, 1, false, false],
    ['ranges that end too early', `${core}.IAFQAw`, 1, false, false],
    ['one far too long', `${core}.I${'A'.repeat(5000)}`, 1, false, false],
  ])('%s', (_, text, broken, hasDisclosed, hasPublisher) => {
    const tc = decodeTc(text);
    expect(tc?.purposeConsents).toEqual([1, 2, 7]);
    expect(tc?.brokenSegments).toBe(broken);
    expect([tc?.vendorsDisclosed !== undefined, tc?.publisherConsents !== undefined]).toEqual([
      hasDisclosed,
      hasPublisher,
    ]);
  });
});

describe('what the library refuses and strings have', () => {
  test.each([
    ['AA', 0, undefined],
    ['AB', 1, undefined],
    ['Es', 300, 'Google LLC'],
    ['__', 4095, undefined],
  ])('CMP id %s is read as %i', (letters, cmpId, name) => {
    expect(decodeTc(put(13, letters))).toMatchObject({ cmpId, purposeConsents: [1, 2, 7] });
    expect(decodeTc(put(13, letters))?.cmpName).toBe(name);
  });

  it('a published string without a registered tool', () => {
    const published = 'CPSG_8APSG_8ANwAAAENAwCgAAAAAAAAAAYgACPAAAAA.IDKQA4AAgAKAGQAygAAA.YAAAAAAAAAAA';
    expect(decodeTc(published)).toMatchObject({ cmpId: 880, purposeConsents: [], brokenSegments: 0 });
  });

  it('dates that cannot be are given as they are', () => {
    expect(decodeTc(put(1, 'AAAAAA'))?.createdAt).toBe(0);
    expect(decodeTc(put(1, '______'))?.createdAt).toBe((2 ** 36 - 1) * 100);
  });
});

describe('no TC string', () => {
  test.each<[kind: string, text: string]>([
    ['nothing', ''],
    ['dots', '....'],
    ['a word', 'Consent'],
    ['version 1', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA'],
    ['version 3', put(0, 'D')],
    ['version 63', put(0, '_')],
    ['GPP', 'DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'],
    ['a language that is none', put(18, '__')],
    ['a country that is none', put(33, '__')],
    ['a letter base64url has not', put(20, '+')],
    ['percent signs', put(20, '%')],
    ['no ASCII', put(20, 'é')],
    ['later segments alone', `${disclosed}.${publisher}`],
    ['a megabyte', `C${'A'.repeat(1_000_000)}`],
    ['a core far too long', core + 'A'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(decodeTc(text)).toBeUndefined();
  });

  it('cut off anywhere before its end', () => {
    // The last letters fill up to whole bytes and say nothing.
    for (let length = 0; length < core.length - 4; length += 1) expect(decodeTc(core.slice(0, length))).toBeUndefined();
  });
});

it('lists that name millions are not written out', () => {
  // 400 entries, each of vendors 1 to 65535.
  const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const entries = `${bits(65535, 16)}1${bits(400, 12)}${`1${bits(1, 16)}${bits(65535, 16)}`.repeat(400)}`;
  const rest = (entries + '0'.repeat(60)).match(/.{6}/g) ?? [];
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // Places 213 to 215 are the end of a letter: 213 bits of the core are 35 letters and 3 bits.
  const shifted = `000${rest.join('')}`.match(/.{6}/g) ?? [];
  const bomb = core.slice(0, 35) + shifted.map((six) => LETTERS[Number.parseInt(six, 2)]).join('');
  const start = performance.now();
  expect(decodeTc(bomb)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(50);
});
