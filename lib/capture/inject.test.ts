import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { frame } from '../../test/items.ts';
import { browser } from '../browser.ts';
import { checkPageAnswers, readOtherFrames, readPageAnswers, readTopFrame } from './inject.ts';
import { NoAnswerError } from './no-answer-error.ts';
import { GPP_API, PAGE_RECORDS, TCF_API, USP_API } from './page-records.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { executeScript } = (browser as unknown as FakeBrowser).scripting; // mocked above
const options = {
  salt: 's',
  records: { names: [], prefixes: [], patterns: [], markers: [], shapes: [] },
  elements: [],
  skipTop: false,
};

afterEach(() => {
  executeScript.mockReset();
  vi.useRealTimers();
});

describe('what a page answers is checked', () => {
  const nothing = { records: [], silent: [] };
  const { tcPing, cookiebot } = PAGE_RECORDS;
  const good = { records: [{ name: tcPing, value: '{"cmpLoaded":true}' }], silent: [TCF_API] };

  it('keeps what was asked for', () => {
    expect(checkPageAnswers(JSON.stringify(good))).toEqual(good);
    const all = Object.values(PAGE_RECORDS).map((name) => ({ name, value: '{}' }));
    expect(checkPageAnswers(JSON.stringify({ records: all, silent: [] })).records).toEqual(all);
  });

  test.each([
    undefined,
    null,
    5,
    {},
    [],
    good, // not as text
    '',
    'null',
    '5',
    '"text"',
    '[]',
    '{}',
    '{',
    '{"records":null,"silent":null}',
    '{"records":{"length":1},"silent":"__tcfapi"}',
    '{"records":[null,5,"x",[],{}],"silent":[null,5,{},[]]}',
    JSON.stringify({ records: [{ name: tcPing }], silent: [] }),
    JSON.stringify({ records: [{ name: tcPing, value: { toString: 1 } }], silent: [] }),
    JSON.stringify({ records: [{ name: [tcPing], value: '{}' }], silent: [[TCF_API]] }),
    JSON.stringify({ records: [{ name: 'OptanonConsent', value: 'groups=' }], silent: ['<b>any text</b>'] }),
    JSON.stringify({ records: [{ name: 'constructor', value: '{}' }], silent: ['__proto__'] }),
  ])('%j holds nothing to keep', (answer) => {
    expect(checkPageAnswers(answer)).toEqual(nothing);
  });

  it('keeps who was silent, of the standards too', () => {
    const silent = [PAGE_RECORDS.cookiebot, TCF_API, GPP_API, USP_API];
    expect(checkPageAnswers(JSON.stringify({ records: [], silent })).silent.toSorted()).toEqual(silent.toSorted());
  });

  it('leaves fields that the page made up, such as another place', () => {
    const record = { where: 'cookie', name: cookiebot, value: '{}', extra: 1 };
    expect(checkPageAnswers(JSON.stringify({ records: [record], silent: [], more: 1 }))).toEqual({
      records: [{ name: cookiebot, value: '{}' }],
      silent: [],
    });
  });

  it('takes each name once, the first', () => {
    const records = Array.from({ length: 5000 }, (_, index) => ({ name: tcPing, value: String(index) }));
    const silent = Array.from({ length: 5000 }, () => TCF_API);
    expect(checkPageAnswers(JSON.stringify({ records, silent }))).toEqual({
      records: [{ name: tcPing, value: '0' }],
      silent: [TCF_API],
    });
  });

  it('leaves an answer that is far too long', () => {
    const value = 'x'.repeat(512 * 1024);
    expect(checkPageAnswers(JSON.stringify({ records: [{ name: tcPing, value }], silent: [] }))).toEqual(nothing);
  });

  it('is what comes of asking the page', async () => {
    executeScript.mockResolvedValueOnce([
      { frameId: 0, result: JSON.stringify({ records: 'all', silent: [TCF_API] }) },
    ]);
    expect(await readPageAnswers(7)).toEqual({ records: [], silent: [TCF_API] });
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['page-probe.js'],
      world: 'MAIN',
      injectImmediately: true,
    });
    executeScript.mockResolvedValueOnce([]);
    expect(await readPageAnswers(7)).toEqual(nothing);
  });
});

describe('frames', () => {
  const read = frame('https://shop.example/', { local: [['\ud800', '1']] });

  it('reads the top frame alone, then the others without it', async () => {
    const result = JSON.stringify(read.reading);
    executeScript.mockResolvedValue([{ frameId: 0, result }]);
    expect(await readTopFrame(7, { ...options, skipTop: true })).toEqual(read);
    executeScript.mockResolvedValue([
      { frameId: 0, result: null }, // the top frame, which is left out
      { frameId: 3, result },
      { frameId: 4 }, // gone in between
    ]);
    expect(await readOtherFrames(7, options)).toEqual([{ ...read, frameId: 3 }]);
    const calls = executeScript.mock.calls.map(([{ target, files, args }]) => [target, files ?? args]);
    expect(calls).toEqual([
      [{ tabId: 7, frameIds: [0] }, ['value-look.js', 'observer.js']],
      [{ tabId: 7, frameIds: [0] }, [options]],
      [{ tabId: 7, allFrames: true }, ['value-look.js', 'observer.js']],
      [{ tabId: 7, allFrames: true }, [{ ...options, skipTop: true }]],
    ]);
  });

  it('says that the page did not answer when it gave nothing', async () => {
    executeScript.mockResolvedValue([]);
    await expect(readTopFrame(7, options)).rejects.toThrow(NoAnswerError);
  });

  it('passes on what the browser throws', async () => {
    executeScript.mockRejectedValue(new Error('The tab was closed.'));
    await expect(readTopFrame(7, options)).rejects.toThrow('The tab was closed.');
  });

  it('waits 8 seconds for a frame that hangs, no longer', async () => {
    vi.useFakeTimers();
    executeScript.mockReturnValue(new Promise(() => undefined));
    const late = expect(readOtherFrames(7, options)).rejects.toThrow(
      new NoAnswerError('A frame gave no answer within 8 s.'),
    );
    await vi.advanceTimersByTimeAsync(7999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await late;
    expect(vi.getTimerCount()).toBe(0);
  });
});
