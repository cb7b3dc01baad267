import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readVendors } from '../catalogue/read-vendors.ts';
import { type PersonalKind, personalKinds } from '../types.ts';
import { lookInside } from './look-inside.ts';

/** What is found in a value of an entry that says nothing by its name. */
const find = (value: string, name = 'k') => lookInside(value, 'text', name).holds;
const json = (value: unknown) => JSON.stringify(value);

describe('what is found', () => {
  const values: [value: string, ...kinds: PersonalKind[]][] = [
    ['anna@shop.example', 'email'],
    ['anna%40shop.example', 'email'],
    ['anna%2540shop.example', 'email'], // encoded twice
    ['anna\\u0040shop.example', 'email'],
    ['Anna Nováková <anna.n+news@mail.shop.cz>, thanks.', 'email'],
    ['jürgen@müller.de', 'email'],
    [json({ user: { email: 'anna@shop.example' } }), 'email'],
    [encodeURIComponent(json({ email: 'anna@shop.example' })), 'email'],
    [json(json({ email: 'anna@shop.example' })), 'email'],
    ['mailto:anna@shop.example', 'email'],
    ['https://shop.example/account?mail=anna@shop.example', 'email'],
    [`${'x '.repeat(300)}anna@shop.example`, 'email'],
    ['\ud800 anna@shop.example', 'email'],
    [btoa(json({ id: 7, email: 'anna@shop.example' })), 'email'], // an object in base64 likewise
    [encodeURIComponent(btoa(json({ a: 1, email: 'anna@shop.example' }))), 'email'],
    [`eyJhbGciOiJIUzI1NiJ9.${btoa('{"email":"anna@shop.example"}')}.c2ln`, 'email'], // a JWT says it to whoever reads it
    [`logo@2x.png, then anna@shop.example`, 'email'],

    ['+420777123456', 'phone'],
    ['+420 777 123 456', 'phone'],
    ['Call me: +49 (0)', ...[]],
    ['My number is +1 (212) 555-0123.', 'phone'],
    ['%2B420777123456', 'phone'],
    [json({ text: 'It is +44 20 7946 0958' }), 'phone'],
    [json({ phone: '777123456' }), 'phone'],
    [json({ wa_id: '+420777123456' }), 'phone'],
    [json({ phoneNumber: 777123456 }), 'phone'],
    [json({ tel: '(0171) 123-4567' }), 'phone'],
    [json({ contact: { mobile_no: '0777/123 456' } }), 'phone'],
    ['name=Anna&tel=777123456', 'phone'],

    ['4111 1111 1111 1111', 'card'],
    ['4111-1111-1111-1111', 'card'],
    ['pay with 4111111111111111 please', 'card'],
    ['Card 4111111111111111', 'card'],
    ['4111 1111 1111 1111 12/27', 'card'],
    ['3782 822463 10005', 'card'],
    [json({ cardNumber: '5555555555554444' }), 'card'],
    [json({ cc: 2223003122003222 }), 'card'],
    [json({ creditCard: '4111111111111111' }), 'card'],
    [json({ 'saved-card-number': '4111111111111111' }), 'card'],
    ['card_number=6011111111111117', 'card'],

    ['CZ6508000000192000145399', 'iban'],
    ['CZ65 0800 0000 1920 0014 5399', 'iban'],
    ['Pay to GB29 NWBK 6016 1331 9268 19, thanks', 'iban'],
    ['GB29 NWBK 6016 1331 9268 19 AND MORE', 'iban'],
    [json({ iban: 'DE89370400440532013000' }), 'iban'],

    ['736028/5163', 'personalNumber'],
    ['rodne_cislo=7360285163', 'personalNumber'],
    [json({ pesel: '44051401359' }), 'personalNumber'],
    [json({ steuerId: '86095742719' }), 'personalNumber'],
    [json({ ssn: '219-09-9998' }), 'personalNumber'],

    [json({ email: 'anna@shop.example', phone: '+420777123456', card: '4111111111111111' }), 'email', 'phone', 'card'],
  ];
  test.each(values.map(([value, ...kinds]) => ({ begins: value.slice(0, 60), value, kinds })))(
    '$begins: $kinds',
    ({ value, kinds }) => {
      expect(find(value)).toEqual(kinds);
    },
  );

  it.each<[name: string, value: string, kinds: PersonalKind[]]>([
    ['phone', '777123456', ['phone']],
    ['card-number', '4111111111111111', ['card']],
    ['user_tel', '777123456', ['phone']],
    ['rc', '7360285163', ['personalNumber']],
    ['anna@shop.example', 'nothing', []], // the name is shown anyway
    ['k', '777123456', []],
    ['k', '4111111111111111', []], // as likely an id
    ['phone'.repeat(20), '777123456', []],
    ['mobileVersion', '20261122', []],
  ])('a bare number by the name %s', (name, value, kinds) => {
    expect(find(value, name)).toEqual(kinds);
  });
});

