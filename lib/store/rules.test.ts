import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { makeRules } from '../../test/made-rules.ts';
import { browser } from '../browser.ts';
import { changeRules, mirrorRules, readRules, readRulesState, writeRules } from './rules.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { local } = (browser as unknown as FakeBrowser).storage; // mocked above
const one = makeRules('one');
const two = makeRules('two');
const ids = async () => (await readRules()).map(({ id }) => id);

beforeEach(async () => {
  local.quota = Number.POSITIVE_INFINITY;
  await local.remove('rules');
  vi.spyOn(console, 'error')
    .mockReset()
    .mockImplementation(() => undefined);
});

describe('rules', () => {
  it('are none at first, and then what was written, whatever its letters', async () => {
    expect(await readRulesState()).toEqual({ files: [], isBroken: false });
    const files = [one, makeRules('odd', ['__proto__', 'é🥐'])];
    await writeRules(files);
    expect(await readRulesState()).toEqual({
      files,
      isBroken: false,
      text: JSON.stringify({ format: 'crumbscope-rules', formatVersion: 1, files }),
    });
    expect(await readRules()).toEqual(files);
  });

  it('leave nothing behind when the last is gone', async () => {
    await writeRules([one]);
    await writeRules([]);
    expect(await local.get(null)).toEqual({});
  });

  it('stay as they were when the storage is full', async () => {
    await writeRules([one]);
    local.quota = 700;
    await expect(writeRules([one, two, makeRules('three')])).rejects.toThrow(/quota/);
    expect(await ids()).toEqual(['one']);
  });

  it('change one after the other', async () => {
    const add = (file: typeof one) => changeRules(({ files }) => ({ files: [...files, file] }));
    await Promise.all([add(one), add(two), add(makeRules('three'))]);
    expect(await ids()).toEqual(['one', 'two', 'three']);
  });

  it('stay as they were when a change fails', async () => {
    await writeRules([one]);
    const fail = () => {
      throw new Error('refused');
    };
    await expect(changeRules(fail)).rejects.toThrow('refused');
    expect(await ids()).toEqual(['one']);
  });
});

describe('a storage that is broken is said to be, and gives no rules', () => {
  const key = one.keys[0];
  test.each<[what: string, stored: unknown]>([
    ['no text', { files: [one] }],
    ['null', null],
    ['no JSON', '{"version":1,"files":['],
    ['another version', JSON.stringify({ formatVersion: 2, files: [one] })],
    ['no version', JSON.stringify([one])],
    ['no files', JSON.stringify({ formatVersion: 1 })],
    ['files that are none', JSON.stringify({ formatVersion: 1, files: [one, null] })],
    ['a file without keys', JSON.stringify({ formatVersion: 1, files: [{ ...one, keys: undefined }] })],
    ['a file without documents', JSON.stringify({ formatVersion: 1, files: [{ ...one, documents: [] }] })],
    [
      'a key without pattern',
      JSON.stringify({ formatVersion: 1, files: [{ ...one, keys: [{ ...key, pattern: 5 }] }] }),
    ],
    ['a key without claims', JSON.stringify({ formatVersion: 1, files: [{ ...one, keys: [{ ...key, claims: {} }] }] })],
    [
      'a claim of nothing',
      JSON.stringify({ formatVersion: 1, files: [{ ...one, keys: [{ ...key, claims: [null] }] }] }),
    ],
  ])('%s', async (_, stored) => {
    await local.set({ rules: stored });
    expect(await readRulesState()).toEqual({
      files: [],
      isBroken: true,
      ...(typeof stored === 'string' ? { text: stored } : {}),
    });
    expect(await readRules()).toEqual([]);
  });

  it('also when the browser cannot read at all', async () => {
    local.get.mockRejectedValueOnce(new Error('corrupt'));
    expect(await readRulesState()).toEqual({ files: [], isBroken: true });
  });
});

describe('a page that mirrors them', () => {
  it('has what is there, and follows every change', async () => {
    await writeRules([one]);
    const store = mirrorRules();
    expect(store.getState().rules).toBeUndefined();
    await vi.waitFor(() => expect(store.getState().rules?.files).toEqual([one]));
    await writeRules([one, two]);
    expect(store.getState().rules?.files).toEqual([one, two]);
    await local.set({ 'something-else': 1 });
    expect(store.getState().rules?.files).toEqual([one, two]);
    await local.set({ rules: '?' });
    expect(store.getState().rules).toEqual({ files: [], isBroken: true, text: '?' });
    await writeRules([]);
    expect(store.getState().rules).toEqual({ files: [], isBroken: false });
  });

  it('keeps a change that comes while it reads', async () => {
    let answer: (found: Record<string, unknown>) => void = () => undefined;
    local.get.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const store = mirrorRules();
    await writeRules([two]);
    answer({});
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.getState().rules?.files).toEqual([two]);
  });
});
