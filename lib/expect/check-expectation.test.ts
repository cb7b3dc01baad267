import { describe, expect, it, test } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { changeItem, makeClock, makeExported, makeFinding } from '../../test/made-exported.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { allPhases, type ItemClock } from '../watch-types.ts';
import { checkExpectation } from './check-expectation.ts';
import { type Expectation, type ExpectationEntry, expectationFormat } from './expectation-schema.ts';

type Entries = ExpectationEntry[];

function expectation(allow: Entries, more: Partial<Expectation> = {}): Expectation {
  return { ...expectationFormat, name: 'A test', allow, others: 'violation', ...more };
}
/** `kind`, or `kind?` of what cannot be told, with the name of the item or entry. Sees that each sentence is there. */
function say(report: ExportedReport, expected: Expectation): string[] {
  const { violations, undecided } = checkExpectation(report, expected);
  for (const { sentence } of [...violations, ...undecided]) expect(messages).toHaveProperty(sentence.key);
  return [
    ...violations.map(({ kind, sentence }) => `${kind} ${sentence.values?.[0]}`),
    ...undecided.map(({ kind, sentence }) => `${kind}? ${sentence.values?.[0]}`),
  ];
}

const ga = makeExported('cookie _ga .shop.example 400d analytics google-analytics');
const watched = (clock: Partial<ItemClock>) => changeItem(ga, 0, { clock: makeClock(clock) });
const gap = (code: string) => ({ coverage: [{ code, text: `The words of ${code}.` }] });

describe('which keys an entry is about', () => {
  test.each<[what: string, allow: Entries, said: string[]]>([
    ['none', [], ['unexpected _ga']],
    ['its name', [{ name: '_ga' }], []],
    ['another name', [{ name: '_gid' }], ['unexpected _ga']],
    ['a wildcard', [{ name: '_g*' }], []],
    ['its store', [{ name: '_ga', store: 'cookie' }], []],
    ['another store', [{ name: '_ga', store: 'localStorage' }], ['unexpected _ga']],
    ['its host', [{ name: '_ga', host: 'shop.example' }], []],
    ['a host above', [{ name: '_ga', host: 'example' }], []],
    ['a host below', [{ name: '_ga', host: 'www.shop.example' }], ['unexpected _ga']],
    ['a host that ends alike', [{ name: '_ga', host: 'op.example' }], ['unexpected _ga']],
    ['its vendor by id', [{ name: '*', vendor: 'google-analytics' }], []],
    ['its vendor by name', [{ name: '*', vendor: 'Google-analytics' }], []],
    ['another vendor', [{ name: '*', vendor: 'hotjar' }], ['unexpected _ga']],
    ['its categories', [{ name: '*', categories: ['necessary', 'analytics'] }], []],
    ['other categories', [{ name: '*', categories: ['necessary'] }], ['unexpected _ga']],
    ['one of several entries', [{ name: 'x' }, { name: '_ga', store: 'localStorage' }, { name: '_ga' }], []],
  ])('%s', (_, allow, said) => {
    expect(say(ga, expectation(allow))).toEqual(said);
    expect(say(ga, expectation(allow, { others: 'ignore' }))).toEqual([]);
  });

  it('all of its categories count, not one of them', () => {
    const both = makeExported('cookie a shop.example 9d necessary+marketing x');
    expect(say(both, expectation([{ name: '*', categories: ['necessary'] }]))).toEqual(['unexpected a']);
  });

  it('a placeholder means what it means in the catalogue: a narrower key of the same beginning is not meant', () => {
    const match = { pattern: 'ssupp_<KEY>visits', kind: 'template', layer: 'vendor' } as const;
    const visits = changeItem(makeExported('localStorage ssupp_0a1bvisits'), 0, { match });
    const result = checkExpectation(visits, expectation([{ name: 'other' }, { name: 'ssupp_<KEY>' }]));
    expect(result.itemsOf).toEqual([[], []]);
    expect(result.violations.map(({ sentence }) => sentence)).toEqual([
      {
        key: 'expectUnexpectedPattern',
        values: ['ssupp_0a1bvisits', 'shop.example', 'localStorage', 2, 'ssupp_<KEY>', 'ssupp_<KEY>visits'],
      },
    ]);
    for (const name of ['ssupp_<ID>visits', 'ssupp_*', 'ssupp_0a1bvisits'])
      expect(say(visits, expectation([{ name }]))).toEqual([]);
    expect(say(changeItem(visits, 0, { match: null }), expectation([{ name: 'ssupp_<KEY>' }]))).toEqual([]);
  });

  it('a name that was cut cannot be told, where an entry may be about it', () => {
    const cut = changeItem(makeExported('cookie abc'), 0, { nameLength: 5000 });
    expect(say(cut, expectation([{ name: 'abc*z' }]))).toEqual(['unexpected? abc']);
    expect(say(cut, expectation([{ name: 'abcdef' }]))).toEqual(['unexpected? abc']);
    expect(say(cut, expectation([{ name: 'x*' }]))).toEqual(['unexpected abc']);
    expect(say(cut, expectation([{ name: 'abc*' }]))).toEqual([]);
  });
});

