import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { browser } from '../browser.ts';
import type { RemovalState } from '../removal-types.ts';
import { readRemovalState, writeRemovalState } from '../store/removal-states.ts';
import { readRemovals } from '../store/removals.ts';
import { writeVisit } from '../store/visits.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { FrameTarget } from './frame-removal.ts';
import { endLeftOverRemoval, runRemoval } from './run-removal.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: { ...makeFakeBrowser(), declarativeNetRequest: { updateSessionRules: vi.fn() } } };
});
const fake = browser as unknown as FakeBrowser & {
  declarativeNetRequest: Record<'updateSessionRules', ReturnType<typeof vi.fn>>;
}; // mocked above

const TAB = 7;
const shop = { site: 'shop.example', storeId: '' };
/** What the page keeps now. */
let kept: ClassifiedItem[];
let rung: Report['page']['rung'];
/** What the page writes back at once. */
let stubborn: string[];

const inspect = async () => {
  const report = makeReport({ items: kept, rung });
  await writeVisit(TAB, { phase: 'done', report: { ...report, page: { ...report.page, capturedAt: Date.now() } } });
};
const [id0, id1] = ['localStorage shop.example 0', 'localStorage shop.example 1'];

beforeEach(async () => {
  await fake.storage.session.remove(Object.keys(await fake.storage.session.get(null)));
  fake.declarativeNetRequest.updateSessionRules.mockReset().mockResolvedValue(undefined);
  kept = items('localStorage a shop.example\nlocalStorage b shop.example');
  rung = 'site';
  stubborn = [];
  fake.scripting.executeScript.mockImplementation(async ({ args }) => {
    if (!Array.isArray(args)) return [];
    const targets = JSON.parse(String(args[0])) as FrameTarget[]; // what `removeFromFrame` sends
    kept = kept.filter(({ id, name }) => stubborn.includes(name) || !targets.some((target) => target.id === id));
    return [{ frameId: 0, result: JSON.stringify(targets.map(({ id }) => [id, null])) }];
  });
  await inspect();
});

describe('removing single items', () => {
  it('says what is gone when it was read again, and remembers it', async () => {
    const outcome = await runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: [id0] } }, inspect);
    expect(outcome).toMatchObject({ removed: 1, left: [], isStill: false });
    expect(kept.map(({ name }) => name)).toEqual(['b']);
    expect(await readRemovalState(TAB)).toEqual({ phase: 'done', outcome });
    expect((await readRemovals(shop)).map(({ itemId }) => itemId)).toEqual([id0]);
    expect(fake.declarativeNetRequest.updateSessionRules).not.toHaveBeenCalled();
  });

  it('does not remember what is there again', async () => {
    stubborn = ['a'];
    const outcome = await runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: [id0, id1] } }, inspect);
    expect(outcome).toMatchObject({ removed: 1, left: [{ name: 'a', reason: 'writtenAgain' }] });
    expect((await readRemovals(shop)).map(({ itemId }) => itemId)).toEqual([id1]);
  });

  it('says that its frame is gone', async () => {
    fake.scripting.executeScript.mockRejectedValue(new Error('Frame with ID 0 was removed.'));
    const outcome = await runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: [id0] } }, inspect);
    expect(outcome.left).toMatchObject([{ name: 'a', reason: 'frameGone' }]);
  });

  it('removes nothing that it was not told to, whatever the name', async () => {
    const outcome = await runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: ['__proto__', 'gone'] } }, inspect);
    expect(outcome).toMatchObject({ removed: 0, left: [] });
    expect(kept).toHaveLength(2);
  });
});

describe('what cannot go on is said', () => {
  const state = () => readRemovalState(TAB);
  it('without a report', async () => {
    await writeVisit(TAB, { phase: 'asleep' });
    await expect(runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: [] } }, inspect)).rejects.toThrow(
      'removeFailure_noReport',
    );
    expect(await state()).toMatchObject({ phase: 'failed', code: 'noReport', detail: 'asleep' });
  });

  it('for a whole site without access to it', async () => {
    rung = 'page';
    await expect(runRemoval({ tabId: TAB, what: { kind: 'site', isFresh: false } }, inspect)).rejects.toThrow(
      'removeFailure_noAccess',
    );
    expect(await state()).toMatchObject({ phase: 'failed', code: 'noAccess' });
    expect(kept).toHaveLength(2);
  });

  it('with the browser’s own words, and the page is let go', async () => {
    fake.tabs.query.mockResolvedValue([]);
    fake.scripting.executeScript.mockResolvedValue([]);
    fake.declarativeNetRequest.updateSessionRules.mockRejectedValueOnce(new Error('made to fail'));
    await expect(runRemoval({ tabId: TAB, what: { kind: 'site', isFresh: false } }, inspect)).rejects.toThrow(
      'removeFailure_unexpected',
    );
    expect(await state()).toMatchObject({ phase: 'failed', code: 'unexpected', detail: 'Error: made to fail' });
  });

  it('while another tab is busy, whose state stays', async () => {
    const busy: RemovalState = { phase: 'removing', target: { kind: 'site', isFresh: true }, startedAt: 1 };
    await writeRemovalState(8, busy);
    await expect(runRemoval({ tabId: TAB, what: { kind: 'items', itemIds: [id0] } }, inspect)).rejects.toThrow(
      'removeFailure_busy',
    );
    expect(await state()).toMatchObject({ phase: 'failed', code: 'busy' });
    expect(await readRemovalState(8)).toEqual(busy);
    expect(kept).toHaveLength(2);
  });
});

it('what a stopped background left is ended, and the page let go', async () => {
  await writeRemovalState(TAB, { phase: 'removing', target: { kind: 'site', isFresh: true }, startedAt: 1 });
  await endLeftOverRemoval();
  expect(await readRemovalState(TAB)).toMatchObject({ phase: 'failed', code: 'interrupted' });
  expect(fake.declarativeNetRequest.updateSessionRules).toHaveBeenCalledExactlyOnceWith({
    removeRuleIds: [11, 12, 13],
  });
  await endLeftOverRemoval();
  expect(fake.declarativeNetRequest.updateSessionRules).toHaveBeenCalledOnce();
});
