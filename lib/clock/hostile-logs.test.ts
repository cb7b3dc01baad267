import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeLog, startedAt } from '../../test/made-log.ts';
import { items } from '../../test/made-reports/make-report.ts';
import { watchMadeVisit } from '../../test/watch-made-visit.ts';
import { NAME_LIMIT } from '../capture/reading.ts';
import type { ClassifiedItem } from '../types.ts';
import type { Write } from '../watch-log-types.ts';
import { allPhases } from '../watch-types.ts';

const names = ['__proto__', 'constructor', '\ud800', '', ' ', '"', '\n', 'a b', '0', 'ssupp.vid'];

/** An entry of localStorage under a name that no line could hold. */
function entry(name: string, at = 0): ClassifiedItem {
  const [made] = items('localStorage k shop.example');
  if (!made) throw new Error('one line makes one item');
  const cut = name.length > NAME_LIMIT ? { name: name.slice(0, NAME_LIMIT), nameLength: name.length } : { name };
  return { ...made, ...cut, id: `${at}` };
}

describe('odd names', () => {
  test.each(names.map((name) => [name]))('%j', (name) => {
    const log = makeLog(
      `100 a.js localStorage ${JSON.stringify(name)} set\n200 a.js cookie ${JSON.stringify(name)} set`,
    );
    const { items: found, watch } = watchMadeVisit(log, [entry(name), entry('other', 1)]);
    expect(found.map(({ clock }) => clock?.writes)).toEqual([1, 0]);
    expect(watch.marks.map((mark) => mark.name)).toEqual([name, name]);
  });

  it('of a megabyte: those that differ after the cut alone are told apart by their length, and no further', () => {
    const long = 'n'.repeat(1_000_000);
    const log = makeLog('');
    const seen: Write = {
      store: 'localStorage',
      name: long.slice(0, NAME_LIMIT),
      nameLength: long.length,
      operation: 'set',
      via: 'storage',
      at: startedAt + 5,
      count: 1,
    };
    log.documents[0]?.writes.push(seen);
    const { items: found } = watchMadeVisit(log, [entry(long), entry(`${long}n`, 1)]);
    expect(found.map(({ clock }) => clock?.writes)).toEqual([1, 0]);
  });
});

describe('odd times', () => {
  test.each<[at: number, found: number]>([
    [-60_000, 0], // before the navigation
    [0.04, 0],
    [0.06, 0.1],
    [Number.NaN, 0],
    [1e15, 1e15],
  ])('%d is told as %d', (at, found) => {
    const clock = watchMadeVisit(makeLog(`${at} a.js localStorage k set`), [entry('k')]).items[0]?.clock;
    expect(clock?.firstWriteAt).toBe(found);
    expect(clock?.writes).toBe(1);
  });

  it('a last moment before the first, and a reading since after itself', () => {
    const log = makeLog(
      '500 consent ddd\n600 a.js localStorage k set x2 until=100\n700 - localStorage k set via=reread since=9000',
    );
    expect(watchMadeVisit(log, [entry('k')]).items[0]?.clock).toMatchObject({
      phase: 'afterRefusal',
      firstWriteAt: 600,
    });
  });
});

describe('odd logs', () => {
  it('without documents', () => {
    const { items: found, watch } = watchMadeVisit({ ...makeLog('earlier consent ggg'), documents: [] }, [entry('k')]);
    expect(found[0]?.clock).toMatchObject({ phase: 'unknown', reason: 'notWatched', writes: 0, writers: [] });
    expect(watch).toMatchObject({ watchedSince: 0, choices: [{ kind: 'earlier' }], marks: [] });
  });

  it('of opaque origins, which keep nothing', () => {
    const log = makeLog('100 a.js localStorage k set in=opaque\n200 a.js cookie k set in=opaque', {
      documents: [{ id: 'opaque', url: 'about:srcdoc', origin: 'null' }],
    });
    expect(watchMadeVisit(log, [entry('k')]).items[0]?.clock?.writes).toBe(0);
  });

  it.each([3_000, 30_000])('of %i writes, all told', (count) => {
    const lines = Array.from({ length: count }, (_, at) => `${at / 10} a.js localStorage k${at % 500} set`);
    const keys = Array.from({ length: 500 }, (_, at) => entry(`k${at}`, at));
    const { items: found, watch } = watchMadeVisit(makeLog(lines.join('\n')), keys);
    expect(found.reduce((sum, { clock }) => sum + (clock?.writes ?? 0), 0)).toBe(count);
    expect(watch.marks.length + (watch.marksDropped ?? 0)).toBe(count);
  });

  it('of one cookie under thousands of paths', () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `${at} a.js cookie k set path=/${at}`);
    expect(watchMadeVisit(makeLog(lines.join('\n')), '').watch.marksDropped).toBe(1_000);
  });
});

test('it changes nothing it was given, and gives the same for the same', () => {
  const log = makeLog(
    'there cookie k\n100 a.js cookie k set 1d\n101 - cookie k set via=changed kept=1d\n500 consent gdd',
  );
  const before = structuredClone(log);
  const once = watchMadeVisit(log, [entry('k')]);
  expect(watchMadeVisit(log, [entry('k')])).toEqual(once);
  expect(log).toEqual(before);
});

