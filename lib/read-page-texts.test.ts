import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ tabs: { get: vi.fn() }, scripting: { executeScript: vi.fn() } }));
vi.mock('./browser.ts', () => ({ browser: fake }));

import { readPageTexts } from './read-page-texts.ts';

const frame = (frameId: number, texts: object) => ({ frameId, result: JSON.stringify(texts) });
const top = { url: 'https://shop.example/', title: 'Shop', tables: [{ headings: [], rows: [['a']] }], text: 'top' };

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  fake.tabs.get.mockReset().mockResolvedValue({ id: 7 });
  fake.scripting.executeScript.mockReset();
});
afterEach(() => vi.restoreAllMocks());

describe('the texts of a page', () => {
  it('are those of all frames, the top one first', async () => {
    const other = { url: 'https://b.example/', title: 'B', tables: [{ headings: [], rows: [['b']] }], text: 'frame' };
    fake.scripting.executeScript.mockResolvedValue([
      frame(3, { ...other, isCut: true }),
      { frameId: 4, result: null },
      frame(0, { ...top, isCut: false }),
    ]);
    expect(await readPageTexts(7)).toEqual({
      ...top,
      tables: [...top.tables, ...other.tables],
      text: 'top\nframe',
      isCut: true,
    });
  });

  it('are refused with a reason that can be said', async () => {
    fake.scripting.executeScript.mockResolvedValue([]);
    await expect(readPageTexts(7)).rejects.toThrow('overviewPage_noAnswer');
    fake.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents'));
    await expect(readPageTexts(7)).rejects.toThrow('overviewPage_noAccess');
    vi.useFakeTimers();
    fake.scripting.executeScript.mockReturnValue(new Promise(() => undefined));
    const hangs = expect(readPageTexts(7)).rejects.toThrow('overviewPage_noAnswer');
    await vi.advanceTimersByTimeAsync(8000);
    await hangs;
    vi.useRealTimers();
    fake.tabs.get.mockRejectedValue(new Error('No tab'));
    await expect(readPageTexts(7)).rejects.toThrow('overviewPage_gone');
  });
});
