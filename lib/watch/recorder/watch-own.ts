import type { Intrinsics } from './keep-intrinsics.ts';

/** Whether an object is the one that this window gives. */
export type IsOwn = (self: unknown) => boolean;

/**
 * The window (or its navigator) is asked only after the page has used such an object with success: where a store is closed, asking is an error. It is asked
 * again when it was another one, since a window can be given new ones (storage access).
 */
export function watchOwn({ getterOf }: Intrinsics, owner: object | undefined, key: string, holder: unknown): IsOwn {
  const get = getterOf(owner, key);
  let mine: unknown;
  return (self) => {
    if (self !== mine) mine = get(holder);
    return self === mine && self !== undefined;
  };
}
