/** `document.cookie` as pairs; a part without `=` is a cookie without a name (RFC 6265bis, section 5.8.3). */
export function parseCookieText(text: string): { name: string; value: string }[] {
  if (text === '') return [];
  return text.split('; ').map((part) => {
    const cut = part.indexOf('=');
    return cut === -1 ? { name: '', value: part } : { name: part.slice(0, cut), value: part.slice(cut + 1) };
  });
}

/**
 * Whether a cookie's bytes were no UTF-8: Chromium 156 and Firefox 153 put U+FFFD in their place, so the true bytes are unknown and two such
 * values may differ although they look the same. Nobody stores that character on purpose.
 */
export function hasForeignBytes({ name, value }: { name: string; value: string }): boolean {
  return value.includes('\uFFFD') || name.includes('\uFFFD');
}
