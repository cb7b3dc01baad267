import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeLog, startedAt } from '../../test/made-log.ts';
import { joinActs } from './join-acts.ts';
import type { Observation } from './key-history.ts';

const page = 'https://shop.example/';

/** The observations of a log's lines, in the order of the lines of each document, the browser's words first. */
function observe(lines: string): Observation[] {
  const top = { id: 'top', url: `${page}?visitor=1#here` };
  const log = makeLog(lines, { documents: [top, { id: 'frame' }, { id: 'third' }] });
  const told = log.network.writes.map((seen) => ({ seen, observer: seen.via }));
  const hinted = log.documents.flatMap(({ id, url, writes }) =>
    writes.map((seen) => ({ seen, observer: id, frameUrl: url })),
  );
  return [...told, ...hinted];
}

/** Acts as `at via ×count`. */
const join = (lines: string) =>
  joinActs(observe(lines)).map(({ at, via, count }) => `${at - startedAt} ${via}${count === 1 ? '' : ` ×${count}`}`);

describe('one act that is noticed by several is one', () => {
  test.each<[what: string, lines: string, acts: string[]]>([
    ['a script and the browser', '100 a.js cookie k set\n103 - cookie k set via=changed', ['100 document.cookie']],
    [
      'the browser first, by its own clock',
      '100 a.js cookie k set\n98 - cookie k set via=changed',
      ['100 document.cookie'],
    ],
    ['a header and the browser', '5 p cookie k set via=header\n9 - cookie k set via=changed', ['5 header']],
    [
      'too far apart',
      '100 a.js cookie k set\n3101 - cookie k set via=changed',
      ['100 document.cookie', '3101 changed'],
    ],
    ['late, and near enough', '100 a.js cookie k set\n3100 - cookie k set via=changed', ['100 document.cookie']],
    ['too early', '2000 a.js cookie k set\n999 - cookie k set via=changed', ['999 changed', '2000 document.cookie']],
    [
      'heard of too late by another document',
      '100 a.js localStorage k set\n1101 - localStorage k set via=otherDocument in=frame',
      ['100 storage', '1101 otherDocument'],
    ],
    [
      'told late, when the next act has been done already',
      '100 a.js cookie k set\n900 a.js cookie k set\n850 - cookie k set via=changed\n1700 - cookie k set via=changed',
      ['100 document.cookie', '900 document.cookie'],
    ],
    ['the browser alone', '100 - cookie k set via=changed', ['100 changed']],
    [
      'one script, and the browser tells of two',
      '100 a.js cookie k set\n102 - cookie k set via=changed\n105 - cookie k set via=changed',
      ['100 document.cookie', '105 changed'],
    ],
    [
      'two scripts, and the browser tells of two',
      '100 a.js cookie k set\n110 b.js cookie k set\n102 - cookie k set via=changed\n112 - cookie k set via=changed',
      ['100 document.cookie', '110 document.cookie'],
    ],
    [
      'five acts as one entry, and the browser tells of each',
      `100 a.js cookie k set x5 until=300\n${[101, 150, 200, 250, 301].map((at) => `${at} - cookie k set via=changed`).join('\n')}`,
      ['100 document.cookie ×5'],
    ],
    [
      'five acts, of which the browser tells as one entry and of two more',
      '100 a.js cookie k set x5 until=300\n101 - cookie k set via=changed x7 until=320',
      ['100 document.cookie ×5', '101 changed ×2'],
    ],
    [
      'setting and removing',
      '100 a.js cookie k set\n101 - cookie k remove via=changed',
      ['100 document.cookie', '101 changed'],
    ],
    [
      'a header and a script',
      '100 a.js cookie k set\n101 p cookie k set via=header',
      ['100 document.cookie', '101 header'],
    ],
    [
      'a frame writes, two others hear of it',
      '100 a.js localStorage k set\n102 - localStorage k set via=otherDocument in=frame\n103 - localStorage k set via=otherDocument in=third',
      ['100 storage'],
    ],
    [
      'nobody saw who, two heard of it',
      '102 - localStorage k set via=otherDocument in=frame\n103 - localStorage k set via=otherDocument in=third',
      ['102 otherDocument'],
    ],
    [
      'heard of at once, found by reading much later',
      '102 - localStorage k set via=otherDocument in=frame\n5000 - localStorage k set via=reread since=50 in=third',
      ['102 otherDocument'],
    ],
    [
      'found by reading, and known from before that',
      '100 a.js localStorage k set\n9000 - localStorage k set via=reread since=5000 in=frame',
      ['100 storage', '9000 reread'],
    ],
  ])('%s', (_, lines, acts) => {
    expect(join(lines)).toEqual(acts);
  });
});

