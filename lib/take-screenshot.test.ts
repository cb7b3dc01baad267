import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeReport } from '../test/made-reports/make-report.ts';

const png = 'data:image/png;base64,iVBORw0KGgo=';
const fake = vi.hoisted(() => ({
  tabs: { get: vi.fn(), query: vi.fn(), update: vi.fn(), captureVisibleTab: vi.fn() },
  windows: { get: vi.fn() },
  scripting: { executeScript: vi.fn() },
}));
const stored = vi.hoisted(() => ({ report: undefined as unknown }));
vi.mock('./browser.ts', () => ({ browser: fake }));
vi.mock('./store/visits.ts', () => ({
  readVisit: async () => stored.report && { phase: 'done', report: stored.report },
  findReport: (visit: { report: unknown } | undefined) => visit?.report,
}));

import { takeScreenshot } from './take-screenshot.ts';

const report = makeReport({ items: [] });
const { url } = report.page;
/** The tab that was looked at, as the browser tells it, now and after it came to the front. */
const setTab = (now: object, later: object = {}) => {
  const tab = { id: 7, windowId: 1, active: true, url };
  fake.tabs.get
    .mockReset()
    .mockResolvedValueOnce({ ...tab, ...now })
    .mockResolvedValue({ ...tab, ...later });
};

beforeEach(() => {
  vi.clearAllMocks();
  stored.report = report;
  setTab({ active: false });
  fake.tabs.query.mockResolvedValue([{ id: 9 }]);
  fake.windows.get.mockResolvedValue({ state: 'normal' });
  fake.tabs.captureVisibleTab.mockReset().mockResolvedValue(png);
});

describe('a picture of a tab', () => {
  it('is taken with the tab in front, and the tab that was there comes back', async () => {
    expect(await takeScreenshot(7)).toEqual({ type: 'image/png', base64: 'iVBORw0KGgo=', takenAt: expect.any(Number) });
    expect(fake.tabs.update.mock.calls).toEqual([
      [7, { active: true }],
      [9, { active: true }],
    ]);
  });

  it('moves no tab when it is in front already; what stands behind # does not count', async () => {
    setTab({ url: `${url}#part` });
    await takeScreenshot(7);
    expect(fake.tabs.update).not.toHaveBeenCalled();
  });

  it('is tried again when the browser has not drawn yet', { timeout: 20_000 }, async () => {
    fake.tabs.captureVisibleTab.mockRejectedValueOnce(new Error('image readback failed'));
    expect((await takeScreenshot(7)).type).toBe('image/png');
  });

  it.each<[string, () => void]>([
    ['evidencePictureTabGone', () => fake.tabs.get.mockReset().mockRejectedValue(new Error('No tab with id: 7'))],
    ['evidencePictureTabGone', () => Object.assign(stored, { report: undefined })],
    ['evidencePicturePageChanged', () => setTab({ url: 'https://other.example/' })],
    ['evidencePicturePageChanged', () => setTab({ active: false }, { url: 'https://other.example/' })],
    ['evidencePictureInterrupted', () => setTab({ active: false }, { active: false })],
    ['evidencePictureHidden', () => fake.windows.get.mockResolvedValue({ state: 'minimized' })],
    [
      'evidencePictureNoAccess',
      () =>
        fake.tabs.captureVisibleTab.mockRejectedValue(
          new Error("Either the '<all_urls>' or 'activeTab' permission is required."),
        ),
    ],
  ])('is refused plainly: %s', async (key, change) => {
    change();
    await expect(takeScreenshot(7)).rejects.toThrow(key);
    // Whatever happened, the tab that was in front is there again.
    const moved = fake.tabs.update.mock.calls;
    if (moved.length > 0) expect(moved.at(-1)).toEqual([9, { active: true }]);
  });

  it('is refused when the page hangs, and the tab that was there comes back', async () => {
    vi.useFakeTimers();
    fake.scripting.executeScript.mockReturnValue(new Promise(() => undefined));
    const taken = expect(takeScreenshot(7)).rejects.toThrow('evidencePictureFailed');
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await taken;
    expect(fake.tabs.captureVisibleTab).not.toHaveBeenCalled();
    expect(fake.tabs.update.mock.calls.at(-1)).toEqual([9, { active: true }]);
    fake.scripting.executeScript.mockReset();
  });

  it('is refused after some tries', { timeout: 20_000 }, async () => {
    fake.tabs.captureVisibleTab.mockRejectedValue(new Error('image readback failed'));
    await expect(takeScreenshot(7)).rejects.toThrow('evidencePictureFailed');
    expect(fake.tabs.captureVisibleTab).toHaveBeenCalledTimes(4);
  });
});
