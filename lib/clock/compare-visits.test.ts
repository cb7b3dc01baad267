import { describe, expect, it, test } from 'vitest';
import { consent, items, makeReport, signal } from '../../test/made-reports/make-report.ts';
import { choice, marks, watch } from '../../test/made-reports/make-watch.ts';
import type { GpcComparison } from '../gpc-types.ts';
import type { Report } from '../types.ts';
import { compareVisits } from './compare-visits.ts';

/** A visit in which the items of these lines are there and the marks of those were written. */
function visit(markLines: string, itemLines = '', more: Partial<Report> = {}, hosts: string[] = []) {
  const all = items(itemLines);
  return { report: { ...makeReport({ items: all }), watch: watch({ marks: marks(markLines, all) }), ...more }, hosts };
}

/** Keys as lines: `vendor store name side`. */
const lines = ({ vendors }: GpcComparison) =>
  vendors.flatMap(({ vendorName = '-', keys }) =>
    keys.map(({ store, name, side, otherName }) => [vendorName, store, name, side, otherName ?? ''].join(' ').trim()),
  );

const set = (name: string, more = '') => `10 localStorage ${name} set storage unknown ${more}`;

describe('keys', () => {
  test.each<[what: string, without: string, withGpc: string, expected: string[]]>([
    ['nothing at all', '', '', []],
    ['the same', set('a'), set('a'), ['- localStorage a both']],
    ['only without', set('a'), '', ['- localStorage a without']],
    ['only with', '', set('a'), ['- localStorage a with']],
    [
      'one side first, both last',
      `${set('a')}\n${set('b')}`,
      set('a'),
      ['- localStorage b without', '- localStorage a both'],
    ],
    [
      'another store is another key',
      set('a'),
      set('a').replace('local', 'session'),
      ['- localStorage a without', '- sessionStorage a with'],
    ],
    ['many writes are one key', `${set('a')}\n${set('a', 'x=9')}`, set('a'), ['- localStorage a both']],
    ['removed is not written', set('a').replace(' set ', ' remove '), '', []],
    ['emptied is not written', '10 localStorage "" clear storage unknown', '', []],
    ['opened is written', '5 indexedDB db open indexedDB unknown', '', ['- indexedDB db without']],
    ['by another tab', set('a').replace(' storage ', ' otherDocument '), '', []],
    ['numbers alone differ', set('id-17'), set('id-2999'), ['- localStorage id-17 both id-2999']],
    [
      'long hexadecimal numbers too',
      set('id-00aaffee12'),
      set('id-77bbccdd00'),
      ['- localStorage id-00aaffee12 both id-77bbccdd00'],
    ],
    [
      'UUIDs too, whose short groups are no names',
      set('id-0196face-beef-7abc-8def-00aaffee12cd'),
      set('id-0196dead-cafe-7bcd-9eff-77bbccdd00ab'),
      ['- localStorage id-0196face-beef-7abc-8def-00aaffee12cd both id-0196dead-cafe-7bcd-9eff-77bbccdd00ab'],
    ],
    ['short letters are a name', set('face'), set('bead'), ['- localStorage face without', '- localStorage bead with']],
    [
      'one partner each',
      `${set('id-1')}\n${set('id-2')}`,
      set('id-3'),
      ['- localStorage id-2 without', '- localStorage id-1 both id-3'],
    ],
    [
      'the same name before a similar one',
      `${set('id-1')}\n${set('id-2')}`,
      set('id-2'),
      ['- localStorage id-1 without', '- localStorage id-2 both'],
    ],
    [
      'hostile names',
      `${set('__proto__')}\n${set('"\\ud800"')}\n${set('constructor')}`,
      set('__proto__'),
      ['- localStorage \ud800 without', '- localStorage constructor without', '- localStorage __proto__ both'],
    ],
    ['whose it is', set('a', 'vendor=Clarity'), set('a'), ['Clarity localStorage a without', '- localStorage a with']],
  ])('%s', (_, without, withGpc, expected) => {
    expect(lines(compareVisits(visit(without), visit(withGpc)))).toEqual(expected);
  });

  it('that meet the same key of the catalogue are one', () => {
    const [one, other] = ['_ga_ABC', '_ga_XYZ'].map((name) =>
      visit(`10 cookie ${name} set document.cookie unknown`, `cookie ${name} shop.example 1d analytics ga`),
    );
    if (!one || !other) throw new Error('made above');
    expect(lines(compareVisits(one, other))).toEqual(['Ga cookie _ga_ABC both _ga_XYZ']);
  });

  it('stop at 500; the rest is counted', () => {
    const many = Array.from({ length: 512 }, (_, at) => set(`k${'x'.repeat(at)}`)).join('\n');
    const comparison = compareVisits(visit(many), visit(''));
    expect(lines(comparison)).toHaveLength(500);
    expect(comparison.leftOut).toBe(12);
  });

  it('of a visit that was not watched are none', () => {
    expect(compareVisits({ report: makeReport({}), hosts: [] }, { report: makeReport({}), hosts: [] })).toEqual({
      vendors: [],
      consent: [],
      signals: [],
      hosts: [],
      leftOut: 0,
    });
  });
});

