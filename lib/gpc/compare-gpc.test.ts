import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser, makeEvent } from '../../test/fake-browser.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { marks, watch } from '../../test/made-reports/make-watch.ts';
import { browser } from '../browser.ts';
import type { GpcState } from '../gpc-types.ts';
import { readGpcStates, writeGpcState } from '../store/gpc-states.ts';
import { writeVisit } from '../store/visits.ts';
import { compareGpc, endLeftOverGpc } from './compare-gpc.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser, makeEvent: make } = await import('../../test/fake-browser.ts');
  const fake = makeFakeBrowser();
  return {
    browser: {
      ...fake,
      tabs: { ...fake.tabs, onUpdated: make(), onRemoved: make(), reload: vi.fn() },
      declarativeNetRequest: { updateSessionRules: vi.fn() },
      scripting: {
        ...fake.scripting,
        registerContentScripts: vi.fn(),
        unregisterContentScripts: vi.fn(),
        getRegisteredContentScripts: vi.fn(),
      },
    },
  };
});

type Fake = FakeBrowser & {
  tabs: {
    onUpdated: ReturnType<typeof makeEvent<(id: number, change: { status?: string }) => void>>;
    onRemoved: ReturnType<typeof makeEvent<(id: number) => void>>;
    reload: ReturnType<typeof vi.fn>;
  };
  declarativeNetRequest: { updateSessionRules: ReturnType<typeof vi.fn> };
  scripting: Record<
    'registerContentScripts' | 'getRegisteredContentScripts' | 'unregisterContentScripts',
    ReturnType<typeof vi.fn>
  >;
};
const fake = browser as unknown as Fake; // mocked above
const { session, local } = fake.storage;

const TAB = 7;
/** What the browser has of us now. */
let on: { rules: number; scripts: number };
/** The document in the tab. */
let page: { id: string; startedAt: number };
/** What each load writes; what the property is in its page. */
let loads: { writes: string; property?: boolean }[];

const inspect = async () => {
  const load = loads[Number(page.id) - 1];
  const all = items('cookie _clck shop.example 1d analytics clarity');
  const report = {
    ...makeReport({ items: all, rung: 'all' }),
    watch: watch({ marks: marks(load?.writes ?? '', all) }),
  };
  await writeVisit(TAB, {
    phase: 'done',
    report: { ...report, page: { ...report.page, visitStartedAt: page.startedAt } },
  });
};

/** A load as browsers tell of it. */
async function arrive() {
  page = { id: String(Number(page.id) + 1), startedAt: Date.now() };
  fake.tabs.onUpdated.fire(TAB, { status: 'loading' });
  await session.set({ [`log:${TAB}`]: JSON.stringify({ ...page, documents: [] }) });
  fake.tabs.onUpdated.fire(TAB, { status: 'complete' });
}

const state = async (): Promise<GpcState | undefined> => (await readGpcStates()).get(TAB);
const NOTHING = { rules: 0, scripts: 0 };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  on = { rules: 0, scripts: 0 };
  page = { id: '0', startedAt: 1 };
  loads = [{ writes: '5 cookie _clck set document.cookie unknown' }, { writes: '', property: true }];
  for (const area of [session, local]) await area.remove(Object.keys(await area.get(null)));
  await local.set({ watchedSites: ['shop.example'] });
  fake.tabs.get.mockResolvedValue({ id: TAB, url: 'https://www.shop.example/' });
  fake.tabs.reload.mockReset().mockImplementation(async () => void setTimeout(arrive, 500));
  fake.declarativeNetRequest.updateSessionRules.mockReset().mockImplementation(async ({ addRules = [] }) => {
    on.rules = addRules.length;
  });
  fake.scripting.registerContentScripts.mockReset().mockImplementation(async () => {
    on.scripts = 1;
  });
  fake.scripting.unregisterContentScripts.mockReset().mockImplementation(async () => {
    on.scripts = 0;
  });
  fake.scripting.getRegisteredContentScripts
    .mockReset()
    .mockImplementation(async () => (on.scripts ? [{ id: 'gpc' }] : []));
  fake.scripting.executeScript.mockReset().mockImplementation(async ({ world, args }) => {
    if (args) return [{ frameId: 0, result: ['www.shop.example', 'cdn.other.example'] }];
    if (world === 'MAIN') return [{ frameId: 0, result: loads[Number(page.id) - 1]?.property ?? false }];
    return [{ frameId: 0, result: page.startedAt }];
  });
});
afterEach(() => vi.useRealTimers());