describe('what is nothing', () => {
  it.each([
    '@scope/package',
    json({ '@babel/core': '7.26.0', 'react@18.2.0': true }),
    'react@18.2.0.min.js',
    'next@latest',
    'logo@2x.png',
    '/img/logo@2x.webp?v=3',
    'https://abc123def@o1.ingest.sentry.io/4501',
    'https://user:secret@shop.example/path',
    'git@github.com:shop/www.git',
    '@anna@mastodon.social',
    'anna@localhost',
    'anna@10.0.0.1',
    'a @ b.cz',
    'anna@shop.example@', // no address ends so
    'anna@-',

    'GA1.2.1234567890.1764000000',
    'GS2.1.s1764000000$o1$g1$t1764000100$j60$l0$h0',
    'fb.1.1764000000000.1234567890',
    '1764000000000',
    '+1764000000000000000',
    '1764000000123456', // microseconds
    '2026-11-22T09:30:00+01:00',
    '2026-11-22 09:30:00 +0100',
    'Sun, 22 Nov 2026 09:30:00 GMT+0100',
    json({ telemetry: 1764000000000, mobile: 1764000000, phone: 1764000000000 }),
    json({ phone: '12345', tel: '', mobile: true }),
    json({ mobile: 20261122, mobileApp: '10.0.19045.1' }),
    json({ phoneId: '109876543210987' }),
    json({ phone: '0000000000' }),
    'abc+420777123456',
    '+420777123456abc',
    '+420 77',
    '+999',
    '+0420777123456',

    json({ discard: '4111111111111111', gift_card: '4111111111111111', wildcard: 4111111111111111 }),
    json({ sku: '4111-1111-1111-1111', orderId: '4111 1111 1111 1111', licenseKey: '4111-1111-1111-1111' }),
    json({ invoice: '736028/5163', path: '736028/5163' }),
    btoa(json({ iv: 'q83vEjRWeJCrze8=', mac: 'a8f5f167f44f4964e6c998dee827110c' })),
    `eyJ${'@'.repeat(40)}`,

    // Ids of sixteen digits that pass Luhn, as App Engine and Optimizely give them.
    json({ experiment: 4111111111111111, variation: '5555555555554444' }),
    json([4111111111111111, 5555555555554444]),
    '4111111111111111,5555555555554444',
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    '9111 1111 1111 1117', // no scheme
    '4111 1111 1111 1111 1111',
    '94111 1111 1111 1111',
    '0.4111111111111111',
    'a4111-1111-1111-1111',
    '4111-1111-1111-1111-0000',
    '1234567890123456789', // a snowflake
    json({ card: 4111111111111112, cards: 3, discard: '12345678' }),
    'user 4111111111111112 wrote',

    'CZ6508000000192000145398',
    'CZ650800000019200014539',
    'CZ65080000001920001453999',
    'xCZ6508000000192000145399',
    'XX6508000000192000145399',
    'ZZ99 0000 0000 0000',

    '7360285163', // ten digits are mostly an id
    '736028/5164',
    '991399/1234',
    '/img/736028/5163/a.png',
    'a736028/5163',
    json({ pesel: '44051401358', steuerId: '86095742710', ssn: '000-12-3456' }),
    '219-09-9998',
    json({ rcVersion: 7360285163 }),

    '',
    'abc',
    'true',
    '\ud800\ud800\ud800\ud800\ud800\ud800',
    '%',
    '%40%40%40%4',
    'eyJ.@@@.x',
  ])('%j', (value) => {
    expect(find(value)).toEqual([]);
  });

  it('no example of a key that is known does, by name or as a value', () => {
    const names = readVendors().files.flatMap(({ keys }) =>
      keys.flatMap(({ pattern, examples = [] }) => [pattern, ...examples]),
    );
    expect(names.length).toBeGreaterThan(1000);
    expect(names.filter((name) => [find(name), find('1764000000', name)].flat().length > 0)).toEqual([]);
  });

  it('no consent record does', () => {
    const lines = readFileSync(new URL('../../test/data/consent-samples.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const found = lines.flatMap((line) => {
      const { name, value } = JSON.parse(line) as { name: string; value: unknown }; // likewise
      return typeof value === 'string' && find(value, name).length > 0 ? [{ name, value }] : [];
    });
    expect(lines.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('hardly any random identifier is taken for something', () => {
    const ids = fc.oneof(
      fc.uuid(),
      fc.stringMatching(/^[0-9a-f]{32}$/),
      fc.stringMatching(/^[1-9]\d{9,18}$/),
      fc.stringMatching(/^GA1\.\d\.\d{9,10}\.17\d{8}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{22,64}$/),
      fc.stringMatching(/^0\.\d{16}$/),
    );
    const lists = fc.array(ids, { minLength: 1, maxLength: 20 }).map((all) => json({ ids: all, last: all[0] }));
    for (const value of [...fc.sample(ids, { numRuns: 3000, seed: 1 }), ...fc.sample(lists, { numRuns: 500, seed: 1 })])
      expect({ value, holds: find(value, 'visitor_id') }).toEqual({ value, holds: [] });
  });
});

describe('hostile values', () => {
  it('never throw, and what is kept is one of the kinds', () => {
    const pieces = ['@', '%40', '+420', '4111', ' ', '-', '/', '"phone":', 'a.b', 'CZ65', '\\u00', '\ud800', '1'];
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }));
    const any = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(fc.property(any, any, (value, name) => find(value, name).every((kind) => personalKinds.includes(kind))));
  });

  it('of any length are looked at as far as the limit', () => {
    const huge = 'x'.repeat(5 * 1024 * 1024);
    expect(find(huge)).toEqual([]);
    expect(find(`anna@shop.example ${huge}`)).toEqual(['email']);
    expect(find(`${huge} anna@shop.example`)).toEqual([]);
  });

  it.each(['@', 'a@', '1 ', 'a.', '//', '+1', 'A', '12345678 ', 'DE89 ', 'x@a-', 'é@b '])(
    'made of %j many times take no more work with their length',
    (piece) => {
      expect(find(piece.repeat(1_000_000).slice(0, 1_000_000))).toEqual(find(piece.repeat(8192).slice(0, 8192)));
    },
  );
});
