import { NAME_LIMIT } from '../capture/reading.ts';
import type { AskedCookie } from '../watch-log-types.ts';
import { parseAttributes } from './parse-attributes.ts';

/** What a `Set-Cookie` header asks for: never the value. */
export interface SetCookie {
  name: string;
  nameLength?: number;
  asked: AskedCookie;
}

/**
 * Reads a `Set-Cookie` header (RFC 6265bis, 5.6). A header without `=` sets a cookie without a name. Pure.
 * @param at when it came, ms since the epoch
 */
export function parseSetCookie(header: string, at: number): SetCookie {
  const end = header.indexOf(';');
  const pair = end < 0 ? header : header.slice(0, end);
  const cut = pair.indexOf('=');
  const name = cut < 0 ? '' : pair.slice(0, cut).trim();
  return {
    name: name.slice(0, NAME_LIMIT),
    ...(name.length > NAME_LIMIT ? { nameLength: name.length } : {}),
    asked: parseAttributes(end < 0 ? '' : header.slice(end + 1), at),
  };
}

/** The `Set-Cookie` headers of a response. Firefox 153 gives several of them as one value with line breaks. */
export function findSetCookies(headers: readonly { name: string; value?: string }[] = []): string[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .flatMap(({ value = '' }) => value.split('\n'))
    .filter((line) => line !== '');
}
