import type { Cookies } from '../browser.ts';
import { readPartitionKey } from '../capture/build-items.ts';
import { hostOf } from '../capture/host-of.ts';
import { NAME_LIMIT } from '../capture/reading.ts';
import type { NetworkLog, RecordChange } from '../watch-log-types.ts';
import { trimAddress } from './find-scripts.ts';
import { parseSetCookie } from './parse-set-cookie.ts';
import { isDeletion } from './relay/read-act.ts';

type NetworkWrite = NetworkLog['writes'][number];

/** A response as the browser told it; only such with `Set-Cookie` are looked at. */
export interface ResponseSeen {
  url: string;
  frameId: number;
  /** ms since the epoch. */
  at: number;
  /** Its `Set-Cookie` headers. */
  setCookies: readonly string[];
}

/** A cookie change as the browser told it. `before`: the cookie that it took the place of. */
export interface CookieChange {
  cookie: Cookies.Cookie;
  isRemoved: boolean;
  before?: Cookies.Cookie;
  at: number;
}

/** What a response asks to keep. Pure. */
export function buildResponseWrites({ url, frameId, at, setCookies }: ResponseSeen): NetworkWrite[] {
  const source = trimAddress(url);
  return setCookies.map((header) => {
    const { asked, ...name } = parseSetCookie(header, at);
    return {
      store: 'cookie',
      ...name,
      operation: isDeletion(asked, at) ? 'remove' : 'set',
      via: 'header',
      at,
      count: 1,
      ...(source === undefined ? {} : { source }),
      asked,
      domain: asked.domain ?? hostOf(url),
      ...(asked.path === undefined ? {} : { path: asked.path }),
      frameId,
    };
  });
}

/** What a change of a cookie says. Pure. */
export function buildChangeWrite({ cookie, isRemoved, before, at }: CookieChange): NetworkWrite {
  const partitionKey = readPartitionKey(cookie);
  const { name, domain, path, expirationDate } = cookie;
  return {
    store: 'cookie',
    name: name.slice(0, NAME_LIMIT),
    ...(name.length > NAME_LIMIT ? { nameLength: name.length } : {}),
    operation: isRemoved ? 'remove' : 'set',
    via: 'changed',
    at,
    count: 1,
    ...(isRemoved
      ? {}
      : {
          keptUntil: expirationDate === undefined ? null : Math.round(expirationDate * 1000),
          isNewValue: before?.value !== cookie.value,
        }),
    domain,
    path,
    ...(partitionKey ? { partitionKey } : {}),
  };
}

/** The change of a consent record that a cookie's change is, if it is one. Pure. */
export function buildCookieRecord(
  { cookie, isRemoved, at }: CookieChange,
  isRecord: (name: string, value: string) => boolean,
): RecordChange | undefined {
  if (!isRecord(cookie.name, cookie.value)) return undefined;
  return { at, where: 'cookie', name: cookie.name, value: isRemoved ? null : cookie.value };
}
