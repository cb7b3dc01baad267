import { describe, expect, it, test } from 'vitest';
import type { ClassifiedItem, CoverageEntry, Report } from '../../lib/types.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { beginAnew, countChanges, type LiveList, markChanges } from './mark-changes.ts';

/** A report of keys `name` or `name=hash`, `@host` for a key of another site's frame; `at`: seconds after the navigation. */
function look(keys: string, at = 4, more: { page?: Partial<Report['page']>; coverage?: CoverageEntry[] } = {}): Report {
  const list = keys.split(' ').filter(Boolean).map(makeKey);
  const report = makeReport({ items: list, coverage: more.coverage ?? [] });
  const { visitStartedAt } = report.page;
  return { ...report, page: { ...report.page, capturedAt: visitStartedAt + at * 1000, ...more.page } };
}

function makeKey(text: string): ClassifiedItem {
  const [, name = '', host = 'shop.example', hash = '0'] = /^([^@=]+)(?:@([^=]+))?(?:=(.*))?$/.exec(text) ?? [];
  const [item] = items(`localStorage ${name} ${host}`);
  if (!item) throw new Error(text);
  return { ...item, id: `${host} ${name}`, valueHash: hash };
}

/** Entries as text: `name`, `name:new`, … */
const say = ({ entries }: LiveList) =>
  entries.map(({ item, change }) => (change ? `${item.name}:${change}` : item.name)).join(' ');

const follow = (...reports: Report[]) =>
  reports.reduce<LiveList | undefined>((list, one) => markChanges(list, one, false), undefined) as LiveList; // at least one report

describe('what happens to keys', () => {
  test.each<[what: string, looks: string[], said: string]>([
    ['nothing', ['b a', 'a b'], 'a b'],
    ['nothing at all', ['', ''], ''],
    ['the first look marks nothing and sorts by name', ['c B a'], 'a B c'],
    ['new keys come last, sorted among themselves', ['m', 'm z a'], 'm a:new z:new'],
    ['later ones after those', ['m', 'm z', 'm z a'], 'm z:new a:new'],
    ['a changed value keeps its place', ['a=1 b=1', 'a=2 b=1'], 'a:changed b'],
    ['once changed, always changed', ['a=1', 'a=2', 'a=1'], 'a:changed'],
    ['a new key that changes stays new', ['a', 'a b=1', 'a b=2'], 'a b:new'],
    ['gone ones stay where they were', ['a b c', 'a c'], 'a b:gone c'],
    ['and stay gone', ['a b', 'a', 'a', 'a c'], 'a b:gone c:new'],
    ['a new key can go', ['a', 'a b', 'a'], 'a b:gone'],
    ['all of them can go', ['a b', ''], 'a:gone b:gone'],
    ['what comes back as it was is unmarked', ['a b', 'a', 'a b'], 'a b'],
    ['what comes back with another value is changed', ['a b=1', 'a', 'a b=2'], 'a b:changed'],
    ['names of objects are names', ['__proto__', '__proto__ constructor'], '__proto__ constructor:new'],
  ])('%s', (_, looks, said) => {
    expect(say(follow(...looks.map((keys, at) => look(keys, 4 + at))))).toBe(said);
  });

  test.each<[what: string, before: Partial<ClassifiedItem>, after: Partial<ClassifiedItem>, said: string]>([
    ['a moved expiry is none', { expiresAt: 1 }, { expiresAt: 9_999_999 }, 'a'],
    ['from the session to a date', { session: true }, { session: false, expiresAt: 5 }, 'a:changed'],
    ['another length', { size: 1 }, { size: 2 }, 'a:changed'],
    ['HttpOnly now', { httpOnly: false }, { httpOnly: true }, 'a:changed'],
    ['what was out of sight is no change', {}, { httpOnly: true, secure: true, sameSite: 'lax' }, 'a'],
    ['more in a cache', { contents: { entries: 1 } }, { contents: { entries: 2 } }, 'a:changed'],
    ['as much in a cache', { contents: { entries: 1 } }, { contents: { entries: 1 } }, 'a'],
    ['another purpose in the catalogue', { categories: ['unclassified'] }, { categories: ['marketing'] }, 'a'],
  ])('change: %s', (_, before, after, said) => {
    const as = (parts: Partial<ClassifiedItem>) => ({ ...look('a'), items: [{ ...makeKey('a'), ...parts }] });
    expect(say(follow(as(before), as(after)))).toBe(said);
  });
});

