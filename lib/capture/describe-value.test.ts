import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { makeTcString } from '../../test/tc-string.ts';
import type { Shape } from '../types.ts';
import { createDescriber, describeInSlices, findShape } from './describe-value.ts';

const salt = '00000000-0000-4000-8000-000000000000';
const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const json = '{"id":7,"tags":["ä","b"]}';
const longJson = JSON.stringify({ events: Array.from({ length: 900 }, (_, index) => `event ${index}`) });

describe('shapes', () => {
  const values: [value: string, shape: Shape][] = [
    ['', 'empty'],
    ['true', 'boolean'],
    ['false', 'boolean'],
    ['True', 'text'],
    ['null', 'text'],

    ['0', 'number'],
    ['-12.5', 'number'],
    ['.5', 'number'],
    ['1e9', 'number'],
    ['007', 'number'],
    ['1.2.3', 'text'],
    ['NaN', 'text'],
    ['Infinity', 'text'],
    ['0x10', 'text'],

    ['1764000000', 'timestamp'], // seconds
    ['1764000000000', 'timestamp'], // ms
    ['1764000000.12', 'timestamp'], // as long as ms are
    ['1764000000.123', 'timestamp'],
    ['978307200', 'number'], // nine digits
    ['0978307199', 'number'], // ten digits; 2001 begins with second 978307200
    ['4102444801', 'number'], // 2100 in seconds is 4102444800
    ['9999999999999', 'number'],
    ['-1764000000', 'number'],
    ['17640000000', 'number'], // eleven digits

    ['0f8fad5b-d9cb-469f-a165-70867728950e', 'uuid'],
    ['{0F8FAD5B-D9CB-469F-A165-70867728950E}', 'uuid'],
    ['{0F8FAD5B-D9CB-469F-A165}', 'text'],
    ['0f8fad5b-d9cb-469f-a165-70867728950', 'token'], // one short
    ['0f8fad5bd9cb469fa16570867728950e', 'hex'],

    ['deadbeef01', 'hex'],
    ['12345678', 'number'],
    ['deadbeef', 'text'], // a word as good as any
    ['abc123f', 'token'], // too short for a hash
    ['abc123', 'token'],

    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'jwt'],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', 'jwt'], // unsigned
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0', 'token'],

    ['anna@shop.example', 'email'],
    ['anna.n+news@mail.shop.example', 'email'],
    ['anna%40shop.example', 'email'],
    ['anna@localhost', 'text'],
    ['@shop.example', 'text'],
    ['anna@shop.example, bob@shop.example', 'text'],
    ['100%40', 'token'],

    ['https://shop.example/a?b=c', 'url'],
    ['https%3A%2F%2Fshop.example%2Fa', 'url'],
    ['//shop.example', 'text'],
    ['https://', 'text'],

    [json, 'json'],
    ['[]', 'json'],
    ['"text"', 'json'],
    [encodeURIComponent(json), 'json'],
    [encodeURIComponent(json).toLowerCase(), 'json'], // as .NET writes them
    ['%5B1%2C2%5D', 'json'],
    ['{"a":', 'text'],
    ["{stamp:'x'}", 'text'],
    ['%7B%22a%22', 'token'],
    ['%7B%', 'token'], // a broken escape
    [longJson, 'json'],
    [longJson.slice(0, -2), 'json'], // of a long value the beginning and the end decide: it ends with a quote
    [longJson.slice(0, -3), 'text'],
    [encodeURIComponent(longJson), 'json'],
    [encodeURIComponent(longJson).slice(0, -9), 'token'],

    ['c3VwZXJzZWNyZXQ=', 'base64'],
    ['YW55IGNhcm5hbCBwbGVhcw==', 'base64'],
    ['abc=', 'text'],
    ['GA1.2.1234567890.1764000000', 'token'],
    ['two words 22', 'text'],
    ['plain', 'text'],
    ['\ud800', 'text'],
    ['😀'.repeat(4), 'text'],
  ];
  test.each(values.map(([value, shape]) => ({ begins: value.slice(0, 40), value, shape })))(
    '$begins: $shape',
    ({ value, shape }) => {
      expect(findShape(value)).toBe(shape);
    },
  );

  it('tells TC strings from other tokens that begin with a C', () => {
    for (const consents of [[], [1], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]) {
      const whole = makeTcString({ consents });
      expect(findShape(whole)).toBe('tc-string');
      expect(findShape(whole.split('.')[0] ?? '')).toBe('tc-string');
    }
    expect(findShape(makeTcString({ createdAt: new Date('2019-01-01') }))).toBe('tc-string');
    const core = makeTcString().split('.')[0] ?? '';
    expect(findShape(core.slice(0, 33))).not.toBe('tc-string'); // cut off before the purposes
    expect(findShape(`B${core.slice(1)}`)).not.toBe('tc-string'); // version 1
    expect(findShape(`D${core.slice(1)}`)).not.toBe('tc-string'); // GPP
    expect(findShape(`${core}=`)).not.toBe('tc-string');
    expect(findShape(`${core.slice(0, 18)}en${core.slice(20)}`)).toBe('token'); // languages are written in capitals
    expect(findShape('CAISHAoSCgwI1vLXswYQoI3XhAEaAmVuIAAQARgB')).toBe('token'); // base64 of something else
  });

  it('takes hardly any random token for a TC string', () => {
    const tokens = fc.sample(fc.array(fc.constantFrom(...base64Url), { minLength: 40, maxLength: 40 }), {
      numRuns: 3000,
      seed: 1,
    });
    const mistaken = tokens.filter((token) => findShape(`C${token.join('')}`) === 'tc-string');
    expect(mistaken.length).toBeLessThan(45); // 1.5 %; by the first date alone it would be 37 %
  });
});