describe('vendors', () => {
  const presence = (vendorName: string) => ({
    vendorId: vendorName,
    vendorName,
    scripts: [],
    items: 0,
    unknownItems: 0,
  });

  it('say where their scripts were; those that differ come first, nobody after somebody', () => {
    const without = visit(`${set('own')}\n${set('a', 'vendor=Same')}\n${set('b', 'vendor=Gone')}`, '', {
      presences: [presence('Same'), presence('Gone'), presence('Silent')],
    });
    const withGpc = visit(set('a', 'vendor=Same'), '', { presences: [presence('Same'), presence('New')] });
    const { vendors } = compareVisits(without, withGpc);
    expect(vendors.map(({ vendorName, script, keys }) => [vendorName, script, keys.length])).toEqual([
      ['Gone', 'without', 1],
      ['Silent', 'without', 0],
      ['New', 'with', 0],
      [undefined, undefined, 1],
      ['Same', 'both', 1],
    ]);
  });
});

describe('consent', () => {
  const withSignals = (states: string, ...signals: Parameters<typeof signal>[]) =>
    visit('', '', { consent: { ...consent(states, 'siteChoice'), signals: signals.map((one) => signal(...one)) } });

  it('names the categories that differ', () => {
    const { consent: differing } = compareVisits(
      withSignals('granted granted granted granted'),
      withSignals('granted granted granted denied'),
    );
    expect(differing).toEqual([{ category: 'marketing', without: 'granted', with: 'denied' }]);
  });

  it('names records that say something else, or are new; not the switch itself', () => {
    const one = withSignals(
      'granted granted granted granted',
      ['cookiebot', 'Cookiebot', 'granted granted granted granted'],
      ['klaro', 'Klaro', 'granted granted granted granted'],
    );
    const other = withSignals(
      'granted granted granted granted',
      ['cookiebot', 'Cookiebot', 'granted denied denied denied'],
      ['klaro', 'Klaro', 'granted granted granted granted'],
      ['osano', 'Osano', 'unset unset unset unset'],
      ['gpc', 'Global Privacy Control', 'unset unset denied denied', { scope: 'browser' }],
    );
    expect(compareVisits(one, other).signals).toMatchObject([
      { mechanismName: 'Cookiebot', without: { analytics: 'granted' }, with: { analytics: 'denied' } },
      { mechanismName: 'Osano', with: { analytics: 'unset' } },
    ]);
    expect(compareVisits(one, one).signals).toEqual([]);
  });

  it('made by the visitor in between is not what is compared', () => {
    const chosen = visit('', '', {
      watch: watch({ choices: [choice(5, 'grant', 'granted granted granted granted')] }),
    });
    expect(compareVisits(visit(''), chosen).consent).toEqual([]);
  });
});

it('hosts are told when one visit alone asked for them', () => {
  const { hosts, leftOut } = compareVisits(
    visit('', '', {}, ['a.example', 'b.example']),
    visit('', '', {}, ['b.example', 'c.example:8443']),
  );
  expect(hosts).toEqual([
    { host: 'a.example', side: 'without' },
    { host: 'c.example:8443', side: 'with' },
  ]);
  expect(leftOut).toBe(0);
});
