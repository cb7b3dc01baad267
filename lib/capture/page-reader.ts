/** The page's own globals: anything may be there, and all of it may throw when touched. */
export type Page = Record<string, unknown>;

/**
 * How one consent interface of a page is read, in the page's world. Reads what is there already and calls nothing that changes a state, shows anything,
 * or goes to the network. May throw: whoever calls it takes that for silence.
 */
export interface PageReader {
  /** One of `PAGE_RECORDS`. */
  name: string;
  /**
   * What it holds now, as plain data that `JSON.stringify` can write; `undefined`: it is not there. A promise for interfaces that answer by a callback: it is
   * waited for at most a second.
   */
  read(page: Page): unknown;
}

/** Something with properties: an object, or a function that carries some. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** A promise of whatever making: pages replace `Promise`, and those of `async` functions are none of theirs. Data of readers has no `then`. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return isRecord(value) && typeof value.then === 'function';
}

/** The named fields that are there. */
export function pick(value: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter((field) => field in value).map((field) => [field, value[field]]));
}

/** A nested field, such as `find(page, 'Shopify', 'customerPrivacy')`; undefined where the way ends. */
export function find(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((at, field) => (isRecord(at) ? at[field] : undefined), value);
}

/** Calls a function of the page on its own object, without arguments or with these; undefined when it is none. */
export function callOn(owner: unknown, method: string, ...given: unknown[]): unknown {
  const called = find(owner, method);
  return typeof called === 'function' ? called.apply(owner, given) : undefined;
}

/** Most calls taken of a list, and most entries looked at: a page may push without end, or say that it did. */
const MOST_CALLS = 300;
const MOST_ENTRIES = 20_000;

/**
 * A list of calls as a page keeps it: lists, `arguments` objects, or what stands for them. Only those whose first word `isMeant`; undefined when the list is
 * none. Everything else in it stays where it is.
 */
export function listCalls(list: unknown, isMeant: (call: readonly unknown[]) => boolean): unknown[][] | undefined {
  if (!isRecord(list) || typeof list.length !== 'number') return undefined;
  const calls: unknown[][] = [];
  const length = Math.min(list.length, MOST_ENTRIES);
  for (let at = 0; at < length && calls.length < MOST_CALLS; at += 1) {
    const call = list[at];
    if (!isRecord(call) || typeof call.length !== 'number' || call.length > 10) continue;
    const given = Array.from(call as unknown as ArrayLike<unknown>); // it has a length
    if (isMeant(given)) calls.push(given);
  }
  return calls;
}
