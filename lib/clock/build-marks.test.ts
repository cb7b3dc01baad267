import { describe, expect, it } from 'vitest';
import { makeLog } from '../../test/made-log.ts';
import { watchMadeVisit } from '../../test/watch-made-visit.ts';
import { MOST_MARKS } from './build-marks.ts';

const chat = 'cookie chat shop.example 180d functional acme';
const marksOf = (lines: string, items = chat) => watchMadeVisit(makeLog(lines), items).watch;

describe('marks', () => {
  it('one for each act, oldest first, removals and emptied storages too', () => {
    const { marks, marksDropped } = marksOf(`
      900 b.js localStorage - clear
      100 a.js cookie chat set 180d
      103 - cookie chat set via=changed kept=180d
      500 consent ddd
      600 a.js cookie chat remove
      700 https://cdn.acme.example/a.js localStorage odd set x4
    `);
    expect(marks.map(({ at, name, operation, count, phase }) => [at, name, operation, count, phase])).toEqual([
      [100, 'chat', 'set', 1, 'beforeChoice'],
      [600, 'chat', 'remove', 1, 'afterRefusal'],
      [700, 'odd', 'set', 4, 'afterRefusal'],
      [900, '', 'clear', 1, 'afterRefusal'],
    ]);
    expect(marksDropped).toBeUndefined();
  });

  it('say whose key or else whose script, by what, and which item it is about', () => {
    const [known, odd] = marksOf(
      '100 a.js cookie chat set\n200 https://cdn.acme.example/a.js<b.js localStorage odd set',
    ).marks;
    expect(known).toMatchObject({
      itemId: expect.any(String),
      categories: ['functional'],
      vendorName: 'Acme',
      by: 'https://shop.example/a.js',
    });
    expect(odd).toMatchObject({
      categories: ['unclassified'],
      vendorName: 'Acme',
      by: 'https://cdn.acme.example/a.js',
    });
    expect(odd).not.toHaveProperty('itemId'); // it is gone again
  });

  it('of which there are too many: what was written after refusal stays, and every key once', () => {
    const early = Array.from({ length: 3000 }, (_, at) => `${at / 10} a.js cookie busy set`);
    const late = Array.from({ length: 20 }, (_, at) => `${900 + at} a.js localStorage late${at} set`);
    const { marks, marksDropped } = marksOf(
      [...early, '500 a.js cookie chat set', '800 consent ddd', ...late].join('\n'),
    );
    expect(marks).toHaveLength(MOST_MARKS);
    expect(marksDropped).toBe(3021 - MOST_MARKS);
    expect(marks.filter(({ phase }) => phase === 'afterRefusal')).toHaveLength(20);
    expect(marks.map(({ name }) => name)).toContain('chat');
    expect(marks.map(({ at }) => at)).toEqual(marks.map(({ at }) => at).toSorted((one, two) => one - two));
  });
});
