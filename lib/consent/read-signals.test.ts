import { expect, it } from 'vitest';
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
    scope: 'site',
    records: {},
    read: () => [{ ...reading, evidence: [[id, 'x'.repeat(600)]] }],
    ...fields,
  };
}

const input = { records: [], elements: [], globalPrivacyControl: null };

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
      mechanism('a', { records: { names: ['n1'], markers: ['m'] }, elements: ['#a'] }),
      mechanism('b', { records: { names: ['n2'], prefixes: ['p_'], shapes: ['tc-string'] } }),
    ]),
  ).toEqual({
    records: { names: ['n1', 'n2'], prefixes: ['p_'], markers: ['m'], shapes: ['tc-string'] },
    elements: ['#a'],
  });
  expect(buildWanted([])).toEqual({ records: { names: [], prefixes: [], markers: [], shapes: [] }, elements: [] });
});

it('lists each mechanism once, under a name of its own', () => {
  for (const field of ['id', 'name'] as const) {
    const values = mechanisms.map((one) => one[field]);
    expect(new Set(values).size).toBe(values.length);
  }
});