describe('another page', () => {
  it('begins with nothing marked and nothing gone', () => {
    expect(say(follow(look('a b'), look('a c', 9), look('a d', 1, { page: { visitStartedAt: 99 } })))).toBe('a d');
  });

  it('is not what the same document calls itself now', () => {
    expect(say(follow(look('a'), look('a b', 9, { page: { url: 'https://shop.example/other' } })))).toBe('a b:new');
  });

  it('seen with more access is no news', () => {
    expect(say(follow(look('a', 4, { page: { rung: 'page' } }), look('a b', 9, { page: { rung: 'site' } })))).toBe(
      'a b',
    );
  });
});

describe('what suddenly cannot be seen', () => {
  const unreached: CoverageEntry = { code: 'frameUnreached', subject: 'chat.example' };
  test.each<[what: string, coverage: CoverageEntry[], said: string]>([
    ['a frame of that host', [unreached], 'a b c:gone'],
    ['a frame nobody can name', [{ code: 'frameUnreached', count: 1 }], 'a b c:gone'],
    ['another host', [{ code: 'frameUnreached', subject: 'pay.example' }], 'a b:gone c:gone'],
    ['an origin', [{ code: 'storageBlocked', subject: 'https://chat.example' }], 'a b c:gone'],
    ['the site', [{ code: 'cookiesUnseen', subject: 'shop.example' }], 'a b:gone c'],
    ['something else', [{ code: 'writersUnseen' }], 'a b:gone c:gone'],
    ['nothing', [], 'a b:gone c:gone'],
  ])('is not gone: %s', (_, coverage, said) => {
    expect(say(follow(look('a b@chat.example c'), look('a', 9, { coverage })))).toBe(said);
  });

  it('was out of sight before: then it is gone', () => {
    const coverage = [unreached];
    expect(say(follow(look('a b@chat.example', 4, { coverage }), look('a', 9, { coverage })))).toBe('a b:gone');
  });
});

describe('while the page is being loaded', () => {
  const run = (...steps: [keys: string, at: number, isLoading: boolean][]) =>
    steps.reduce<LiveList | undefined>(
      (list, [keys, at, isLoading]) => markChanges(list, look(keys, at), isLoading),
      undefined,
    ) as LiveList; // at least one step

  it('everything belongs to its beginning, and keeps its place', () => {
    expect(say(run(['m', 1, true], ['m a', 2, true], ['m a z', 3, false]))).toBe('m a z');
  });

  it('what comes after that is new', () => {
    expect(say(run(['m', 1, true], ['m a', 2, false], ['m a z', 3, false]))).toBe('m a z:new');
  });

  it('a page that loads without end counts as loaded after ten seconds', () => {
    expect(say(run(['m', 1, true], ['m a', 11, true], ['m a z', 12, true]))).toBe('m a z:new');
  });
});

it('counts anew when asked', () => {
  const list = follow(look('a b=1 c'), look('a b=2 d', 9));
  expect(say(list)).toBe('a b:changed c:gone d:new');
  expect(countChanges(list.entries)).toEqual({ new: 1, changed: 1, gone: 1 });
  const again = beginAnew(list, look('a b=2 d', 9));
  expect(say(again)).toBe('a b d');
  expect(again.since - list.since).toBe(5000);
  expect(say(markChanges(again, look('a b=3 d e', 12), false))).toBe('a b:changed d e:new');
});

it('keeps the group of a key whose vendor is recognised later', () => {
  const [known] = items('localStorage visitor shop.example - marketing smartsupp');
  if (!known) throw new Error('no item');
  const list = follow(look('visitor'), {
    ...look('', 9),
    items: [{ ...known, id: 'shop.example visitor', valueHash: '0' }],
  });
  expect(list.entries).toMatchObject([{ item: { categories: ['marketing'] }, placedAs: { matches: [] } }]);
});

it('leaves what it was given as it was', () => {
  const first = follow(look('a b'));
  const before = JSON.stringify(first);
  markChanges(first, look('b c', 9), false);
  expect(JSON.stringify(first)).toBe(before);
});

it('keeps 2,000 keys in place while they go one by one', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `key-${at}`);
  const reports = Array.from({ length: 20 }, (_, at) => look(names.slice(at * 10).join(' '), 4 + at));
  const { entries } = follow(...reports);
  expect(countChanges(entries)).toEqual({ new: 0, changed: 0, gone: 190 });
  expect(entries.map(({ item }) => item.name)).toEqual(names.toSorted());
});
