import { describe, expect, it } from 'vitest';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import type { ClassifiedItem } from '../types.ts';
import { planRemoval } from './plan-removal.ts';

const APART = { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true };
const all: ClassifiedItem[] = [
  ...items(`cookie a shop.example 1d
    cookie wide shop.example 1d - - domain=.shop.example
    cookie apart ads.example 1d - - partitioned
    cookie shared ads.example 1d
    localStorage own shop.example
    localStorage sub sub.shop.example`),
  ...items('localStorage frame chat.example').map((item) => ({ ...item, partitionKey: APART })),
  ...items('localStorage below shop.example').map((item) => ({
    ...item,
    id: 'below',
    partitionKey: APART,
    frameUrl: 'https://shop.example/low',
  })),
];
const report = makeReport({ items: all });
const names = (list: readonly ClassifiedItem[]) => list.map(({ name }) => name);

describe('the plan for a site', () => {
  it('has what is kept for this site alone, whoever keeps it', () => {
    const plan = planRemoval(report, { kind: 'site', isFresh: false });
    expect(names(plan.items)).toEqual(['a', 'wide', 'apart', 'own', 'sub', 'frame', 'below']);
    expect(plan.others).toBe(1);
    expect(plan.origins).toEqual(['https://shop.example', 'https://sub.shop.example', 'https://chat.example']);
    expect(plan.frameUrls).toEqual(['https://sub.shop.example/', 'https://chat.example/frame']);
    expect(plan.nestedUrls).toEqual(['https://shop.example/low']);
    expect(plan.hosts).toEqual(['shop.example', 'sub.shop.example', 'chat.example', 'ads.example']);
  });

  it('has what others use elsewhere only when asked', () => {
    const plan = planRemoval(report, { kind: 'site', isFresh: false, withOthers: true });
    expect(names(plan.items)).toContain('shared');
    expect(plan.others).toBe(0);
  });

  it('of a page that keeps nothing is its own origin', () => {
    const plan = planRemoval(makeReport({}), { kind: 'site', isFresh: true });
    expect(plan).toEqual({
      items: [],
      others: 0,
      origins: ['https://shop.example'],
      frameUrls: [],
      nestedUrls: [],
      hosts: ['shop.example'],
    });
  });

  it('loads no frame for an opaque origin', () => {
    const opaque = items('localStorage a shop.example').map((item) => ({
      ...item,
      origin: 'null',
      frameUrl: 'about:srcdoc',
    }));
    expect(planRemoval(makeReport({ items: opaque }), { kind: 'site', isFresh: false }).frameUrls).toEqual([]);
  });
});
