import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { makeReport } from '../../test/made-reports/make-report.ts';
import { browser } from '../browser.ts';
import { removeVisit, writeVisit } from '../store/visits.ts';
import type { Report } from '../types.ts';
import { type PanelState, startPanel } from './start-panel.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above

/** Looks that the background was asked for: tab ids. */
const looks = () =>
  fake.runtime.sendMessage.mock.calls.map(([message]) => (message as { argument: { tabId: number } }).argument.tabId); // sent by `askForLook`
const report = (at: number): Report => {
  const made = makeReport({});
  return { ...made, page: { ...made.page, capturedAt: at } };
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  for (const event of [fake.tabs.onActivated, fake.tabs.onUpdated, fake.storage.session.onChanged]) event.clear();
  fake.tabs.query.mockResolvedValue([{ id: 5, windowId: 1, status: 'complete' }]);
  fake.tabs.get.mockImplementation(async (id) => ({ id, status: 'complete' }));
  fake.runtime.sendMessage.mockResolvedValue({ ok: true });
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([5, 6].map(removeVisit));
});

/** Starts a panel; `drawn` are its states, newest last. */
async function start(tabId?: number) {
  const drawn: PanelState[] = [];
  const page: { isHidden: boolean; tell?: () => void } = { isHidden: false };
  const panel = await startPanel(
    {
      tabId,
      isHidden: () => page.isHidden,
      onVisibility: (listener) => {
        page.tell = listener;
      },
    },
    (state) => drawn.push(state),
  );
  await vi.advanceTimersByTimeAsync(0);
  const last = () => drawn.at(-1);
  return { panel, drawn, last, page };
}

const wait = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('the tab in front', () => {
  it('is looked at when the panel opens, and again when another one comes', async () => {
    const { last } = await start();
    expect(looks()).toEqual([5]);
    fake.tabs.onActivated.fire({ tabId: 6, windowId: 1 });
    await wait();
    expect(looks()).toEqual([5, 6]);
    expect(last()).toMatchObject({ tabId: 6, visit: undefined });
  });

  it('of another window is none of its business', async () => {
    const { last } = await start();
    fake.tabs.onActivated.fire({ tabId: 6, windowId: 2 });
    await wait();
    expect(looks()).toEqual([5]);
    expect(last()?.tabId).toBe(5);
  });

  it('is the last one, however quickly they change', async () => {
    const { last } = await start();
    fake.tabs.get.mockImplementation(async (id) => {
      await new Promise((resolve) => setTimeout(resolve, id === 6 ? 50 : 10));
      return { id, status: 'complete' };
    });
    fake.tabs.onActivated.fire({ tabId: 6, windowId: 1 });
    fake.tabs.onActivated.fire({ tabId: 5, windowId: 1 });
    await wait(100);
    expect(last()?.tabId).toBe(5);
  });

  it('is looked at when its page has loaded; others are not', async () => {
    await start();
    fake.tabs.onUpdated.fire(6, { status: 'complete' });
    fake.tabs.onUpdated.fire(5, { url: 'https://shop.example/other' });
    fake.tabs.onUpdated.fire(5, { status: 'loading' });
    await wait();
    expect(looks()).toEqual([5]);
    fake.tabs.onUpdated.fire(5, { status: 'complete' });
    await wait();
    expect(looks()).toEqual([5, 5]);
  });

  it('can be one that is given', async () => {
    await start(6);
    fake.tabs.onActivated.fire({ tabId: 5, windowId: 1 });
    await wait();
    expect(looks()).toEqual([6]);
  });

  it('cannot be found: an error', async () => {
    fake.tabs.query.mockResolvedValue([]);
    await expect(start()).rejects.toThrow('no active tab');
  });
});