describe('a property that a document set', () => {
  const found = (at: number, since: number) => `${at} - localStorage k set via=reread since=${since}`;
  const told = (at: number, where = 'frame', from = page) =>
    `${at} - localStorage k set via=otherDocument in=${where} from=${from}`;

  test.each<[what: string, lines: string[], acts: string[]]>([
    ['found, then told', [found(96, 50), told(278)], ['96 reread']],
    ['told, then found', [told(96), found(278, 50)], ['96 reread']],
    ['told to two', [found(96, 50), told(278), told(290, 'third')], ['96 reread']],
    ['told late', [found(96, 50), told(3096)], ['96 reread']],
    ['told too late', [found(96, 50), told(3097)], ['96 reread', '3097 otherDocument']],
    ['told before it was last read', [told(20), found(1096, 1050)], ['20 otherDocument', '1096 reread']],
    [
      'several times between two readings',
      [told(22), told(42), told(62), found(96, 10)],
      ['22 reread', '42 reread', '62 reread'],
    ],
    ['twice, told at once', [told(22), found(96, 10), told(122), found(300, 96)], ['22 reread', '122 reread']],
    ['twice, told late', [found(96, 10), told(222), found(300, 96), told(322)], ['96 reread', '300 reread']],
    ['set by another address', [found(96, 50), told(278, 'frame', `${page}other`)], ['96 otherDocument']],
    ['told to the document itself: another tab', [told(98, 'top'), found(300, 50)], ['98 otherDocument']],
    ['found in two documents', [found(96, 50), `${found(400, 60)} in=frame`], ['96 reread']],
    ['found in two documents, the later one first', [found(400, 60), `${found(96, 50)} in=frame`], ['96 reread']],
    ['removed, not set', [found(96, 50), told(278).replace(' set ', ' remove ')], ['96 reread', '278 otherDocument']],
  ])('%s', (_, lines, acts) => {
    expect(join(lines.join('\n'))).toEqual(acts);
  });

  it('is of that document, at the earlier moment', () => {
    const [act] = joinActs(observe(`${found(96, 50)} new\n${told(278)}`));
    expect(act).toEqual({
      operation: 'set',
      via: 'reread',
      at: startedAt + 96,
      since: startedAt + 50,
      count: 1,
      frameUrl: `${page}?visitor=1#here`,
      isNewValue: true,
    });
  });
});

describe('whatever is noticed', () => {
  const line = fc
    .record({
      at: fc.integer({ min: 0, max: 4000 }),
      earlier: fc.integer({ min: 0, max: 2000 }),
      operation: fc.constantFrom('set', 'set', 'remove'),
      via: fc.constantFrom('storage', 'otherDocument', 'otherDocument', 'reread', 'reread'),
      count: fc.integer({ min: 1, max: 3 }),
      where: fc.constantFrom('top', 'frame', 'third'),
      from: fc.constantFrom(page, `${page}frame`, `${page}other`),
    })
    .map(
      ({ at, earlier, operation, via, count, where, from }) =>
        `${at} - localStorage k ${operation} via=${via} x${count} until=${at + 100} in=${where}${via === 'reread' ? ` since=${at - earlier}` : ` from=${from}`}`,
    );

  it('acts are no more than was told, at moments that were told, and none is without its teller', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const seen = observe(lines.join('\n')).map((one) => one.seen);
        const acts = joinActs(observe(lines.join('\n')));
        const moments = new Set(seen.map(({ at }) => at));
        for (const operation of ['set', 'remove']) {
          const total = (all: { operation: string; count: number }[]) =>
            all.filter((one) => one.operation === operation).reduce((sum, { count }) => sum + count, 0);
          expect(total(acts)).toBeLessThanOrEqual(total(seen));
          expect(total(acts) > 0).toBe(total(seen) > 0);
          // What scripts were seen doing is never told of as less.
          expect(total(acts)).toBeGreaterThanOrEqual(total(seen.filter(({ via }) => via === 'storage')));
        }
        for (const { at, lastAt = at, since = at } of acts) {
          expect(moments).toContain(at);
          expect(lastAt).toBeGreaterThanOrEqual(at);
          expect(since).toBeLessThanOrEqual(at);
        }
        expect(acts.map(({ at }) => at)).toEqual(acts.map(({ at }) => at).toSorted((one, two) => one - two));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what an act then says', () => {
  it('who from the hint, what was kept from the browser', () => {
    const [act] = joinActs(observe('100 a.js cookie k set 730d\n101 - cookie k set via=changed kept=400d new'));
    expect(act).toMatchObject({
      via: 'document.cookie',
      scripts: ['https://shop.example/a.js'],
      frameUrl: `${page}?visitor=1#here`,
      isNewValue: true,
      asked: { expiresAt: startedAt + 100 + 730 * 86_400_000 },
      keptUntil: startedAt + 101 + 400 * 86_400_000,
    });
    expect(act).not.toHaveProperty('name');
  });

  it('not where it happened, when only its trace was noticed', () => {
    for (const via of ['reread', 'otherDocument'])
      expect(joinActs(observe(`100 - localStorage k set via=${via}`))[0]).not.toHaveProperty('frameUrl');
  });

  it('a new value stays one, whoever tells last', () => {
    const lines =
      '100 a.js cookie k set x2 until=200\n101 - cookie k set via=changed new\n190 - cookie k set via=changed same';
    expect(joinActs(observe(lines))[0]?.isNewValue).toBe(true);
  });

  it('and changes nothing it was given', () => {
    const given = observe('100 a.js cookie k set\n101 - cookie k set via=changed kept=400d new');
    const before = structuredClone(given);
    joinActs(given);
    expect(given).toEqual(before);
  });
});
