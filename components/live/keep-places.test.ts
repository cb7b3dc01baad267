import { expect, it } from 'vitest';
import type { Group } from '../list-items.ts';
import { keepPlaces, sortByPlace } from './keep-places.ts';

/** Groups such as `smartsupp*3`: an id and a number of rows. */
function groups(text: string): Group[] {
  return text.split(' ').map((word) => {
    const [id = '', count = '1'] = word.split('*');
    const rows = Array.from({ length: Number(count) }) as Group['rows']; // their number alone counts here
    return { id, name: id, kind: 'vendor', rows, categories: [], hasThirdParty: false };
  });
}

const ids = (list: readonly Group[]) => list.map(({ id }) => id).join(' ');

it('keeps the order, new groups come last', () => {
  const first = keepPlaces(undefined, groups('b a c'), '', 12);
  const later = groups('new c*9 a b');
  const second = keepPlaces(first, later, '', 12);
  expect(ids(sortByPlace(later, second.order))).toBe('b a c new');
});

it('what is open stays open however many rows come, what is closed stays closed', () => {
  const first = keepPlaces(undefined, groups('a*5 b*5 c*5'), '', 12);
  expect([...first.open]).toEqual(['a', 'b']);
  expect([...keepPlaces(first, groups('a*500 b*1 c*1'), '', 12).open]).toEqual(['a', 'b']);
});

it('new groups start open while they are small together', () => {
  const first = keepPlaces(undefined, groups('a*50'), '', 12);
  expect([...first.open]).toEqual([]);
  const second = keepPlaces(first, groups('a*50 b*3 c*30'), '', 12);
  expect([...second.open]).toEqual(['b', 'c']);
  expect([...keepPlaces(second, groups('a*50 b*3 c*30 d*41 e*1'), '', 12).open]).toEqual(['b', 'c']);
});

it('a group that went and comes back has its old place and state', () => {
  const first = keepPlaces(undefined, groups('a b*30'), '', 12);
  const without = keepPlaces(first, groups('a'), '', 12);
  const again = keepPlaces(without, groups('b*2 a'), '', 12);
  expect(ids(sortByPlace(groups('b*2 a'), again.order))).toBe('a b');
  expect([...again.open]).toEqual(['a']);
});

it('another filter opens by itself and moves nothing', () => {
  const first = keepPlaces(undefined, groups('a*9 b*9'), '', 12);
  const filtered = keepPlaces(first, groups('b*2 a*1'), 'ssupp', 12);
  expect([...filtered.open]).toEqual(['a', 'b']);
  expect(ids(sortByPlace(groups('b*2 a*1'), filtered.order))).toBe('a b');
});