describe('sizes and hashes', () => {
  const describeValue = createDescriber(salt);
  const longText = 'x'.repeat(1024);

  test.each([
    ['', 0],
    ['abc', 3],
    ['ä', 2],
    ['😀', 4],
    ['\ud800', 3], // as U+FFFD
    [longText, 1024],
    [`${longText}ä`, 1026],
  ])('%#: bytes of UTF-8', (value, size) => {
    expect(describeValue(value).size).toBe(size);
  });

  it('gives 16 hex digits of the SHA-256 over one block of salt and the UTF-8 bytes', async () => {
    const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => Buffer.from(await crypto.subtle.digest('SHA-256', bytes));
    const block = Buffer.concat([await sha256(new TextEncoder().encode(salt)), Buffer.alloc(32)]);
    for (const value of ['', 'abc', 'ä😀', longText, `${longText}!`]) {
      const digest = await sha256(Uint8Array.from(Buffer.concat([block, Buffer.from(value)])));
      expect(describeValue(value).hash).toBe(digest.toString('hex').slice(0, 16));
    }
  });

  it.each(['', 'abc', longText, 'x'.repeat(300_000), '\ud800'.repeat(200_000), 'ä'.repeat(131_072)])(
    'gives the same in slices, with a pause after each: %#',
    async (value) => {
      const pause = vi.fn(async () => undefined);
      expect(await describeInSlices(salt, value, pause)).toEqual(describeValue(value));
      const bytes = value.isWellFormed() ? Buffer.byteLength(value) : value.length * 2 + 2;
      expect(pause).toHaveBeenCalledTimes(Math.ceil(bytes / (128 * 1024)));
    },
  );

  it('gives equal values equal hashes and others other hashes, whatever was described before', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ minLength: 1000, maxLength: 1100 }),
    );
    fc.assert(
      fc.property(value, value, value, (one, two, before) => {
        const used = createDescriber(salt);
        used(before);
        used(`${before}${one}`);
        expect(used(one)).toEqual(createDescriber(salt)(one));
        expect(used(two).hash === used(one).hash).toBe(one === two);
      }),
    );
  });

  it('keeps lone surrogates apart from one another and from what UTF-8 would put in their place', () => {
    const values = ['\ud800', '\udc00', '\ufffd', '\ud800a', 'a\ud800', '\ud800\ud800', `\ud800${longText}`];
    const hashes = values.map((value) => describeValue(value).hash);
    expect(new Set(hashes).size).toBe(values.length);
    expect(describeValue('\ud800').hash).toBe(hashes[0]);
  });

  it('gives other hashes for another salt', () => {
    for (const value of ['', 'abc', longText.repeat(2), '\ud800'])
      expect(createDescriber(`${salt}2`)(value).hash).not.toBe(describeValue(value).hash);
  });

  it('describes a value of 5 MB to its last character', () => {
    const huge = 'x'.repeat(5 * 1024 * 1024);
    const first = describeValue(huge);
    expect(first).toMatchObject({ size: huge.length, shape: 'text' });
    expect(describeValue(huge)).toEqual(first);
    expect(describeValue(`${huge.slice(0, -1)}y`).hash).not.toBe(first.hash);
    expect(describeValue(`{${huge}}`).shape).toBe('json'); // judged by its beginning and its end
  });
});
