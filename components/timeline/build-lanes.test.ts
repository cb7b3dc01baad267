import { describe, expect, it } from 'vitest';
import { items } from '../../test/made-reports/make-report.ts';
import { marks } from '../../test/made-reports/make-watch.ts';
import { buildLanes } from './build-lanes.ts';

const list = items(`
  cookie ssupp.vid shop.example 1d functional smartsupp
  cookie _hjid shop.example 1d analytics hotjar
  cookie session shop.example session
  localStorage widget chat.example
`);
const lanesOf = (lines: string) => buildLanes(marks(lines, list), list, 'shop.example');

describe('buildLanes', () => {
  it('has vendors by their first mark, then nobody known, then the site', () => {
    const lanes = lanesOf(`
      10 cookie session set header beforeChoice
      20 localStorage widget set storage unknown
      50 cookie ssupp.vid set document.cookie beforeChoice
      30 cookie _hjid set document.cookie beforeChoice
      40 localStorage mine set storage unknown vendor=Drift
      60 cookie ssupp.vid remove document.cookie beforeChoice
    `);
    expect(lanes.map(({ kind, vendorName, marks: own }) => [kind, vendorName, own.map(({ at }) => at)])).toEqual([
      ['vendor', 'Hotjar', [30]],
      ['vendor', 'Drift', [40]],
      ['vendor', 'Smartsupp', [50, 60]],
      ['unknown', '', [20]],
      ['own', '', [10]],
    ]);
  });

  it.each([
    ['the site', 'by=https://shop.example/a.js', 'own'],
    ['a host of the site', 'by=https://cdn.shop.example/a.js', 'own'],
    ['another site', 'by=https://othershop.example/a.js', 'unknown'],
    ['no address', 'by=nonsense', 'unknown'],
    ['nobody', '', 'unknown'],
  ])('a key that is gone, written by %s', (_, by, kind) => {
    expect(lanesOf(`10 cookie gone remove document.cookie unknown ${by}`)[0]?.kind).toBe(kind);
  });

  it('takes hostile vendor names for names', () => {
    expect(lanesOf('10 cookie x set storage unknown vendor=__proto__')[0]).toMatchObject({ vendorName: '__proto__' });
  });

  it('gives nothing for nothing', () => {
    expect(buildLanes([], [], 'shop.example')).toEqual([]);
  });
});
