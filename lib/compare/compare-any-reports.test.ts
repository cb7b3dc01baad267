import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExported as report } from '../../test/made-exported.ts';
import { compareReports } from './compare-reports.ts';
import type { ExportedItem, ReportComparison } from './comparison-types.ts';

/** Any report: few names, so that keys of two meet in all ways. */
const anyReport = fc
  .array(
    fc.record({
      store: fc.constantFrom('cookie', 'localStorage', 'sessionStorage', 'indexedDB'),
      name: fc.constantFrom('a', 'b', 'k_1', 'k_2', 'k_3', '__proto__'),
      host: fc.constantFrom('shop.example', 'cdn.example'),
      days: fc.constantFrom('1d', '9d', '30m', 'session', 'unseen'),
      isSeen: fc.boolean(),
      hash: fc.constantFrom('1', '2'),
    }),
    { maxLength: 12 },
  )
  .map((list) => {
    const made = report(list.map(({ store, name, host, days }) => `${store} ${name} ${host} ${days}`).join('\n'));
    const changed = made.items.map((item, at): ExportedItem => {
      const { domain: _, hostOnly: __, ...blind } = item;
      const match = { pattern: 'k_<ID>', kind: 'template', layer: 'vendor' } as const;
      return {
        ...(list[at]?.isSeen ? item : blind),
        valueHash: list[at]?.hash ?? '',
        ...(item.name.startsWith('k_') ? { match, vendorName: 'K' } : {}),
      };
    });
    return { ...made, items: changed };
  });

const mirror = ({
  unfair,
  added,
  gone,
  shared,
  vendors,
  consent: states,
  findings,
  counts,
  ...rest
}: ReportComparison) => {
  const swap = <T extends object>(one: T) =>
    'before' in one && 'after' in one ? { ...one, before: one.after, after: one.before } : one;
  return {
    ...rest,
    unfair: unfair.map(swap),
    added: gone,
    gone: added,
    shared: shared.map((one) => ({ ...swap(one), changes: one.changes.map(swap) })),
    vendors: { added: vendors.gone, gone: vendors.added, both: vendors.both },
    consent: states.map(swap),
    findings: { added: findings.gone, gone: findings.added, still: findings.still.map(swap) },
    counts: counts.map(swap),
  };
};
const sortShared = <T extends { shared: { before: number }[] }>(one: T) => ({
  ...one,
  shared: one.shared.toSorted((a, b) => a.before - b.before),
});

describe('for any reports', () => {
  it('a report compared to itself has no difference', () => {
    fc.assert(
      fc.property(anyReport, (one) => {
        const found = compareReports(one, one);
        expect([found.added, found.gone, found.unfair, found.consent]).toEqual([[], [], [], []]);
        expect(found.shared.filter(({ changes, isRenamed }) => changes.length > 0 || isRenamed)).toEqual([]);
        expect(found.shared).toHaveLength(one.items.length);
      }),
    );
  });

  it('swapped, it is the mirror', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (one, other) => {
        expect(sortShared(mirror(compareReports(other, one)))).toEqual(sortShared(compareReports(one, other)));
      }),
    );
  });

  it('every key of both is said once', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (one, other) => {
        const { added, gone, shared } = compareReports(one, other);
        const places = (list: number[]) => list.toSorted((a, b) => a - b);
        expect(places([...gone, ...shared.map(({ before }) => before)])).toEqual([...one.items.keys()]);
        expect(places([...added, ...shared.map(({ after }) => after)])).toEqual([...other.items.keys()]);
      }),
    );
  });
});
