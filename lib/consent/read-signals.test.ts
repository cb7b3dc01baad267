import { expect, it } from 'vitest';
import { cookie, makeSources } from '../../test/consent.ts';
import type { ConsentState } from '../types.ts';
import type { Mechanism } from './mechanism.ts';
import { allStates } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import { buildWanted, readSignals } from './read-signals.ts';

function mechanism(id: string, fields: Partial<Mechanism> = {}): Mechanism {
  const reading = {
    states: allStates('granted'),
    basis: 'explicit',
    reason: 'recordedChoice',
    where: 'cookie',
    name: 'key',
    evidence: [[id, 'x'.repeat(600)]],
  } as const;
  return {
    id,
    name: `The ${id}`,
    kind: 'tool',
    scope: 'site',
    records: { names: ['key'] },
    read: () => [{ ...reading, evidence: [[id, 'x'.repeat(600)]] }],
    ...fields,
  };
}

const input = makeSources([cookie('key', 'value')]);

it('puts the name of the mechanism on what it reads, in the order of the list', () => {
  const signals = readSignals([mechanism('b'), mechanism('none', { read: () => [] }), mechanism('a')], input);
  expect(signals.map(({ mechanism: id, mechanismName, scope }) => [id, mechanismName, scope])).toEqual([
    ['b', 'The b', 'site'],
    ['a', 'The a', 'site'],
  ]);
});

it('cuts evidence, all of which the page wrote', () => {
  const [signal] = readSignals([mechanism('a')], input);
  expect(signal?.evidence).toEqual([['a', 'x'.repeat(500)]]);
});

it('wants what all mechanisms read, and nothing else', () => {
  expect(
    buildWanted([
      mechanism('a', { records: { names: ['n1'], markers: ['m'], patterns: ['p$'] }, elements: ['#a'] }),
      mechanism('b', { records: { names: ['n2'], prefixes: ['p_'], shapes: ['tc-string'] } }),
    ]),
  ).toEqual({
    records: { names: ['n1', 'n2'], prefixes: ['p_'], patterns: ['p$'], markers: ['m'], shapes: ['tc-string'] },
    elements: ['#a'],
  });
  expect(buildWanted([])).toEqual({
    records: { names: [], prefixes: [], patterns: [], markers: [], shapes: [] },
    elements: [],
  });
});

it('lists each mechanism once, under a name of its own', () => {
  for (const field of ['id', 'name'] as const) {
    const values = mechanisms.map((one) => one[field]);
    expect(new Set(values).size).toBe(values.length);
  }
});

it('lets a mechanism read what is its own, and asks none of what nothing is there', () => {
  const seen: string[] = [];
  const own = mechanism('own', {
    records: { names: ['n'], prefixes: ['p_'], patterns: ['^x.*y$'], markers: ['"m"'] },
    api: ['the api'],
    read: ({ records }) => {
      seen.push(...records.map(({ where, name }) => `${where} ${name}`));
      return [];
    },
  });
  const never = mechanism('never', { records: { names: ['other'] }, read: () => expect.unreachable() });
  const records = [
    cookie('n', '1'),
    cookie('nn', '1'),
    cookie('p_1', '1'),
    cookie('XAY', '1'),
    cookie('any', '{"m":1}'),
  ];
  const answers = [
    { where: 'api', name: 'the api', value: '1' } as const,
    { where: 'api', name: 'n', value: '1' } as const,
  ];
  readSignals([own, never], makeSources([...records, ...answers]));
  expect(seen).toEqual(['cookie n', 'cookie p_1', 'cookie XAY', 'cookie any', 'api the api']);
});

it('a guess is left out where a known mechanism reads that record, and when it says nothing where one speaks', () => {
  const guess = (state: ConsentState, name = 'other') =>
    mechanism('guess', {
      kind: 'guess',
      read: () => [
        { states: allStates(state), basis: 'unknown', reason: 'guessedFromForm', where: 'cookie', name, evidence: [] },
      ],
    });
  const say = (...list: Mechanism[]) => readSignals(list, input).map((signal) => signal.mechanism);
  expect(say(mechanism('a'), guess('denied'))).toEqual(['a', 'guess']);
  expect(say(mechanism('a'), guess('denied', 'key'))).toEqual(['a']);
  expect(say(mechanism('a'), guess('unknown'))).toEqual(['a']);
  expect(say(mechanism('a', { kind: 'vendor', scope: 'vendor' }), guess('unknown'))).toEqual(['a', 'guess']);
  expect(say(guess('unknown'))).toEqual(['guess']);
});

it('a mechanism that throws all the same takes nothing from the rest', () => {
  const thrower = mechanism('thrower', {
    records: { names: ['n'] },
    read: () => {
      throw new Error('a fault of ours');
    },
  });
  const other = mechanism('other', { records: { names: ['n'] } });
  const found = readSignals([thrower, other], makeSources([cookie('n', 'v')]));
  expect(found.map(({ mechanism: id, reason }) => [id, reason])[0]).toEqual(['thrower', 'unreadable']);
  expect(found.some(({ mechanism: id }) => id === 'other')).toBe(true);
});