describe('phases', () => {
  const wrong = ['wrongPhase _ga'];
  const open = ['wrongPhase? _ga'];
  test.each<[what: string, report: ExportedReport, phases: ExpectationEntry['phases'], said: string[]]>([
    ['not watched', ga, ['afterGrant'], open],
    ['not watched, none asked for', ga, undefined, []],
    ['not watched, all allowed', ga, [...allPhases], open],
    ['right', watched({ phase: 'afterGrant', phases: { afterGrant: 2 } }), ['afterGrant'], []],
    ['wrong', watched({ phase: 'beforeChoice', phases: { beforeChoice: 1 } }), ['afterGrant'], wrong],
    [
      'one of two is wrong',
      watched({ phase: 'beforeChoice', phases: { beforeChoice: 1, afterGrant: 1 } }),
      ['beforeChoice'],
      wrong,
    ],
    [
      'both right',
      watched({ phase: 'beforeChoice', phases: { beforeChoice: 1, afterGrant: 1 } }),
      ['beforeChoice', 'afterGrant'],
      [],
    ],
    ['left over', watched({ phase: 'leftOver', writes: 0 }), ['leftOver'], []],
    ['left over is not after consent', watched({ phase: 'leftOver', writes: 0 }), ['afterGrant'], wrong],
    ['unknown', watched({ phase: 'unknown' }), ['afterGrant'], open],
    ['unknown is allowed', watched({ phase: 'unknown' }), ['afterGrant', 'unknown'], []],
    ['partly unknown', watched({ phase: 'afterGrant', phases: { afterGrant: 1, unknown: 1 } }), ['afterGrant'], open],
    [
      'a count of none',
      watched({ phase: 'afterGrant', phases: { afterGrant: 1, beforeChoice: 0 } }),
      ['afterGrant'],
      [],
    ],
  ])('%s', (_, report, phases, said) => {
    expect(say(report, expectation([{ name: '_ga', ...(phases ? { phases } : {}) }]))).toEqual(said);
  });
});

describe('lifetimes', () => {
  const cookie = (lifetime: string) => makeExported(`cookie a shop.example ${lifetime}`);
  test.each<[what: string, report: ExportedReport, most: number, said: string[]]>([
    ['just so long', cookie('30d'), 30, []],
    ['too long', cookie('31d'), 30, ['keptTooLong a']],
    ['a little too long', cookie('1d'), 0.9, ['keptTooLong a']],
    ['session', cookie('session'), 0, []],
    ['not a session', cookie('30m'), 0, ['keptTooLong a']],
    ['not seen', cookie('unseen'), 30, ['keptTooLong? a']],
    [
      'as it was kept',
      changeItem(cookie('1d'), 0, { clock: makeClock({ keptLifetimeDays: 90 }) }),
      30,
      ['keptTooLong a'],
    ],
    [
      'kept for a session',
      changeItem(cookie('session'), 0, { clock: makeClock({ keptLifetimeDays: 'session' }) }),
      0,
      [],
    ],
    ['localStorage has no end', makeExported('localStorage a'), 4000, ['keptTooLong a']],
    ['nor has it one at 0', makeExported('indexedDB a'), 0, ['keptTooLong a']],
    ['sessionStorage goes with the tab', makeExported('sessionStorage a'), 0, []],
  ])('%s', (_, report, most, said) => {
    expect(say(report, expectation([{ name: 'a', lifetimeAtMostDays: most }]))).toEqual(said);
  });

  it('another entry may allow it, and one that cannot tell goes before one that says no', () => {
    const short = { name: 'a', lifetimeAtMostDays: 1 };
    expect(say(cookie('30d'), expectation([short, { name: '*' }]))).toEqual([]);
    expect(say(cookie('30d'), expectation([short, { name: 'a', phases: ['afterGrant'] }]))).toEqual(['wrongPhase? a']);
    expect(say(cookie('30d'), expectation([short, { name: 'a', lifetimeAtMostDays: 2 }]))).toEqual(['keptTooLong a']);
  });
});

