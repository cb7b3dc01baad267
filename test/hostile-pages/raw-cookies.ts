/** Text as a browser receives it: Node writes headers as latin1, so each character here is one byte. */
const asUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/**
 * `Set-Cookie` values that are allowed on the wire and break what does not expect them. Each character is one byte: 0xFF and 0xFE
 * occur in no UTF-8 text.
 */
export const strangeCookies: readonly string[] = [
  '=lonely; Path=/',
  'no-value=; Path=/',
  '<script>alert(1)</script>=html; Path=/',
  '__proto__=cookie; Path=/',
  'constructor=cookie; Path=/',
  `${asUtf8('croissant-🥐')}=emoji; Path=/`,
  'bytes-in-value=\xff\xfe; Path=/',
  '\xff\xfe-in-name=bytes; Path=/',
  `${'n'.repeat(3000)}=long; Path=/`,
];

/**
 * Every page starts without the cookies of the pages before.
 * @param header the `Cookie` header, one character for each byte.
 * @returns `Set-Cookie` values that remove all of them.
 */
export function expireCookies(header: string | undefined): string[] {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      // A pair without "=" is the value of a cookie that has no name.
      return equals < 0 ? '=gone; Path=/; Max-Age=0' : `${pair.slice(0, equals)}=gone; Path=/; Max-Age=0`;
    });
}
