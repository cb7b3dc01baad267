import { expect, test } from 'vitest';
import { isCard, isIban, isPersonalNumber, isPhone } from './personal-numbers.ts';

/** The numbers that the schemes and states publish as examples. */
test.each([
  ['4111111111111111', true], // Visa
  ['5555555555554444', true], // Mastercard
  ['2223003122003222', true],
  ['378282246310005', true], // American Express
  ['30569309025904', true], // Diners
  ['6011111111111117', true], // Discover
  ['3530111333300000', true], // JCB
  ['6240008631401148', true], // UnionPay
  ['4111111111111112', false],
  ['411111111111111', false],
  ['41111111111111111', false],
  ['1111111111111117', false],
  ['0000000000000000', false],
  ['', false],
])('card %s: %s', (digits, is) => {
  expect(isCard(digits)).toBe(is);
});

test.each([
  ['CZ6508000000192000145399', true],
  ['SK3112000000198742637541', true],
  ['DE89370400440532013000', true],
  ['GB29NWBK60161331926819', true],
  ['NO9386011117947', true],
  ['MT84MALT011000012345MTLCAST001S', true],
  ['GB29 NWBK 6016 1331 9268 19', true],
  ['GB29 NWBK 6016 1331 9268 19 and more', true],
  ['GB29NWBK601613319268199', false],
  ['GB29NWBK6016133192681', false],
  ['GB28NWBK60161331926819', false],
  ['US29NWBK60161331926819', false],
  ['24AD0000000000000000', false], // no country, though the list holds these characters
  ['', false],
])('account number %s: %s', (text, is) => {
  expect(isIban(text)).toBe(is);
});

test.each([
  ['420777123456', true],
  ['421905123456', true],
  ['4915112345678', true],
  ['442079460958', true],
  ['12125550123', true],
  ['33123456789', true],
  ['48512345678', true],
  ['390612345678', true],
  ['353851234567', true],
  ['420177123456', false],
  ['42077712345', false],
  ['11125550123', false],
  ['1764000000123', false],
  ['999123456789012', false],
  ['0420777123456', false],
  ['', false],
])('phone number +%s: %s', (digits, is) => {
  expect(isPhone(digits)).toBe(is);
});

test.each([
  ['7360285163', undefined, true], // a woman, Czech
  ['7301011116', undefined, false],
  ['7399285163', undefined, false],
  ['7360325163', undefined, false],
  ['44051401359', 'pesel', true],
  ['44051401358', 'pesel', false],
  ['44051401359', undefined, false],
  ['86095742719', 'steuer_id', true],
  ['65929970489', 'steuer_id', true],
  ['86095742718', 'steuer_id', false],
  ['06095742719', 'steuer_id', false],
  ['219099998', 'ssn', true],
  ['219099998', 'tax_id', false],
  ['219099998', undefined, false],
  ['000123456', 'ssn', false],
  ['219009998', 'ssn', false],
  ['', 'ssn', false],
])('personal number %s, named %s: %s', (digits, field, is) => {
  expect(isPersonalNumber(digits, field)).toBe(is);
});
