import { describe, expect, it } from 'vitest';
import { changeItem, makeClock, makeExported } from '../../test/made-exported.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { compareOverview } from './compare-overview.ts';
import type { DeclaredKey } from './declared-key.ts';
import { parseLifetime } from './parse-lifetime.ts';

/** Entries from lines: `name category store lifetime`, `-` for what the list does not say; `_` in a lifetime is a space. */
function list(lines: string): DeclaredKey[] {
  return lines
    .trim()
    .split('\n')
    .map((line, row) => {
      const [name = '', category = '-', store = '-', lifetime = '-'] = line.trim().split(/\s+/);
      const parsed = parseLifetime(lifetime.replaceAll('_', ' '));
      return {
        name,
        ...(category === '-' ? {} : { category }),
        ...(store === '-' ? {} : { store }),
        ...(parsed ? { lifetime: parsed } : {}),
        table: 0,
        row,
      } as DeclaredKey; // as the lines are written
    });
}

/** Gaps as lines: `code items / entries`. */
const gapsOf = (declared: DeclaredKey[], report: ExportedReport) =>
  compareOverview(declared, report).gaps.map(({ code, items, declared: entries }) => `${code} ${items} / ${entries}`);

const report = makeExported(`cookie ssupp.vid shop.example 180d functional smartsupp
  cookie _ga shop.example 400d analytics google-analytics
  localStorage cart shop.example
  sessionStorage tab shop.example
  cookie mine shop.example session`);

describe('a list against a visit', () => {
  it('that says all of it, and right', () => {
    const declared = list(`ssupp.vid functional cookie 6_months
      _ga analytics cookie 14_months
      cart necessary localStorage until_deleted
      tab necessary sessionStorage session
      mine - - session`);
    expect(compareOverview(declared, report)).toEqual({
      ...{ keys: 5, named: 5, gaps: [] },
      ...{ fitting: [0, 1, 2, 3, 4], unreadable: [] },
    });
  });

  it('an empty list names nothing: necessary keys of the shop count too', () => {
    const { keys, named, gaps } = compareOverview([], report);
    expect([keys, named]).toEqual([5, 0]);
    expect(gaps.map(({ code, items }) => [code, ...items])).toEqual([0, 1, 2, 3, 4].map((at) => ['missing', at]));
  });

  it('every gap, most pressing first', () => {
    const declared = list(`ssupp.vid marketing cookie 6_months
      _ga analytics cookie 2_months
      cart necessary cookie session
      elsewhere marketing
      * - -
      tab necessary
      tab functional`);
    expect(gapsOf(declared, report)).toEqual([
      'missing 4 / ',
      'otherCategory 0 / 0',
      'otherLifetime 1 / 1',
      'wrongStore 2 / 2',
      'twice 3 / 5,6',
      'absent  / 3',
    ]);
    expect(compareOverview(declared, report)).toMatchObject({ unreadable: [4], fitting: [], named: 4 });
  });

  it('what nobody documents, and what the list does not say, is no gap', () => {
    expect(gapsOf(list('ssupp.vid\n_ga\ncart marketing\ntab analytics\nmine marketing'), report)).toEqual([]);
  });

  it('nor is a category that the catalogue concluded by itself', () => {
    const claim = { document: 'd', date: '2026', category: 'functional', confidence: 'high' } as const;
    const judged = (documentKind: 'own-judgement' | 'vendor') =>
      changeItem(report, 0, { claims: [{ ...claim, documentKind }] });
    const declared = list('ssupp.vid marketing\n_ga\ncart\ntab\nmine');
    expect(gapsOf(declared, judged('own-judgement'))).toEqual([]);
    expect(gapsOf(declared, judged('vendor'))).toEqual(['otherCategory 0 / 0']);
  });

  it('the same cookie in several places is one key', () => {
    const twice = makeExported(
      'cookie _ga shop.example 1d\ncookie _ga .shop.example 1d\nlocalStorage _ga shop.example',
    );
    expect(compareOverview(list('_ga - cookie'), twice)).toMatchObject({ keys: 2, named: 2 });
    expect(gapsOf(list('_ga - cookie'), twice)).toEqual(['wrongStore 2 / 0']);
    expect(gapsOf(list('_ga - cookie\n_ga - localStorage'), twice)).toEqual([]);
    expect(gapsOf([], twice)).toEqual(['missing 0,1 / ', 'missing 2 / ']);
  });
});

