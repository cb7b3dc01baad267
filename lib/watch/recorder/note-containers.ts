import { isPrimitive } from './is-primitive.ts';
import { type Acts, makeWay, type Way } from './keep-acts.ts';
import type { Intrinsics } from './keep-intrinsics.ts';
import type { IsOwn } from './watch-own.ts';
import type { Note } from './wrap-native.ts';

/** Notes a function whose first argument is the name of a database or of a cache. */
export function noteContainer(acts: Acts, way: Way, isOwn: IsOwn): Note {
  return (self, args, trap) => {
    if (args.length && isOwn(self)) acts.add(way, args[0], '', trap);
  };
}

/** Notes `navigator.serviceWorker.register`: the scope as given, or else the script's address. */
export function noteServiceWorker({ cut, find, getterOf, readOwn, scope }: Intrinsics, acts: Acts, isOwn: IsOwn): Note {
  const way = makeWay('serviceWorker', 'open', 'serviceWorker');
  // Reads a slot that the page cannot reach; for what is no URL it throws, and the act is left out.
  const getAddress = getterOf(scope.URL.prototype, 'href');
  return (self, args, trap) => {
    if (!args.length || !isOwn(self)) return;
    const script = args[0];
    const options = args.length > 1 ? args[1] : undefined;
    const given = isPrimitive(options) ? undefined : readOwn(options as object, 'scope'); // no primitive
    if (given !== undefined && given !== null) return acts.add(way, given, '', trap);
    // Of the script's address its folder counts; what is asked of the script may name the visitor.
    const address = `${isPrimitive(script) ? script : getAddress(script)}`;
    const end = find(address, '?');
    acts.add(way, end < 0 ? address : cut(address, 0, end), '', trap);
  };
}
