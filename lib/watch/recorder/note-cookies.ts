import { isPrimitive } from './is-primitive.ts';
import { type Acts, makeWay } from './keep-acts.ts';
import type { Intrinsics } from './keep-intrinsics.ts';
import type { IsOwn } from './watch-own.ts';
import type { Note } from './wrap-native.ts';

/** Longest text of attributes kept: a browser takes no cookie of more than 4,096 bytes. */
const LONGEST = 4096;

/** Notes `document.cookie = …`: the name and the attributes, never the value. */
export function noteDocumentCookie({ cut, find, scope, trim }: Intrinsics, acts: Acts): Note {
  const way = makeWay('cookie', 'set', 'document.cookie', ',"attributes":');
  // Most writes are about the same cookie as the one before: its beginning, up to the `=`, and its name.
  let start = '';
  let name = '';
  return (self, args, trap) => {
    // Other documents have no cookies, or a recorder of their own.
    if (!args.length || self !== scope.document || !isPrimitive(args[0])) return;
    const text = `${args[0] as string}`; // a primitive
    const end = find(text, ';');
    if (!start || find(text, start)) {
      const equals = find(text, '=');
      const hasName = equals >= 0 && (end < 0 || equals < end);
      if (!hasName && !trim(end < 0 ? text : cut(text, 0, end))) return; // nothing is kept
      start = hasName ? cut(text, 0, equals + 1) : '';
      name = hasName ? trim(cut(text, 0, equals)) : '';
    }
    acts.add(way, name, end < 0 ? '' : cut(text, end + 1, end + 1 + LONGEST), trap);
  };
}

/** Notes `cookieStore.set` and `.delete`, with a name or with options. */
export function noteCookieStore(own: Intrinsics, acts: Acts, operation: 'set' | 'remove', isOwn: IsOwn): Note {
  const way = makeWay('cookie', operation, 'cookieStore');
  return (self, args, trap) => {
    if (!args.length || !isOwn(self)) return;
    const options = args.length > 1 || isPrimitive(args[0]) ? undefined : (args[0] as object); // no primitive
    const name = options ? own.readOwn(options, 'name') : args[0];
    if (options && name === undefined) return; // it comes from a getter
    acts.add(way, name, operation === 'set' ? `,"asked":{${readAsked(own, options)}}` : '', trap);
  };
}

/** What options ask for, as JSON text. Only plain data of the object itself is looked at: a getter would run once more. */
function readAsked({ cut, date, quote, readOwn }: Intrinsics, options: object | undefined): string {
  if (!options) return '"session":true';
  const read = (key: string) => readOwn(options, key);
  const write = (key: string): string => {
    const value = read(key);
    return typeof value === 'string' ? `,"${key}":${quote(cut(value, 0, LONGEST))}` : '';
  };
  const maxAge = read('maxAge');
  const end = typeof maxAge === 'number' ? date() + maxAge * 1000 : (read('expires') ?? null);
  const said = end === null ? '"session":true' : typeof end === 'number' && end - end === 0 ? `"expiresAt":${end}` : ''; // finite: JSON can say it
  const rest = `${write('domain')}${write('path')}${write('sameSite')}${read('partitioned') === true ? ',"partitioned":true' : ''}`;
  return said ? said + rest : cut(rest, 1);
}
