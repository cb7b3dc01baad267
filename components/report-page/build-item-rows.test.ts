import { describe, expect, it, test } from 'vitest';
import { madeFinding, madeRecord } from '../../test/made-reports/made-records.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { buildItemRows, filterItemRows, type ItemFilter, noItemFilter } from './build-item-rows.ts';

const { report } = madeRecord(
  makeReport({
    items: items(`
      cookie ssupp.vid shop.example 180d functional smartsupp
      localStorage "a\u202eb" shop.example
      cookie _ga cdn.example 400d analytics+marketing google
      sessionStorage "" shop.example
    `),
  }),
  {},
  [madeFinding({ severity: 'note', items: [0, 2] }), madeFinding({ id: 'x', severity: 'problem', items: [2, 77, -1] })],
);
const rows = buildItemRows(report, ({ store }) => store);

it('gives each item its findings, the most pressing severity, and its name with invisible characters shown', () => {
  expect(rows.map(({ index, name, findings, severity }) => [index, name, findings, severity])).toEqual([
    [0, 'ssupp.vid', [0], 'note'],
    [1, 'a\\u{202e}b', [], undefined],
    [2, '_ga', [0, 1], 'problem'],
    [3, '', [], undefined],
  ]);
});

describe('a filter', () => {
  test.each<[Partial<ItemFilter>, number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ query: '  ' }, [0, 1, 2, 3]],
    [{ query: 'SSUPP' }, [0]],
    [{ query: 'shop.example' }, [0, 1, 3]],
    [{ query: 'cookie google' }, [2]],
    [{ query: '202e' }, [1]],
    [{ query: '\u202e' }, []],
    [{ query: '(' }, []],
    [{ category: 'marketing' }, [2]],
    [{ category: 'unclassified' }, [1, 3]],
    [{ store: 'sessionStorage' }, [3]],
    [{ severity: 'problem' }, [2]],
    [{ severity: 'look' }, []],
    [{ query: 'ga', store: 'cookie', category: 'analytics', severity: 'problem' }, [2]],
    [{ query: 'ssupp', category: 'marketing' }, []],
  ])('%o', (filter, found) => {
    expect(filterItemRows(rows, { ...noItemFilter, ...filter }).map(({ index }) => index)).toEqual(found);
  });

  it('that says nothing gives the same list', () => {
    expect(filterItemRows(rows, noItemFilter)).toBe(rows);
  });
});
