import { describe, expect, it, test } from 'vitest';
import { makeLog } from '../../test/made-log.ts';
import { watchMadeVisit } from '../../test/watch-made-visit.ts';

const chat = 'cookie chat shop.example 180d functional acme';

describe('the moment of the phase', () => {
  test.each<[lines: string, at: number | undefined]>([
    ['100 a.js cookie chat set\n500 consent ddd\n600 a.js cookie chat set\n700 a.js cookie chat set', 600],
    ['100 a.js cookie chat set\n500 consent ggg\n600 a.js cookie chat set', 100],
    ['500 consent ggg\n600 a.js cookie chat set\n800 consent ddd\n900 a.js cookie chat set x3 until=950', 900],
    // Removals have none.
    ['100 a.js cookie chat set\n500 consent ddd\n600 a.js cookie chat remove\n700 a.js cookie chat set', 700],
    // In between the choice changed: which of them came after it is not known.
    ['400 a.js cookie chat set x3 until=600\n500 consent ddd', 400],
    ['100 a.js cookie chat set', 100],
    ['-50 a.js cookie chat set', 0],
    ['there cookie chat', undefined],
    ['', undefined],
  ])('%s: %s', (lines, at) => {
    expect(watchMadeVisit(makeLog(lines), chat).items[0]?.clock?.phaseAt).toBe(at);
  });
});

describe('the rest of the clock', () => {
  const clockOf = (lines: string, item = chat) => watchMadeVisit(makeLog(lines), item).items[0]?.clock;

  test.each<[lines: string, at: number | undefined]>([
    ['100 a.js cookie chat set', 100], // it was not there
    ['there cookie chat\n100 a.js cookie chat set', undefined],
    ['there cookie chat\n100 a.js cookie chat set new\n200 a.js cookie chat set same', 100],
    ['100 a.js cookie chat set\n200 a.js cookie chat set', 100],
    ['there cookie chat\n100 a.js cookie chat remove\n200 a.js cookie chat set', 200],
    ['100 a.js cookie chat set\n200 a.js cookie chat set new x2 until=250', 250],
  ])('last changed: %s', (lines, at) => {
    expect(clockOf(lines)?.lastChangedAt).toBe(at);
  });

  test.each<[lines: string, renewals: number | undefined]>([
    ['100 a.js cookie chat set 10d\n200 a.js cookie chat set 10d', undefined], // moved by 0.1 s
    ['100 a.js cookie chat set 10d\n200 a.js cookie chat set 20d', 1],
    ['100 a.js cookie chat set 10d\n200 a.js cookie chat set 20d\n300 a.js cookie chat set 30d', 2],
    ['100 a.js cookie chat set 10d\n200 a.js cookie chat set 20d new', undefined],
    ['100 a.js cookie chat set 10d\n150 consent ggg\n200 a.js cookie chat set 20d', undefined],
    ['100 a.js cookie chat set 20d\n200 a.js cookie chat set 10d', undefined],
    ['100 a.js cookie chat set session\n200 a.js cookie chat set 10d', undefined],
    ['100 - cookie chat set via=changed kept=10d\n9000 - cookie chat set via=changed kept=20d same', 1],
  ])('renewals: %s', (lines, renewals) => {
    expect(clockOf(lines)?.renewals).toBe(renewals);
  });

  test.each<[lines: string, asked: number | string | undefined, kept: number | string | undefined]>([
    ['100 a.js cookie chat set 730d\n101 - cookie chat set via=changed kept=400d', 730, 400],
    ['100 a.js cookie chat set session\n101 - cookie chat set via=changed kept=session', 'session', 'session'],
    ['100 a.js cookie chat set 0.25d', 0.25, 180], // what was kept is seen at the end
    [`100 a.js cookie chat set ${30 / 1440}d`, 0.0208, 180],
    [`100 a.js cookie chat set ${10 / 86_400}d`, 0.0001, 180],
    ['100 - cookie chat set via=changed kept=0.0833333d', undefined, 0.0833],
    ['100 a.js cookie chat set', undefined, 180],
    ['', undefined, undefined],
  ])('lifetimes: %s', (lines, asked, kept) => {
    const clock = clockOf(lines);
    expect([clock?.askedLifetimeDays, clock?.keptLifetimeDays]).toEqual([asked, kept]);
  });

  it('tells writers apart, at most five, with the nearest vendor on the stack', () => {
    const own = Array.from({ length: 7 }, (_, at) => `${at} ${at}.js cookie chat set`).join('\n');
    expect(clockOf(own)?.writers).toHaveLength(5);
    expect(
      clockOf('1 lib.js<https://cdn.acme.example/a.js cookie chat set x2 until=3\n9 lib.js cookie chat set')?.writers,
    ).toEqual([
      {
        via: 'document.cookie',
        scripts: ['https://shop.example/lib.js', 'https://cdn.acme.example/a.js'],
        frameUrl: 'https://shop.example/',
        vendorId: 'acme',
        vendorName: 'Acme',
        count: 2,
      },
      { via: 'document.cookie', scripts: ['https://shop.example/lib.js'], frameUrl: 'https://shop.example/', count: 1 },
    ]);
    expect(clockOf('1 https://cdn.acme.example/p cookie chat set via=header domain=shop.example')?.writers).toEqual([]); // of that host
  });

  it('says when watching began, and how', () => {
    const log = makeLog('', { isRestored: true, hasGpc: true });
    expect(watchMadeVisit(log, '').watch).toEqual({
      watchedSince: 0,
      choices: [],
      signals: [],
      marks: [],
      isRestored: true,
      hasGpc: true,
    });
    expect(watchMadeVisit({ ...log, documents: [] }, chat).items[0]?.clock?.phase).toBe('unknown');
    const late = log.documents.map((one) => ({ ...one, isLate: true, watchedSince: log.startedAt + 900 }));
    expect(watchMadeVisit({ ...log, documents: late }, '').watch?.watchedSince).toBe(900);
  });
});