describe('what is required', () => {
  const required = expectation([{ name: 'consent', store: 'cookie', isRequired: true }], { others: 'ignore' });
  test.each<[what: string, report: ExportedReport, said: string[]]>([
    ['is there', makeExported('cookie consent'), []],
    ['is missing', makeExported('localStorage consent'), ['missing consent']],
    ['may be unseen', makeExported('', gap('cookiesScriptVisibleOnly')), ['missing? consent']],
    ['is not behind a gap of another store', makeExported('', gap('storageBlocked')), ['missing consent']],
    ['is not behind a gap in lifetimes', makeExported('', gap('cookieExpiryUnseen')), ['missing consent']],
  ])('%s', (_, report, said) => {
    expect(say(report, required)).toEqual(said);
  });
});

test.each<[maxSeverity: Expectation['maxSeverity'], count: number]>([
  [undefined, 0],
  ['problem', 0],
  ['look', 1],
  ['note', 2],
  ['none', 3],
])('findings of at most %s', (maxSeverity, count) => {
  const findings = (['note', 'look', 'problem'] as const).map((severity) => makeFinding(severity, severity));
  const expected = expectation([], maxSeverity === undefined ? {} : { maxSeverity });
  expect(say(makeExported('', { findings }), expected)).toHaveLength(count);
});

it('another site is said first, and what could not be seen stands beside it', () => {
  const report = makeExported('cookie a', gap('frameNoAccess'));
  expect(say(report, expectation([], { site: 'news.example' }))).toEqual(['otherSite shop.example', 'unexpected a']);
  expect(say(report, expectation([{ name: 'a' }], { site: 'shop.example' }))).toEqual([]);
  expect(checkExpectation(report, expectation([])).unseen).toEqual(['The words of frameNoAccess.']);
});

test.each<[what: string, allow: Entries, idle: string[]]>([
  ['nothing', [{ name: 'a' }, { name: 'b' }], []],
  ['the same twice', [{ name: 'a' }, { name: 'a' }], ['1 by 0 same']],
  ['a wider one', [{ name: 'a', phases: ['afterGrant'] }, { name: '*' }], ['0 by 1']],
  ['a narrower one', [{ name: '*', phases: ['afterGrant'] }, { name: 'a' }], []],
  [
    'a longer lifetime',
    [
      { name: 'a', lifetimeAtMostDays: 9 },
      { name: 'a', lifetimeAtMostDays: 8 },
    ],
    ['1 by 0'],
  ],
  [
    'another host',
    [
      { name: 'a', host: 'x.example' },
      { name: 'a', host: 'y.example' },
    ],
    [],
  ],
  [
    'a host above',
    [
      { name: 'a', host: 'www.x.example' },
      { name: 'a', host: 'x.example' },
    ],
    ['0 by 1'],
  ],
  [
    'required twice',
    [
      { name: 'a', isRequired: true },
      { name: 'a', isRequired: true },
    ],
    [],
  ],
  ['required and not', [{ name: 'a' }, { name: 'a', isRequired: true }], ['0 by 1 same']],
])('entries that change nothing: %s', (_, allow, idle) => {
  const found = checkExpectation(makeExported(''), expectation(allow)).idle;
  expect(found.map(({ entry, by, isSame }) => `${entry} by ${by}${isSame ? ' same' : ''}`)).toEqual(idle);
});

it('5,000 entries are checked against 5,000 keys in seconds', () => {
  const report = makeExported(Array.from({ length: 5000 }, (_, at) => `cookie k${at}`).join('\n'));
  const allow = Array.from({ length: 5000 }, (_, at) => ({ name: `k${at}*x*`, phases: ['afterGrant' as const] }));
  const begun = performance.now();
  expect(checkExpectation(report, expectation(allow)).violations).toHaveLength(5000);
  expect(performance.now() - begun).toBeLessThan(5000);
});