describe('wildcards', () => {
  const pattern = (text: string) => ({ pattern: text, kind: 'template', layer: 'vendor' }) as const;
  const made = makeExported(`localStorage ssupp_8fde shop.example - functional+marketing smartsupp
    localStorage ssupp_8fdevid shop.example - functional smartsupp
    localStorage ssupp_8fdevisits shop.example - marketing smartsupp`);
  const chat = ['ssupp_<CHAT_KEY>', 'ssupp_<CHAT_KEY>vid', 'ssupp_<CHAT_KEY>visits'].reduce(
    (before, text, at) => changeItem(before, at, { match: pattern(text) }),
    made,
  );

  it('a placeholder is one word: what a documented pattern goes on with is another key', () => {
    expect(gapsOf(list('ssupp_<CHAT_KEY> functional'), chat)).toEqual(['missing 1 / ', 'missing 2 / ']);
    expect(gapsOf(list('ssupp_* functional'), chat)).toEqual(['otherCategory 2 / 0']);
  });

  it('the most exact entry counts', () => {
    const declared = list('ssupp_* functional\nssupp_*visits marketing\nssupp_8fdevid functional');
    expect(gapsOf(declared, chat)).toEqual([]);
  });

  it('keys of one pattern are grouped', () => {
    const two = [0, 1].reduce(
      (before, at) => changeItem(before, at, { match: pattern('_ga_<ID>') }),
      makeExported('cookie _ga_A shop.example 1d analytics ga\ncookie _ga_B shop.example 1d analytics ga'),
    );
    expect(gapsOf([], two)).toEqual(['missing 0,1 / ']);
    expect(gapsOf(list('_ga_A'), two)).toEqual(['missing 1 / ']);
    expect(compareOverview(list('_ga_#'), two)).toMatchObject({ keys: 1, named: 1, gaps: [] });
  });
});

describe('lifetimes', () => {
  const cookieOf = (days: string) => makeExported(`cookie c shop.example ${days}`);
  it.each([
    ['365d', '1_year', []],
    ['366.5d', '1_year', []],
    ['400d', '13_months', []],
    ['420d', '13_months', ['otherLifetime 0 / 0']],
    ['365d', 'session', ['otherLifetime 0 / 0']],
    ['session', '1_day', []],
    ['365d', 'persistent', []],
    ['2d', '24_hours', ['otherLifetime 0 / 0']],
    ['unseen', '1_day', []],
    ['30d', 'see_below', []],
  ])('kept %s, declared %s', (kept, said, gaps) => {
    expect(gapsOf(list(`c - - ${said}`), cookieOf(kept))).toEqual(gaps);
  });

  it('of two entries the longer one counts; storage is kept until it is deleted', () => {
    expect(gapsOf(list('c - - 1_day\nc - - 2_years'), cookieOf('300d'))).toEqual(['twice 0 / 0,1']);
    expect(gapsOf(list('c - localStorage 1_year'), makeExported('localStorage c shop.example'))).toEqual([
      'otherLifetime 0 / 0',
    ]);
  });

  it('what was asked for counts where it was longer', () => {
    const asked = changeItem(cookieOf('400d'), 0, {
      clock: makeClock({ askedLifetimeDays: 730, keptLifetimeDays: 400 }),
    });
    expect(gapsOf(list('c - - 14_months'), asked)).toEqual(['otherLifetime 0 / 0']);
  });
});

it('10,000 entries and 5,000 items are compared in good time', () => {
  const large = makeExported(Array.from({ length: 5000 }, (_, at) => `cookie key_${at} shop.example 1d`).join('\n'));
  const declared = list(
    Array.from({ length: 10_000 }, (_, at) => (at % 50 === 0 ? `k${at}_*` : `key_${at}`)).join('\n'),
  );
  const started = performance.now();
  expect(compareOverview(declared, large).named).toBe(4900);
  expect(performance.now() - started).toBeLessThan(3000);
});
