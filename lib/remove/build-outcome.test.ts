import { describe, expect, it } from 'vitest';
import { items, madeNow, makeReport } from '../../test/made-reports/make-report.ts';
import type { RemovalReason, RemovalTarget } from '../removal-types.ts';
import type { ClassifiedItem } from '../types.ts';
import type { ItemClock } from '../watch-types.ts';
import { buildOutcome, type RemovalFacts } from './build-outcome.ts';

const all = items(`cookie a shop.example 1d
  localStorage b shop.example
  indexedDB c shop.example
  localStorage d chat.example`);
const [a, b, c, d] = all as [ClassifiedItem, ClassifiedItem, ClassifiedItem, ClassifiedItem]; // four lines

function build(after: ClassifiedItem[], parts: Partial<RemovalFacts> = {}) {
  return buildOutcome({
    target: { kind: 'site', isFresh: false },
    items: [a, b, c],
    before: makeReport({ items: all }),
    after: makeReport({ items: after }),
    removedAt: madeNow,
    reasons: new Map<string, RemovalReason | null>(),
    reached: new Set(['https://shop.example']),
    others: 1,
    otherTabs: 0,
    isStill: true,
    ...parts,
  });
}
const left = (found: ReturnType<typeof build>) => found.outcome.left.map(({ name, reason }) => `${name} ${reason}`);

describe('what came of removing', () => {
  it('is gone when it is not found again', () => {
    const found = build([d]);
    expect(found.removedIds).toEqual([a.id, b.id, c.id]);
    expect(found.outcome).toMatchObject({ removed: 3, left: [], others: 1, unseen: 0, isStill: true });
    expect(found.outcome).not.toHaveProperty('otherTabs');
  });

  it('is left when it is there again: for the reason that is known, or else written again', () => {
    const found = build([a, c], { reasons: new Map([[c.id, 'blocked']]) });
    expect(found.removedIds).toEqual([b.id]);
    expect(left(found)).toEqual(['a writtenAgain', 'c blocked']);
  });

  it('is not said to be gone where nobody could look again', () => {
    expect(left(build([], { reached: new Set() }))).toEqual(['b unchecked', 'c unchecked']);
    const target: RemovalTarget = { kind: 'items', itemIds: [] };
    const gone = build([], { target, reached: undefined, reasons: new Map([[b.id, 'frameGone']]) });
    expect(left(gone)).toEqual(['b frameGone']);
  });

  it('tells the storage of a frame below a frame of another site from the page’s own', () => {
    const below = {
      ...b,
      id: 'below',
      partitionKey: { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true },
    };
    expect(left(build([], { items: [below] }))).toEqual(['b unchecked']);
    expect(left(build([], { items: [below], reached: new Set(['below https://shop.example']) }))).toEqual([]);
  });

  it('names what came new meanwhile, but not what other sites keep for themselves', () => {
    const isNew = items('localStorage new shop.example\nlocalStorage theirs other.example').map((item) => ({
      ...item,
      id: `new ${item.id}`,
    }));
    expect(left(build(isNew))).toEqual(['new writtenAgain']);
    const withOthers = build(isNew, { target: { kind: 'site', isFresh: false, withOthers: true } });
    expect(left(withOthers)).toEqual(['new writtenAgain', 'theirs writtenAgain']);
    expect(left(build(isNew, { target: { kind: 'items', itemIds: [] } }))).toEqual([]);
  });

  it('says who wrote again, only if that was since', () => {
    const clock = (lastWriteAt: number): ItemClock => ({
      ...{ phase: 'unknown', phases: {}, writes: 1, lastWriteAt },
      writers: [{ via: 'storage', vendorName: 'Smartsupp', count: 1 }],
    });
    const since = build([{ ...a, clock: clock(5000) }]).outcome.left;
    expect(since).toMatchObject([{ writtenBy: 'Smartsupp', writtenAt: 5000 }]); // the visit began 4 s before
    const before = build([{ ...a, clock: clock(1000) }]).outcome.left;
    expect(before[0]).not.toHaveProperty('writtenBy');
  });

  it('counts gaps behind which something may be kept, for a site alone', () => {
    const before = makeReport({
      coverage: [
        { code: 'frameNoAccess', subject: 'chat.example' },
        { code: 'writersUnseen' },
        { code: 'hostCookiesUnseen' },
      ],
    });
    expect(build([], { before }).outcome.unseen).toBe(2);
    expect(build([], { before, target: { kind: 'items', itemIds: [] } }).outcome.unseen).toBe(0);
  });

  it('names at most 50 and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...b, id: `b ${index}` }));
    expect(build(many, { items: many, before: makeReport({ items: many }) }).outcome).toMatchObject({
      left: { length: 50 },
      leftOut: 10,
      removed: 0,
    });
  });
});
