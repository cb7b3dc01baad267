import { expect, it, test } from 'vitest';
import { listNames } from './list-names.ts';

/** As browsers make it: entries are own properties, but for those that have the name of an inherited one. */
function fakeStorage(names: readonly string[], listed = names): Storage {
  class FakeStorage {
    get length() {
      return names.length;
    }
    key(index: number) {
      return names[index] ?? null;
    }
    getItem(name: string) {
      return names.includes(name) ? 'value' : null;
    }
  }
  const storage = new FakeStorage();
  for (const name of listed)
    if (!(name in storage)) Object.defineProperty(storage, name, { value: 'value', enumerable: true });
  return storage as unknown as Storage; // as much of it as is used
}

test.each([
  [[]],
  [['a', 'b', 'c']],
  [['length', 'key', 'getItem', '__proto__', 'constructor', 'toString', 'plain']],
  [['', '0', '-1', '\ud800']],
])('lists %j', (names) => {
  expect(listNames(fakeStorage(names)).sort()).toEqual([...names].sort());
});

it('asks for each by its number where the browser hides some', () => {
  expect(listNames(fakeStorage(['a', 'b', 'c'], ['a']))).toEqual(['a', 'b', 'c']);
});
