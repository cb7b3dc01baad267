import { describe, expect, it, test } from 'vitest';
import { buildMailAddress } from './build-mail-address.ts';

const letter = (body: string, subject = 'Request') => ({ subject, body });
const read = (address: string) => {
  const { protocol, pathname, searchParams } = new URL(address);
  return {
    protocol,
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject'),
    body: searchParams.get('body'),
  };
};

test.each([
  ['lines', 'one\ntwo\n\nthree', 'one\r\ntwo\r\n\r\nthree'],
  ['lines of Windows', 'one\r\ntwo', 'one\r\ntwo'],
  ['signs that addresses use', 'a&b=c?d#e%f+g', 'a&b=c?d#e%f+g'],
  ['umlauts', 'Žádost über ß', 'Žádost über ß'],
  ['emoji', 'a 🍪 b', 'a 🍪 b'],
  ['half of a sign', 'a\ud83c b', 'a\ufffd b'],
])('%s arrive whole', (_, body, arrives) => {
  const { address, isWhole } = buildMailAddress('dpo@shop.example', letter(body, `S: ${body}`), 'paste');
  expect(isWhole).toBe(true);
  expect(read(address)).toMatchObject({ protocol: 'mailto:', to: 'dpo@shop.example', body: arrives });
  expect(address).toMatch(/^[\x21-\x7e]+$/);
});

test.each([
  ['', ''],
  ['  dpo@shop.example ', 'dpo@shop.example'],
  ['a@x.example, b@y.example; ', 'a@x.example,b@y.example'],
  ['a@x.example?bcc=evil@z.example&body=x', 'a@x.example%3Fbcc%3Devil@z.example%26body%3Dx'],
  ['a\r\nBcc: x@y.example', 'a%0D%0ABcc%3A%20x@y.example'],
])('the recipient %j', (recipient, to) => {
  expect(buildMailAddress(recipient, letter('text'), 'paste').address).toBe(`mailto:${to}?subject=Request&body=text`);
});

describe('length', () => {
  const frame = buildMailAddress('', letter(''), '').address.length;

  it.each([
    [1900 - frame, true],
    [1901 - frame, false],
    [50_000, false],
  ])('a body of %d letters is whole: %s', (length, isWhole) => {
    const found = buildMailAddress('', letter('x'.repeat(length)), 'Please paste: ä');
    expect(found.isWhole).toBe(isWhole);
    expect(found.address.length).toBeLessThanOrEqual(1900);
    if (!isWhole) expect(read(found.address)).toMatchObject({ subject: 'Request', body: 'Please paste: ä' });
  });

  it('counts what stands in the address, not what is read', () => {
    expect(buildMailAddress('', letter('ž'.repeat(400)), 'paste').isWhole).toBe(false);
  });
});
