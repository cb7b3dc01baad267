import { describe, expect, it } from 'vitest';
import type { Category, Store } from '../lib/types.ts';
import type { Phase } from '../lib/watch-types.ts';
import { madeDetails } from '../test/made-reports/made-details.ts';
import { items, makeReport } from '../test/made-reports/make-report.ts';
import { countItems, type Filter, filterRows, findOpenGroups, groupRows, listRows } from './list-items.ts';

const list = items(
  `
  cookie ssupp.vid shop.example 179d functional smartsupp
  cookie ssupp.visits shop.example 179d marketing smartsupp
  cookie _hjSession_1 shop.example 30m analytics hotjar
  cookie consent shop.example 30d necessary banner
  cookie other-consent shop.example 30d necessary banner
  cookie third-consent shop.example 30d necessary banner
  localStorage Cart shop.example
  localStorage widget chat.example
  sessionStorage both chat.example - functional+marketing smartsupp
  `,
  madeDetails,
);
const rows = listRows(makeReport({ items: list }), madeDetails, (store) => `the ${store}`);
const names = (found: readonly { name: string }[]) => found.map((row) => row.name);

function filter(query: string, categories: Category[] = [], stores: Store[] = [], phases: Phase[] = []): Filter {
  return { query, categories: new Set(categories), stores: new Set(stores), phases: new Set(phases) };
}

describe('listRows', () => {
  it('sorts by name, whatever the case', () => {
    expect(names(rows).slice(0, 4)).toEqual(['_hjSession_1', 'both', 'Cart', 'consent']);
  });

  it('takes purposes from the details, and does without them', () => {
    expect(rows.find((row) => row.name === 'ssupp.vid')?.purpose).toMatch(/Recognises/);
    expect(listRows(makeReport({ items: list }), undefined, String).every((row) => row.purpose === undefined)).toBe(
      true,
    );
  });

  it('survives a match the details do not know', () => {
    const [item] = items('cookie a shop.example 1d functional nobody');
    if (!item) throw new Error('no item');
    expect(listRows(makeReport({ items: [item] }), madeDetails, String)[0]?.purpose).toBeUndefined();
  });
});

describe('filterRows', () => {
  it.each([
    ['everything', filter(''), 9],
    ['spaces only', filter('   '), 9],
    ['a name', filter('SSUPP.v'), 2],
    ['a vendor', filter('hotjar'), 1],
    ['a purpose', filter('COUNTS'), 1],
    ['a store by its shown name', filter('the sessionStorage'), 1],
    ['two words that both must be there', filter('ssupp visits'), 1],
    ['no pattern is understood', filter('.*'), 0],
    ['a category', filter('', ['marketing']), 2],
    ['two categories', filter('', ['marketing', 'analytics']), 3],
    ['a store', filter('', [], ['localStorage']), 2],
    ['category and store and word', filter('both', ['marketing'], ['sessionStorage']), 1],
    ['nothing', filter('both', ['analytics']), 0],
  ])('%s', (_, wanted, count) => {
    expect(filterRows(rows, wanted)).toHaveLength(count);
  });

  it('takes the keys of a phase, and none that was not watched', () => {
    const clock = { phase: 'leftOver' as const, phases: {}, writes: 0, writers: [] };
    const [first, ...rest] = list;
    if (!first) throw new Error('no item');
    const watched = listRows(makeReport({ items: [{ ...first, clock }, ...rest] }), undefined, String);
    expect(names(filterRows(watched, filter('', [], [], ['leftOver', 'unknown'])))).toEqual(['ssupp.vid']);
    expect(filterRows(watched, filter('', [], [], ['afterGrant']))).toEqual([]);
    expect([...countItems(watched.map(({ item }) => item)).phases]).toEqual([['leftOver', 1]]);
  });

  it('takes a key that was written twice in both phases', () => {
    const clock = {
      phase: 'afterRefusal' as const,
      phases: { afterRefusal: 1, beforeChoice: 3 },
      writes: 4,
      writers: [],
    };
    const watched = rows.map((row, at) => (at === 0 ? { ...row, item: { ...row.item, clock } } : row));
    for (const phase of ['afterRefusal', 'beforeChoice'] as const)
      expect(filterRows(watched, filter('', [], [], [phase]))).toHaveLength(1);
    expect([...countItems(watched.map(({ item }) => item)).phases]).toEqual([
      ['afterRefusal', 1],
      ['beforeChoice', 1],
    ]);
  });
});

describe('groupRows', () => {
  const groups = groupRows(rows, 'shop.example');

  it('puts vendors with more non-necessary keys first', () => {
    expect(groups.known.map((group) => [group.name, group.rows.length])).toEqual([
      ['Smartsupp', 3],
      ['Hotjar', 1],
      ['Banner', 3],
    ]);
  });

  it('puts the site itself before other hosts', () => {
    expect(groups.unknown.map((group) => [group.kind, group.name, group.hasThirdParty])).toEqual([
      ['own', 'shop.example', false],
      ['host', 'chat.example', true],
    ]);
  });

  it('gathers categories in their order', () => {
    expect(groups.known[0]?.categories).toEqual(['functional', 'marketing']);
  });

  it('takes names of objects for hosts like any other', () => {
    const odd = listRows(
      makeReport({ items: items('cookie a __proto__ 1d\ncookie b constructor 1d') }),
      madeDetails,
      String,
    );
    expect(groupRows(odd, 'shop.example').unknown.map((group) => group.name)).toEqual(['__proto__', 'constructor']);
  });
});

it.each([
  [12, ['vendor smartsupp', 'vendor hotjar', 'vendor banner']],
  [6, ['vendor smartsupp', 'vendor hotjar']],
  [2, []],
])('findOpenGroups: at most %d rows', (limit, open) => {
  expect([...findOpenGroups(groupRows(rows, 'shop.example').known, limit)]).toEqual(open);
});

it('countItems counts an item in each of its categories', () => {
  const { categories, stores } = countItems(list);
  expect(categories).toEqual({ necessary: 3, functional: 2, analytics: 1, marketing: 2, unclassified: 2 });
  expect(Object.fromEntries(stores)).toEqual({ cookie: 6, localStorage: 2, sessionStorage: 1 });
});
