import type { Intrinsics } from './keep-intrinsics.ts';
import type { Trap } from './wrap-native.ts';

/** Most lines and characters of a stack that are handed over. */
const MOST_LINES = 20;
const MOST_CHARACTERS = 16_000;

/** Where a call came from, as the engine made it: it becomes text when it is read. */
export interface CallPlace {
  stack?: unknown;
}

/**
 * Takes the place of a call; undefined where there are no stacks. Runs no code of the page. V8 makes a stack text when it is first read, and then reads
 * `name` and `message` of what it belongs to: so it belongs to an object with nothing behind it.
 */
export function takePlace({ capture }: Intrinsics, trap: Trap): CallPlace | undefined {
  if (!capture) return undefined;
  const place = { __proto__: null } as CallPlace; // `__proto__` in a literal is no property
  capture(place, trap);
  return place;
}

/** The first lines of a place's stack. Between `open` and `close` only. */
export function readPlace({ cut, find }: Intrinsics, { stack }: CallPlace): string {
  if (typeof stack !== 'string') return '';
  let end = -1;
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    end = find(stack, '\n', end + 1);
    if (end < 0) break;
  }
  return cut(stack, 0, end < 0 || end > MOST_CHARACTERS ? MOST_CHARACTERS : end);
}

/** Reads stacks so that the page does not feel it. */
export interface Reading {
  /** To be called before the first is read. False: leave them. */
  open(): boolean;
  /** To be called after the last. */
  close(): void;
}

/**
 * V8 asks `Error`, and what is behind it, for `prepareStackTrace` when a stack is first read. A plain one of `Error` itself is taken away meanwhile: nobody
 * sees it, since nothing of the page runs before it is put back. Where that cannot be done, stacks are left.
 */
export function watchHook({ define, describe, errors, hasOwn, isStackOwn, scope }: Intrinsics): Reading {
  const key = 'prepareStackTrace';
  const { getPrototypeOf } = scope.Object;
  const functions = scope.Function.prototype;
  const objects = scope.Object.prototype;
  const set = (value: unknown) => define(errors, key, { __proto__: null, value } as PropertyDescriptor); // its other attributes stay
  let aside: PropertyDescriptor | undefined;
  return {
    open: () => {
      if (!isStackOwn) return true;
      // Something else behind them, a Proxy even, would be asked too.
      if (getPrototypeOf(errors) !== functions || getPrototypeOf(functions) !== objects) return false;
      if (hasOwn(functions, key) || hasOwn(objects, key)) return false;
      const found = describe(errors, key);
      if (!found) return true;
      try {
        if (!hasOwn(found, 'value')) return false;
        set(undefined);
        aside = found;
        return true;
      } catch {
        return false; // frozen
      }
    },
    close: () => {
      if (aside) set(aside.value);
      aside = undefined;
    },
  };
}

/** Tells the address of the script element that is running, or the empty text. */
export function watchScript({ getterOf, scope }: Intrinsics): () => string {
  const { document } = scope;
  const getSource = getterOf(scope.HTMLScriptElement?.prototype, 'src');
  const getScript = getterOf(scope.Document?.prototype, 'currentScript');
  let script: unknown;
  let address = '';
  return () => {
    const running = getScript(document);
    if (running === script) return address;
    script = running;
    address = '';
    try {
      if (running) address = getSource(running) as string; // as its interface says
    } catch {
      return address; // a script in SVG has no `src`
    }
    return address;
  };
}
