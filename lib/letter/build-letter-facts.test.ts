import { describe, expect, it, test } from 'vitest';
import { madeDetails } from '../../test/made-reports/made-details.ts';
import { consent, items, makeReport, signal } from '../../test/made-reports/make-report.ts';
import { watch } from '../../test/made-reports/make-watch.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Phase, VendorPresence } from '../watch-types.ts';
import { buildLetterFacts } from './build-letter-facts.ts';

const build = (lines: string, more: Partial<Report> = {}) =>
  buildLetterFacts({ ...makeReport({ items: items(lines) }), ...more }, madeDetails);
const presence = (vendorId: string, vendorName: string): VendorPresence => ({
  vendorId,
  vendorName,
  scripts: ['https://x.example/x.js'],
  items: 0,
  unknownItems: 0,
});

test('an empty page', () => {
  expect(build('')).toEqual({
    site: 'shop.example',
    visitedAt: makeReport({}).page.capturedAt,
    keys: [],
    processors: [],
    identifiers: [],
    consentRecordIds: [],
  });
});

test('keys by vendor: most first, unknown last, each name and category once', () => {
  const { keys } = build(`
    cookie cart shop.example - - -
    localStorage cart shop.example - - -
    cookie session shop.example - - -
    cookie other shop.example - - -
    cookie _hjSession_1 shop.example 30m analytics hotjar
    cookie ssupp.visits shop.example 30d marketing smartsupp
    cookie ssupp.vid shop.example 30d functional smartsupp
  `);
  expect(keys).toEqual([
    { vendorName: 'Smartsupp', names: ['ssupp.visits', 'ssupp.vid'], categories: ['functional', 'marketing'] },
    { vendorName: 'Hotjar', names: ['_hjSession_1'], categories: ['analytics'] },
    { names: ['cart', 'session', 'other'], categories: ['unclassified'] },
  ]);
});

describe('identifiers', () => {
  it.each([
    ['a documented one by its name', 'cookie ssupp.vid shop.example 30d functional smartsupp size=14', true],
    ['a long number that nobody knows', 'cookie abc shop.example 30d - - shape=uuid', true],
    ['hexadecimal', 'cookie abc shop.example 30d - - shape=hex size=32', true],
    ['a short token', 'cookie abc shop.example 30d - - shape=token size=6', false],
    ['a counter', 'cookie ssupp.visits shop.example 30d marketing smartsupp shape=number size=1', false],
    ['JSON', 'localStorage state shop.example - - - shape=json size=800', false],
    ['a protection of forms', 'cookie csrftoken shop.example - - - shape=token size=32', false],
    ['nothing', 'cookie visitor_id shop.example - - - shape=empty size=0', false],
  ])('%s', (_, line, is) => {
    const report = makeReport({ items: items(line).map((item) => guessed(item)) });
    expect(buildLetterFacts(report, madeDetails).identifiers.map(({ name }) => name)).toEqual(
      is ? [report.items[0]?.name] : [],
    );
  });

  it('documented ones first', () => {
    const { identifiers } = build(`
      cookie abc shop.example 30d - - shape=uuid
      cookie ssupp.vid shop.example 30d functional smartsupp size=32
    `);
    expect(identifiers.map(({ name }) => name)).toEqual(['ssupp.vid', 'abc']);
  });

  const guessed = (item: ClassifiedItem): ClassifiedItem =>
    item.name === 'csrftoken' ? { ...item, guess: { kind: 'csrf', from: ['name'] } } : item;
});

describe('processors', () => {
  it('are vendors of keys and of scripts, each once', () => {
    const { processors } = build('cookie ssupp.vid shop.example 30d functional smartsupp', {
      presences: [presence('smartsupp', 'Smartsupp'), presence('gone', 'Gone')],
    });
    expect(processors).toEqual([
      { vendorNames: ['Smartsupp'], company: 'Smartsupp.com, s.r.o.' },
      { vendorNames: ['Gone'] },
    ]);
  });

  it('of one company stand together, of no known company alone', () => {
    const details = { ...madeDetails, second: { ...madeDetails.smartsupp, id: 'second', name: 'Second' } };
    const report = makeReport({
      items: items(`
        cookie a shop.example - - smartsupp
        cookie b shop.example - - second
        cookie c shop.example - - hotjar
        cookie d shop.example - - other
      `),
    });
    expect(
      buildLetterFacts(report, details as typeof madeDetails).processors.map(({ vendorNames }) => vendorNames),
    ).toEqual([['Smartsupp', 'Second'], ['Hotjar'], ['Other']]);
  });

  it('are no platforms of the general list', () => {
    const [item] = items('cookie PHPSESSID shop.example - necessary php');
    const report = makeReport({
      items: item ? [{ ...item, matches: item.matches.map((match) => ({ ...match, layer: 'general' as const })) }] : [],
    });
    expect(buildLetterFacts(report, madeDetails)).toMatchObject({ processors: [], keys: [{ vendorName: 'Php' }] });
  });
});

describe('what was written when', () => {
  const refused = consent('granted granted denied denied', 'siteChoice');
  const build = (phases: [line: string, phase: Phase][], given = refused, watched = true) =>
    buildLetterFacts(
      {
        ...makeReport({
          items: phases.flatMap(([line, phase], index) =>
            items(`cookie key${index} shop.example 30d ${line}`).map((item) => ({
              ...item,
              clock: { phase, phases: {}, writes: 1, writers: [] },
            })),
          ),
          consent: given,
        }),
        ...(watched ? { watch: watch({}) } : {}),
      },
      madeDetails,
    ).written;

  it('is not said of a visit that was not watched', () => {
    expect(build([['marketing x', 'beforeChoice']], refused, false)).toBeUndefined();
  });

  it('counts what is documented as not necessary', () => {
    expect(
      build([
        ['marketing x', 'beforeChoice'],
        ['necessary x', 'beforeChoice'],
        ['necessary+marketing x', 'beforeChoice'],
        ['- -', 'beforeChoice'],
        ['analytics x', 'afterRefusal'],
        ['analytics x', 'afterGrant'],
      ]),
    ).toEqual({ beforeChoice: 1, afterRefusal: 1, leftOver: 0 });
  });

  it.each([
    ['marketing x', 'granted granted denied denied', 1],
    ['analytics+marketing x', 'granted granted denied denied', 1],
    ['functional+marketing x', 'granted granted denied denied', 0],
    ['marketing x', 'granted unset unset unset', 0],
    ['marketing x', 'unknown unknown unknown unknown', 0],
    ['necessary x', 'denied denied denied denied', 0],
    ['- -', 'denied denied denied denied', 0],
  ])('left over, %s, with %s: %d', (line, states, leftOver) => {
    expect(build([[line, 'leftOver']], consent(states, 'siteChoice'))).toMatchObject({ leftOver });
  });
});

test('the ids of consent records, each once', () => {
  const ids = ['…1a2b (36)', '…1a2b (36)', undefined];
  const signals = ids.map((recordId) =>
    signal('cookiebot', 'Cookiebot', 'granted denied denied denied', recordId ? { recordId } : {}),
  );
  const found = build('', { consent: consent('granted denied denied denied', 'siteChoice', signals) });
  expect(found.consentRecordIds).toEqual(['…1a2b (36)']);
});
