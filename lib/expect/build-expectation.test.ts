import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClock, makeExported } from '../../test/made-exported.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { allPhases } from '../watch-types.ts';
import { buildExpectation } from './build-expectation.ts';
import { checkExpectation } from './check-expectation.ts';
import { expectationSchema } from './expectation-schema.ts';
import { parseExpectation } from './parse-expectation.ts';

describe('an expectation from a visit', () => {
  it('is readable: patterns, hosts, whole days, sorted, with the record of the choice', () => {
    const report = makeExported(
      [
        'localStorage zoom cdn.other.example',
        'cookie SL_C_1_SID www.shop.example 399.2d analytics smartlook',
        'cookie SL_C_2_SID shop.example 20d analytics smartlook',
        'cookie ToolConsent shop.example 9d necessary',
        'cookie odd*<A>\\ shop.example session',
        'cookie must shop.example 30m necessary',
      ].join('\n'),
    );
    const clock = makeClock({ phase: 'beforeChoice', phases: { beforeChoice: 1 } });
    const match = { pattern: 'SL_C_<KEY>_SID', kind: 'template', layer: 'vendor' } as const;
    const items = report.items.map((item) => ({ ...item, clock, ...(item.name.startsWith('SL_') ? { match } : {}) }));
    const signals = [signal('tool', 'Tool', 'granted granted denied denied')];
    const made = buildExpectation({ ...report, items, consent: { ...report.consent, signals } }, '  My shop ');
    expect(made).toEqual({
      format: 'crumbscope-expectation',
      formatVersion: 1,
      name: 'My shop',
      site: 'shop.example',
      allow: [
        {
          name: 'SL_C_<KEY>_SID',
          store: 'cookie',
          host: 'shop.example',
          phases: ['beforeChoice'],
          lifetimeAtMostDays: 400,
          comment: 'Smartlook',
        },
        {
          name: 'ToolConsent',
          store: 'cookie',
          host: 'shop.example',
          lifetimeAtMostDays: 9,
          comment: 'Record of the choice (Tool)',
        },
        { name: 'must', store: 'cookie', host: 'shop.example', lifetimeAtMostDays: 0.03 },
        {
          name: 'odd\\*\\<A>\\\\',
          store: 'cookie',
          host: 'shop.example',
          phases: ['beforeChoice'],
          lifetimeAtMostDays: 0,
        },
        { name: 'zoom', store: 'localStorage', host: 'cdn.other.example', phases: ['beforeChoice'] },
      ],
      others: 'violation',
    });
  });

  const anyItem = fc.record({
    store: fc.constantFrom('cookie', 'localStorage', 'sessionStorage', 'indexedDB'),
    name: fc.string({ unit: 'grapheme', maxLength: 12 }),
    host: fc.constantFrom('shop.example', '.shop.example', 'www.shop.example', 'cdn.other.example'),
    days: fc.constantFrom('1d', '399.99d', '30m', '0.0001d', 'session', 'unseen'),
    categories: fc.constantFrom('-', 'necessary', 'analytics+marketing'),
    pattern: fc.constantFrom(undefined, 'a<ID>', '<ID>', 'a*', '*'),
    isCut: fc.boolean(),
    phases: fc.option(fc.uniqueArray(fc.constantFrom(...allPhases), { minLength: 1 }), { nil: undefined }),
    kept: fc.constantFrom(undefined, 12.3456, 'session' as const),
  });

  it('is met by the same visit, also after it was written to a file and read again', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 15 }), (list) => {
        const report = makeExported(
          list
            .map(
              ({ store, name, host, days, categories }) =>
                `${store} ${JSON.stringify(name)} ${host} ${days} ${categories}`,
            )
            .join('\n'),
        );
        const items = report.items.map((item, at) => {
          const { pattern, phases, kept, isCut } = list[at] ?? {};
          return {
            ...item,
            ...(isCut ? { nameLength: 9999 } : {}),
            ...(pattern ? { match: { pattern, kind: 'template' as const, layer: 'vendor' as const } } : {}),
            ...(phases
              ? {
                  clock: makeClock({
                    phase: phases[0] ?? 'unknown',
                    phases: Object.fromEntries(phases.map((phase) => [phase, 1])),
                    ...(kept === undefined ? {} : { keptLifetimeDays: kept }),
                  }),
                }
              : {}),
          };
        });
        const made = buildExpectation({ ...report, items }, 'A visit');
        expect(expectationSchema.parse(made)).toEqual(made);
        const read = parseExpectation(JSON.stringify(made, null, 2));
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        const { violations, undecided, itemsOf, idle } = checkExpectation({ ...report, items }, read.expectation);
        expect([violations, undecided]).toEqual([[], []]);
        expect(itemsOf.every((places) => places.length > 0)).toBe(true);
        expect(idle.filter(({ isSame }) => isSame)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
