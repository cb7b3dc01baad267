/** Whether a value is none of the things that can run code of the page when they are converted. `document.all` has the type of undefined, and is an object. */
export function isPrimitive(value: unknown): boolean {
  const type = typeof value;
  if (type === 'object') return value === null;
  return type !== 'function' && (type !== 'undefined' || value === undefined);
}