describe('what was observed', () => {
  test.each<[key: string, isLooked: boolean]>([
    ['log:5', true],
    ['log:5:doc:abc', true],
    ['log:5:net', true],
    ['log:5:next', false],
    ['log:55', false],
    ['log:6', false],
    ['logs', false],
    ['visit:6', false],
  ])('a change of %s: %s', async (key, isLooked) => {
    await start();
    await wait(5000);
    await fake.storage.session.set({ [key]: `${Math.random()}` });
    await wait(399);
    expect(looks()).toEqual([5]);
    await wait(5000);
    expect(looks()).toEqual(isLooked ? [5, 5] : [5]);
    await fake.storage.session.remove(key);
  });

  it('that is written again as it was is none', async () => {
    await fake.storage.session.set({ 'log:5': 'same' });
    await start();
    await wait(5000);
    await fake.storage.session.set({ 'log:5': 'same' });
    await wait(5000);
    expect(looks()).toEqual([5]);
  });

  it('waits while the panel is hidden', async () => {
    const { page } = await start();
    await wait(5000);
    page.isHidden = true;
    await fake.storage.session.set({ 'log:5': 'a' });
    await wait(10_000);
    expect(looks()).toEqual([5]);
    page.isHidden = false;
    page.tell?.();
    await wait();
    expect(looks()).toEqual([5, 5]);
  });

  it('in a tab that was left counts no more', async () => {
    await start();
    fake.tabs.onActivated.fire({ tabId: 6, windowId: 1 });
    await wait(5000);
    await fake.storage.session.set({ 'log:5': 'b' });
    await wait(5000);
    expect(looks()).toEqual([5, 6]);
  });
});

describe('what is drawn', () => {
  it('stays calm while the panel looks by itself', async () => {
    const { last } = await start();
    await writeVisit(5, { phase: 'done', report: report(1) });
    expect(last()?.visit?.phase).toBe('done');
    await writeVisit(5, { phase: 'looking', startedAt: 2, report: report(1) });
    expect(last()?.visit).toEqual({ phase: 'done', report: report(1) });
    await writeVisit(5, { phase: 'done', report: report(3) });
    expect(last()?.visit).toEqual({ phase: 'done', report: report(3) });
  });

  it('shows that it looks when a person asked', async () => {
    const { panel, last } = await start();
    await writeVisit(5, { phase: 'done', report: report(1) });
    const { promise, resolve } = Promise.withResolvers<unknown>();
    fake.runtime.sendMessage.mockReturnValue(promise);
    panel.lookAgain();
    expect(last()?.visit?.phase).toBe('looking');
    resolve({ ok: true });
    await wait();
    expect(last()?.visit?.phase).toBe('done');
  });

  it('shows that the page is being loaded', async () => {
    const { last } = await start();
    await writeVisit(5, { phase: 'done', report: report(1) });
    fake.tabs.onUpdated.fire(5, { status: 'loading' });
    expect(last()).toMatchObject({ isLoading: true, visit: { phase: 'looking' } });
    fake.tabs.onUpdated.fire(5, { status: 'complete' });
    expect(last()).toMatchObject({ isLoading: false, visit: { phase: 'done' } });
  });

  it('the report that is shown stays the same object while it is in force', async () => {
    const { drawn, last } = await start();
    await writeVisit(5, { phase: 'done', report: report(1) });
    const before = last()?.visit;
    await writeVisit(5, { phase: 'looking', startedAt: 2, report: report(1) });
    expect(before?.phase === 'done' && last()?.visit).toMatchObject({
      report: before?.phase === 'done' && before.report,
    });
    const reports = new Set(drawn.flatMap(({ visit }) => (visit?.phase === 'done' ? [visit.report] : [])));
    expect(reports.size).toBe(1);
  });

  it('nothing of a tab that was left', async () => {
    const { last } = await start();
    fake.tabs.onActivated.fire({ tabId: 6, windowId: 1 });
    await wait();
    await writeVisit(5, { phase: 'done', report: report(1) });
    expect(last()).toMatchObject({ tabId: 6, visit: undefined });
  });

  it('that the background does not answer', async () => {
    fake.runtime.sendMessage.mockResolvedValue({ ok: false, error: 'gone' });
    const { last } = await start();
    expect(last()?.visit).toEqual({ phase: 'failed', code: 'unexpected', detail: 'gone' });
    expect(looks()).toEqual([5, 5]); // a stopped background gets a second chance
  });

  it('other states as they are', async () => {
    const { last } = await start();
    await writeVisit(5, { phase: 'asleep' });
    expect(last()?.visit).toEqual({ phase: 'asleep' });
  });
});
