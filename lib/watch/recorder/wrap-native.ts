import { isPrimitive } from './is-primitive.ts';
import type { Intrinsics } from './keep-intrinsics.ts';

/** Notes a call that has succeeded. @param trap our function on the stack, below which the page called */
export type Note = (self: unknown, args: readonly unknown[], trap: Trap) => void;
export type Trap = (native: unknown, self: unknown, args: readonly unknown[]) => unknown;

/** A native function and where it is: the value of a property, or the setter of one. */
export interface Place {
  owner: object;
  key: string;
  kind: 'value' | 'set';
  native: (...args: never) => unknown;
}

/**
 * Puts a Proxy of the native function in its place: name, length, own keys, receiver, result and errors stay the native's. It is called first, with the
 * very same receiver and arguments, and only a call that returned is noted.
 * One thing can be told from outside: the Proxy shows itself as `function () { [native code] }`, without the name.
 * @throws TypeError when the page has frozen the place
 */
export function wrapNative(own: Intrinsics, { owner, key, kind, native }: Place, note: Note): void {
  const { apply, define, scope } = own;
  const trap: Trap = (_, self, args) => {
    let result: unknown;
    try {
      result = apply(native, self, args);
    } catch (error) {
      leaveStack(own, error, args, trap);
      throw error;
    }
    try {
      note(self, args, trap);
    } catch {
      return result; // a hint is lost, as when no room is left on the stack; the page feels nothing
    }
    return result;
  };
  // Without Object.prototype behind them: what the page puts there must not become a trap or an attribute.
  const handler = { __proto__: null, apply: trap } as ProxyHandler<typeof native>; // a trap as the language calls it
  define(owner, key, { __proto__: null, [kind]: new scope.Proxy(native, handler) } as PropertyDescriptor);
}

/**
 * In V8 an error has a `stack` of its own, which can be written anew without our line, as if the page had called the native itself. Elsewhere that would be
 * a new property: there the error stays as it is. So it does when an argument is an object, for then the error may be the page's own.
 */
function leaveStack({ capture, hasOwn, isStackOwn }: Intrinsics, error: unknown, args: readonly unknown[], trap: Trap) {
  try {
    if (!capture || !isStackOwn) return;
    for (let index = 0; index < args.length; index += 1) if (!isPrimitive(args[index])) return;
    const target = error as object; // natives throw nothing else
    if (hasOwn(target, 'stack')) capture(target, trap);
  } catch {
    return; // no room left on the stack: the error goes on as it is
  }
}
