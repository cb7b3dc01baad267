import { type AskedCookie, askedSameSites } from '../watch-log-types.ts';

/** Longest attribute value that means anything (RFC 6265bis, 5.6: longer ones are ignored). */
const LONGEST = 1024;

/**
 * Reads the attributes of a cookie, as they follow the first `;` of `document.cookie = …` or of a `Set-Cookie` header (RFC 6265bis, 5.6: the last one
 * of a name counts, Max-Age wins over Expires, unknown ones are ignored). Pure.
 * @param at ms since the epoch, for Max-Age
 */
export function parseAttributes(text: string, at: number): AskedCookie {
  const asked: AskedCookie = {};
  let maxAge: number | undefined;
  let expires: number | undefined;
  for (const part of text.split(';')) {
    const cut = part.indexOf('=');
    const name = (cut < 0 ? part : part.slice(0, cut)).trim().toLowerCase();
    const value = cut < 0 ? '' : part.slice(cut + 1).trim();
    if (value.length > LONGEST) continue;
    if (name === 'max-age' && /^-?\d+$/.test(value)) maxAge = Number(value);
    else if (name === 'expires') expires = parseDate(value) ?? expires;
    else if (name === 'domain' && value !== '') asked.domain = value.replace(/^\./, '').toLowerCase();
    else if (name === 'path' && value.startsWith('/')) asked.path = value;
    else if (name === 'secure') asked.secure = true;
    else if (name === 'httponly') asked.httpOnly = true;
    else if (name === 'partitioned') asked.partitioned = true;
    else if (name === 'samesite') {
      const sameSite = askedSameSites.find((one) => one === value.toLowerCase());
      if (sameSite) asked.sameSite = sameSite;
    }
  }
  const expiresAt = maxAge === undefined ? expires : findEnd(maxAge, at);
  if (expiresAt === undefined) asked.session = true;
  else asked.expiresAt = expiresAt;
  return asked;
}

/** The latest moment a Date can name: a longer Max-Age is asked for, and no clock gets there. */
const LATEST = 8.64e15;

function findEnd(maxAge: number, at: number): number {
  return maxAge <= 0 ? 0 : Math.min(Math.round(at + maxAge * 1000), LATEST);
}

/** Browsers read cookie dates more generously than `Date.parse`; dashes between day, month and year are the one common form it does not know. */
function parseDate(value: string): number | undefined {
  const ms = Date.parse(value.replace(/(\d{1,2})-([a-z]{3})-(\d{2,4})/i, '$1 $2 $3'));
  return Number.isNaN(ms) ? undefined : ms;
}
