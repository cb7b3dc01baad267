/** Does one thing after the other, also across pages and across a background that starts anew. `name`: what must not be done twice at once. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`crumbscope-${name}`, work) as Promise<T>; // the DOM types wrap the callback's promise twice
}
