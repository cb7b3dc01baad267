/** The page's world: a window, or what is like one in tests. */
export type Scope = Window & typeof globalThis;

/**
 * What the recorder uses of the language and of the browser, taken before the page can replace it. Nothing is looked up later, and nothing here reads
 * what could lead to the page's own code: no iteration, no `in`, no dictionary with `Object.prototype` behind it.
 */
export interface Intrinsics {
  scope: Scope;
  apply: typeof Reflect.apply;
  define: typeof Object.defineProperty;
  describe: typeof Object.getOwnPropertyDescriptor;
  hasOwn: typeof Object.hasOwn;
  errors: ErrorConstructor;
  /** V8, and Firefox since 138: writes `stack` on any object, and leaves out what is above a function. Absent: there are no stacks. */
  capture: typeof Error.captureStackTrace | undefined;
  /** V8: each error has a `stack` of its own, which becomes text when it is first read. Elsewhere it stands on `Error.prototype`. */
  isStackOwn: boolean;
  /** JSON text of a text; nobody's `toJSON` is asked for texts. */
  quote(text: string): string;
  find(text: string, what: string, from?: number): number;
  cut(text: string, from: number, to?: number): string;
  trim(text: string): string;
  /** How a function shows itself. */
  show(what: unknown): string;
  /** ms since the document's time origin; never goes back. */
  now(): number;
  /** ms since the epoch. */
  date(): number;
  /** Reads an own property that holds plain data. Undefined for an accessor, and where there is none: no getter runs. */
  readOwn(owner: object, key: string): unknown;
  /** The getter that an object has for a property, to be called on any receiver; gives undefined where there is none. @throws what it throws */
  getterOf(owner: object | undefined, key: string): (self: unknown) => unknown;
}

/** Takes them all. To be called once, before any script of the page. */
export function keepIntrinsics(scope: Scope): Intrinsics {
  const errors = scope.Error;
  const objects = scope.Object;
  const clock = scope.performance;
  const { apply } = scope.Reflect;
  const { getOwnPropertyDescriptor: describe, hasOwn } = objects;
  const { indexOf, slice, trim } = scope.String.prototype;
  const { toString: show } = scope.Function.prototype;
  const { stringify } = scope.JSON;
  const { now } = clock;
  let last = 0;
  const readOwn = (owner: object, key: string): unknown => {
    const found = describe(owner, key);
    return found && hasOwn(found, 'value') ? found.value : undefined;
  };
  return {
    __proto__: null,
    scope,
    apply,
    define: objects.defineProperty,
    describe,
    hasOwn,
    errors,
    capture: errors.captureStackTrace,
    isStackOwn: hasOwn(new errors(), 'stack'),
    quote: (text: string) => stringify(text),
    find: (text: string, what: string, from?: number): number => apply(indexOf, text, [what, from]),
    cut: (text: string, from: number, to?: number): string => apply(slice, text, [from, to]),
    trim: (text: string): string => apply(trim, text, []),
    show: (what: unknown): string => apply(show, what, []),
    now: () => {
      const time: number = apply(now, clock, []);
      if (time > last) last = time;
      return last;
    },
    date: scope.Date.now,
    readOwn,
    getterOf: (owner: object | undefined, key: string) => {
      const get = owner && describe(owner, key)?.get;
      return (self: unknown) => get && apply(get, self, []);
    },
  } as Intrinsics; // `__proto__` in a literal is no property
}
