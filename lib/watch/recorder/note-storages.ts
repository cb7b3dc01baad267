import { type Acts, makeWay, type Way } from './keep-acts.ts';
import type { IsOwn } from './watch-own.ts';
import type { Note } from './wrap-native.ts';

/** Notes one of the functions of `Storage.prototype`. A storage of another window is left out: a recorder of its own, or reading again, sees to it. */
export function noteStorage(acts: Acts, operation: 'set' | 'remove' | 'clear', isLocal: IsOwn, isSession: IsOwn): Note {
  const local = makeWay('localStorage', operation, 'storage');
  const session = makeWay('sessionStorage', operation, 'storage');
  let known: unknown;
  let way: Way | undefined;
  return (self, args, trap) => {
    if (self !== known) {
      // sessionStorage first: the first access to the other one opens a file.
      way = isSession(self) ? session : isLocal(self) ? local : undefined;
      known = self;
    }
    if (way) acts.add(way, operation === 'clear' ? '' : args[0], '', trap);
  };
}
