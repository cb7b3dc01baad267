import { describe, expect, it } from 'vitest';
import type { Write } from '../../watch-log-types.ts';
import { compareStates } from './compare-states.ts';

const state = (entries: Record<string, number | null>) => new Map(Object.entries(entries));
const known = (name: string, operation: Write['operation'] = 'set'): Write => ({
  store: 'localStorage',
  name,
  operation,
  via: 'storage',
  at: 15,
  count: 1,
});
const compare = (before: Record<string, number | null>, now: Record<string, number | null>, writes: Write[] = []) =>
  compareStates({
    store: 'localStorage',
    before: state(before),
    now: state(now),
    known: writes,
    since: 10,
    at: 20,
  }).map(({ name, operation, isNewValue }) => [operation, name, isNewValue]);

describe('reading again', () => {
  it('finds what was set as a property, changed and removed', () => {
    expect(compare({ a: 1, b: 2, c: 3 }, { a: 1, b: 9, d: 4 })).toEqual([
      ['set', 'b', true],
      ['set', 'd', true],
      ['remove', 'c', undefined],
    ]);
  });

  it('finds nothing that is known', () => {
    expect(compare({ a: 1, b: 2 }, { a: 5, c: 1 }, [known('a'), known('b', 'remove'), known('c')])).toEqual([]);
  });

  it('takes values that are not looked at any more, or again, for no news', () => {
    expect(compare({ a: 1, b: 2 }, { a: null, b: null, c: null })).toEqual([['set', 'c', true]]);
    expect(compare({ a: null, b: null }, { a: 1, b: 2 })).toEqual([]);
    const write = known('a');
    expect(compare({ a: null }, { a: null }, [write])).toEqual([]);
    expect(write).not.toHaveProperty('isNewValue');
  });

  it('does not say of a long value that it is the same: its middle was not looked at', () => {
    const [same, other] = [known('a'), known('b')];
    expect(compare({ a: 7.5, b: 7.5 }, { a: 7.5, b: 8.5 }, [same, other])).toEqual([]);
    expect([same.isNewValue, other.isNewValue]).toEqual([undefined, true]);
  });

  it('finds what is there with its old value after it was removed, or everything was', () => {
    expect(compare({ a: 1 }, { a: 1 }, [known('a', 'remove')])).toEqual([['set', 'a', false]]);
    expect(compare({ a: 1 }, { a: 1 }, [known('', 'clear')])).toEqual([['set', 'a', false]]);
  });

  it('goes by the last write in time, whoever told of it first', () => {
    expect(compare({ a: 1 }, {}, [{ ...known('a', 'remove'), at: 18 }, known('a')])).toEqual([]);
  });

  it('finds what was set again after it was known to be removed', () => {
    expect(compare({ a: 1 }, { a: 5 }, [known('a', 'remove')])).toEqual([['set', 'a', true]]);
  });

  it('takes a cleared storage for cleared, and finds what came after', () => {
    expect(compare({ a: 1, b: 2 }, { b: 3 }, [known('', 'clear')])).toEqual([['set', 'b', true]]);
  });

  it('says when it happened: after one reading, before the next', () => {
    const [write] = compareStates({
      store: 'sessionStorage',
      before: state({}),
      now: state({ x: 1 }),
      known: [],
      since: 10,
      at: 20,
    });
    expect(write).toMatchObject({ store: 'sessionStorage', via: 'reread', since: 10, at: 20 });
  });

  it('notes on a known write whether the value is another one', () => {
    const [same, other, fresh] = [known('a'), known('b'), known('c')];
    compareStates({
      store: 'localStorage',
      before: state({ a: 1, b: 2 }),
      now: state({ a: 1, b: 3, c: 4 }),
      known: [same, other, fresh],
      since: 10,
      at: 20,
    });
    expect([same.isNewValue, other.isNewValue, fresh.isNewValue]).toEqual([false, true, true]);
  });

  it('finds nothing in a storage that could not be read', () => {
    const given = { store: 'localStorage', known: [], since: 10, at: 20 } as const;
    expect(compareStates({ ...given, before: null, now: state({ a: 1 }) })).toEqual([]);
    expect(compareStates({ ...given, before: state({ a: 1 }), now: null })).toEqual([]);
  });

  it('knows long names by their beginning', () => {
    const name = 'n'.repeat(3000);
    expect(compare({}, { [name]: 1 }, [known(name.slice(0, 2048))])).toEqual([]);
    expect(compare({}, { [name]: 1 })).toEqual([['set', name.slice(0, 2048), true]]);
  });
});
