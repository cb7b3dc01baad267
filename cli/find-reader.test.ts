import { describe, expect, it, test } from 'vitest';
import { decoders } from '../lib/consent/decoders.ts';
import { allStates, type Mechanism, type SignalReading } from '../lib/consent/mechanism.ts';
import { makeTcString } from '../test/tc-string.ts';
import { answerConsent } from './answer-consent.ts';
import { readEnglish } from './translate.ts';

const ask = (question: object, mechanisms: readonly Mechanism[]) =>
  answerConsent(JSON.stringify(question), { mechanisms, decoders, say: readEnglish() });

describe('whose record it is', () => {
  const made = (id: string, fields: Partial<Mechanism>, reading: Partial<SignalReading> = {}): Mechanism => ({
    ...{ id, name: id.toUpperCase(), kind: 'tool', scope: 'site', records: {} },
    read: ({ records: [first] }) => [
      {
        ...{ states: allStates('denied', 'granted'), basis: 'explicit', reason: 'recordedChoice', evidence: [] },
        ...{ where: first?.where ?? 'cookie', name: first?.name ?? '' },
        ...reading,
      },
    ],
    ...fields,
  });
  const tcf = made('tcf', { kind: 'tcf', records: { names: ['seen'], shapes: ['tc-string'] } });
  const torn = made('torn', {
    records: { names: ['a', 'b'] },
    read: ({ records }) =>
      records.map(({ where, name, value }) => ({
        ...{ where, name, basis: 'explicit', reason: 'recordedChoice', evidence: [] },
        states: allStates(value === '1' ? 'granted' : 'denied'),
      })),
  });

  test.each<[rule: string, list: Mechanism[], name: string, id: string | null]>([
    [
      'the whole name before its beginning',
      [made('p', { records: { prefixes: ['na'] } }), made('n', { records: { names: ['name'] } })],
      'name',
      'n',
    ],
    [
      'the longer beginning',
      [made('p', { records: { prefixes: ['n'] } }), made('q', { records: { prefixes: ['na'] } })],
      'name',
      'q',
    ],
    [
      'the beginning before a pattern',
      [made('r', { records: { patterns: ['^n'] } }), made('p', { records: { prefixes: ['n'] } })],
      'name',
      'p',
    ],
    [
      'a tool that names it before a string by its form',
      [tcf, made('n', { records: { names: ['name'] } })],
      'name',
      'n',
    ],
    ['a string by its form before nobody', [tcf], 'name', 'tcf'],
    [
      'what is read before what is not',
      [made('n', { records: { names: ['name'] } }, { reason: 'unreadable' }), tcf],
      'name',
      'tcf',
    ],
    [
      'what it is about before what is looked at',
      [made('n', { records: { names: ['name'] } }, { name: 'other' }), tcf],
      'name',
      'tcf',
    ],
    ['of equals the kind that counts first', [tcf, made('n', { records: { names: ['seen'] } })], 'seen', 'n'],
    ['whoever says nothing is nobody', [made('n', { records: { names: ['name'] }, read: () => [] })], 'name', null],
    ['a guess is nobody', [made('g', { kind: 'guess', records: { names: ['name'] } })], 'name', null],
    ['a guess comes last', [made('g', { kind: 'guess', records: { names: ['name'] } }), tcf], 'name', 'tcf'],
  ])('%s', (_, list, name, id) => {
    const value = makeTcString({ consents: [1] });
    expect(ask({ where: 'cookie', name, value }, list)).toMatchObject({
      mechanism: id,
      ...(_ === 'a guess is nobody' ? { marketing: 'denied' } : {}),
    });
  });

  it('says so when one mechanism says two things', () => {
    const question = { where: 'cookie', name: 'a', value: '1', also: [{ where: 'cookie', name: 'b', value: '0' }] };
    expect(ask(question, [torn])).toEqual({
      mechanism: 'torn',
      ...allStates('unknown'),
      basis: 'unknown',
      reason: 'These say different things: TORN.',
    });
  });

  it('lets a law and a tool on the page speak for themselves, for all they say', () => {
    const law = made('law', { kind: 'law', scope: 'jurisdiction', records: { names: ['a'] } });
    const vendor = made('vendor', { kind: 'vendor', scope: 'vendor', records: { names: ['b'] } });
    for (const [name, id] of [
      ['a', 'law'],
      ['b', 'vendor'],
    ] as const)
      expect(ask({ where: 'cookie', name, value: '1' }, [law, vendor])).toMatchObject({
        mechanism: id,
        functional: 'denied',
        basis: 'explicit',
      });
  });
});