describe('a comparison', () => {
  it('loads twice, looks after three quiet seconds each, and says what differs', async () => {
    const work = compareGpc(TAB, inspect);
    await vi.advanceTimersByTimeAsync(3400);
    expect(await state()).toMatchObject({ phase: 'first', site: 'shop.example' });
    expect(on).toEqual(NOTHING);
    await vi.advanceTimersByTimeAsync(200);
    expect(await state()).toMatchObject({ phase: 'second' });
    expect(on).toEqual({ rules: 3, scripts: 1 });
    await vi.advanceTimersByTimeAsync(3600);
    await work;
    expect(await state()).toMatchObject({
      phase: 'done',
      comparison: { vendors: [{ vendorName: 'Clarity', keys: [{ name: '_clck', side: 'without' }] }], hosts: [] },
      limits: [],
    });
    expect(on).toEqual(NOTHING);
    expect(fake.tabs.reload.mock.calls).toEqual([
      [TAB, { bypassCache: true }],
      [TAB, { bypassCache: true }],
    ]);
    expect(JSON.parse(String((await session.get(`log:${TAB}`))[`log:${TAB}`]))).toMatchObject({ hasGpc: true });
    // Nothing listens on.
    expect(fake.tabs.onUpdated.fire(TAB, { status: 'complete' })).toEqual([]);
  });

  it('waits while something is stored, for 15 seconds at most', async () => {
    const work = compareGpc(TAB, inspect);
    for (let second = 0; second < 14; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      await session.set({ [`log:${TAB}:doc:x`]: String(second) });
      await session.set({ [`log:${TAB}1`]: 'another tab' });
    }
    expect(await state()).toMatchObject({ phase: 'first' });
    await vi.advanceTimersByTimeAsync(1001);
    expect(await state()).toMatchObject({ phase: 'second' });
    await vi.advanceTimersByTimeAsync(4000);
    await work;
  });

  it.each<[what: string, happens: () => unknown, expected: Partial<GpcState> | undefined]>([
    ['another page of the site comes', arrive, { phase: 'failed', code: 'navigated' }],
    [
      'a page of another site comes',
      () => {
        page = { id: '9', startedAt: 99 };
        fake.tabs.onUpdated.fire(TAB, { status: 'loading' });
      },
      { phase: 'failed', code: 'navigated' },
    ],
    [
      'a page that is closed to us comes',
      () => {
        fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
        fake.tabs.onUpdated.fire(TAB, { status: 'loading' });
      },
      { phase: 'failed', code: 'navigated' },
    ],
    ['the tab closes', () => fake.tabs.onRemoved.fire(TAB), undefined],
    ['nothing of the kind: another tab closes', () => fake.tabs.onRemoved.fire(8), { phase: 'done' }],
    ['a frame is loaded', () => fake.tabs.onUpdated.fire(TAB, { status: 'loading' }), { phase: 'done' }],
  ])('in its second visit: %s', async (_, happens, expected) => {
    const work = compareGpc(TAB, inspect);
    await vi.advanceTimersByTimeAsync(5000);
    expect(on).toEqual({ rules: 3, scripts: 1 });
    await happens();
    await vi.advanceTimersByTimeAsync(15_000);
    await work;
    if (expected) expect(await state()).toMatchObject(expected);
    else expect(await state()).toBeUndefined();
    expect(on).toEqual(NOTHING);
  });

  it.each<[what: string, given: () => unknown, expected: Partial<GpcState>]>([
    ['the site is not watched', () => local.set({ watchedSites: [] }), { phase: 'failed', code: 'notWatched' }],
    ['the browser asks for it anyway', () => loads.splice(0, 1, { writes: '', property: true }), { code: 'alreadyOn' }],
    ['the page never comes', () => fake.tabs.reload.mockResolvedValue(undefined), { code: 'noAnswer' }],
    [
      'the browser refuses',
      () => fake.tabs.reload.mockRejectedValue(new Error('dragging')),
      { code: 'unexpected', detail: 'dragging' },
    ],
    [
      'the rules are refused',
      () => fake.declarativeNetRequest.updateSessionRules.mockRejectedValueOnce(new Error('no')),
      { code: 'unexpected', detail: 'Error: no' },
    ],
    [
      'the property cannot be set',
      () => loads.splice(1, 1, { writes: '', property: false }),
      { phase: 'done', limits: [{ code: 'pageWithout' }] },
    ],
  ])('%s', async (_, given, expected) => {
    await given();
    const work = compareGpc(TAB, inspect);
    await vi.advanceTimersByTimeAsync(40_000);
    await work;
    expect(await state()).toMatchObject(expected);
    expect(on).toEqual(NOTHING);
  });

  it('fails when the page cannot be looked at', async () => {
    const work = compareGpc(TAB, () => writeVisit(TAB, { phase: 'failed', code: 'noAnswer', detail: 'hangs' }));
    await vi.advanceTimersByTimeAsync(20_000);
    await work;
    expect(await state()).toMatchObject({ phase: 'failed', code: 'noReport', detail: 'hangs' });
  });

  it('is one at a time', async () => {
    const work = compareGpc(TAB, inspect);
    await vi.advanceTimersByTimeAsync(100);
    await expect(compareGpc(8, inspect)).rejects.toThrow('gpcBusy');
    await expect(compareGpc(TAB, inspect)).rejects.toThrow('gpcBusy');
    await vi.advanceTimersByTimeAsync(20_000);
    await work;
    expect(await state()).toMatchObject({ phase: 'done' });
  });
});

describe('a background that starts', () => {
  it('ends what was left under way', async () => {
    await writeGpcState(TAB, { phase: 'second', site: 'shop.example', startedAt: 1 });
    on = { rules: 3, scripts: 1 };
    await endLeftOverGpc();
    expect(on).toEqual(NOTHING);
    expect(await state()).toEqual({ phase: 'failed', site: 'shop.example', code: 'interrupted' });
  });

  it('leaves alone what has ended', async () => {
    const failed: GpcState = { phase: 'failed', site: 'shop.example', code: 'navigated' };
    await writeGpcState(TAB, failed);
    await endLeftOverGpc();
    expect(fake.declarativeNetRequest.updateSessionRules).not.toHaveBeenCalled();
    expect(await state()).toEqual(failed);
  });
});
