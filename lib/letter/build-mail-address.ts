import type { Letter } from './letter-facts.ts';

/** Mail programs and systems cut longer addresses: Windows hands on 2,047 characters. */
const LONGEST = 1900;

/**
 * The address that opens a letter in the mail program (RFC 6068): lines end with CR LF, everything is percent-encoded. `isWhole` false: the letter is too long
 * for an address, and `instead` stands in its place. Pure.
 */
export function buildMailAddress(
  recipient: string,
  { subject, body }: Letter,
  instead: string,
): { address: string; isWhole: boolean } {
  const addresses = recipient.split(/[,;]/).map((one) => encode(one.trim()).replaceAll('%40', '@'));
  const to = addresses.filter(Boolean).join(',');
  const build = (text: string) =>
    `mailto:${to}?subject=${encode(subject)}&body=${encode(text.replace(/\r?\n/g, '\r\n'))}`;
  const whole = build(body);
  return whole.length <= LONGEST ? { address: whole, isWhole: true } : { address: build(instead), isWhole: false };
}

/** Lone surrogates have no form in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