describe('whatever is observed', () => {
  const name = fc.constantFrom('k', 'l', '__proto__', '\ud800');
  const hint = fc.record({
    at: fc.integer({ min: -100, max: 9000 }),
    name,
    operation: fc.constantFrom('set', 'set', 'remove'),
    via: fc.constantFrom('document.cookie', 'changed', 'header'),
    count: fc.integer({ min: 1, max: 4 }),
    span: fc.integer({ min: 0, max: 900 }),
  });
  const stored = fc.record({
    at: fc.integer({ min: -100, max: 9000 }),
    name,
    operation: fc.constantFrom('set', 'remove', 'clear'),
    via: fc.constantFrom('storage', 'otherDocument', 'reread'),
    count: fc.integer({ min: 1, max: 4 }),
    document: fc.constantFrom('top', 'frame'),
    from: fc.constantFrom('https://shop.example/', 'https://shop.example/frame', 'https://shop.example/other'),
    earlier: fc.integer({ min: 0, max: 3000 }),
  });
  const choices = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.stringMatching(/^([gd]{3}|i[gd]{3}|-|\?)$/)),
    { maxLength: 4 },
  );

  it('no write counts twice, phases add up to the writes, the phase is their most telling', () => {
    fc.assert(
      fc.property(
        fc.array(hint, { maxLength: 25 }),
        fc.array(stored, { maxLength: 25 }),
        choices,
        (cookies, entries, chosen) => {
          const lines = [
            ...cookies.map(
              ({ at, name: own, operation, via, count, span }) =>
                `${at} ${via === 'changed' ? '-' : 'a.js'} cookie ${JSON.stringify(own)} ${operation} via=${via} x${count} until=${at + span}`,
            ),
            ...entries.map(
              ({ at, name: own, operation, via, count, document, from, earlier }) =>
                `${at} ${via === 'storage' ? 'a.js' : '-'} localStorage ${JSON.stringify(own)} ${operation} via=${via} x${count} in=${document} from=${from}${via === 'reread' ? ` since=${at - earlier}` : ''}`,
            ),
            ...chosen.map(([at, choice]) => `${at} consent ${choice}`),
          ];
          const log = makeLog(lines.join('\n'), { documents: [{ id: 'frame' }] });
          const keys = items(`cookie k shop.example 1d functional acme\ncookie l shop.example session necessary acme`);
          const given = [...keys, entry('k', 1), entry('__proto__', 2), entry('\ud800', 3)];
          const { items: found, watch } = watchMadeVisit(log, given);
          for (const { clock, store, name: own } of found) {
            if (!clock) throw new Error('every item of a watched visit has a clock');
            const counts = allPhases.map((phase) => clock.phases[phase] ?? 0);
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(clock.writes);
            if (clock.writes > 0) expect(clock.phase).toBe(allPhases[counts.findIndex((count) => count > 0)]);
            expect(clock.reason === undefined).toBe(clock.phase !== 'unknown');
            // At least what any one observer told, at most all of it.
            const sets = [...log.documents.map(({ writes }) => writes), log.network.writes].map((writes) =>
              writes.filter((one) => one.store === store && one.name === own && one.operation === 'set'),
            );
            const total = (writes: Write[]) => writes.reduce((sum, { count }) => sum + count, 0);
            expect(clock.writes).toBeLessThanOrEqual(total(sets.flat()));
            expect(clock.writes).toBeGreaterThanOrEqual(
              Math.max(
                ...sets.map((writes) =>
                  total(writes.filter(({ via }) => !['reread', 'otherDocument', 'changed'].includes(via))),
                ),
              ),
            );
            for (const at of [clock.firstWriteAt, clock.lastWriteAt, clock.lastChangedAt, clock.phaseAt])
              expect(at ?? 0).toBeGreaterThanOrEqual(0);
            expect(clock.phaseAt === undefined).toBe(clock.writes === 0);
            expect((clock.phaseAt ?? 0) >= (clock.firstWriteAt ?? 0)).toBe(true);
            expect((clock.phaseAt ?? 0) <= (clock.lastWriteAt ?? 0)).toBe(true);
            expect((clock.firstWriteAt ?? 0) <= (clock.lastWriteAt ?? 0)).toBe(true);
            expect(clock.writers.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(clock.writes);
          }
          const times = watch.marks.map(({ at }) => at);
          expect(times).toEqual(times.toSorted((one, two) => one - two));
          expect(Math.min(0, ...times)).toBe(0);
          // Acts of all keys, gone ones too, are no more than what was observed; and what was observed is not forgotten.
          const observed = [...log.documents.flatMap(({ writes }) => writes), ...log.network.writes];
          const acts = watch.marks.reduce((sum, { count }) => sum + count, 0);
          expect(acts).toBeLessThanOrEqual(observed.reduce((sum, { count }) => sum + count, 0));
          expect(acts > 0).toBe(observed.length > 0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
