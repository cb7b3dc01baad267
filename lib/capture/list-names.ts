/**
 * The names in a storage. Firefox 153 walks through the whole storage for each `key(index)`: of 100,000 entries, listing them that way takes
 * minutes; its own property names come at once, but for those that its methods are called by.
 * @throws SecurityError where storage is closed
 */
// Not called `storage`: WXT 0.21 takes that for its own `storage` and bundles it, 9 kB, although `imports` is false.
export function listNames(area: Storage): string[] {
  const { length } = area;
  const names = Object.keys(area);
  if (names.length < length) names.push(...[...listHidden(area)].filter((name) => area.getItem(name) !== null));
  if (names.length === length) return names;
  return Array.from({ length }, (_, index) => area.key(index)).filter((name) => name !== null);
}

/** Names of what every storage inherits, each once: an entry called so is no property of its own. */
function listHidden(area: Storage): Set<string> {
  const hidden = new Set<string>();
  for (let place: unknown = Object.getPrototypeOf(area); place; place = Object.getPrototypeOf(place))
    for (const name of Object.getOwnPropertyNames(place)) hidden.add(name);
  return hidden;
}
