import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { makeRules } from '../test/made-rules.ts';
import { browser } from './browser.ts';
import { addRules, addRulesFiles, removeAllRules, removeRules, restoreRules } from './edit-rules.ts';
import { readRules, readRulesState, writeRules } from './store/rules.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { local } = (browser as unknown as FakeBrowser).storage; // mocked above
const [one, two, three] = ['one', 'two', 'three'].map((id) => makeRules(id)) as [Rules, Rules, Rules]; // three of three
type Rules = ReturnType<typeof makeRules>;
const ids = async () => (await readRules()).map(({ id }) => id);
const many = (id: string, count: number) =>
  Array.from({ length: count / 500 }, (_, file) =>
    makeRules(
      `${id}-${file}`,
      Array.from({ length: 500 }, (_each, at) => `${id}_${file}_${at}`),
    ),
  );

beforeEach(async () => {
  local.quota = Number.POSITIVE_INFINITY;
  await local.remove('rules');
  await writeRules([one, two]);
});

describe('adding', () => {
  it('says how many are new and how many were replaced', async () => {
    expect(await addRules(JSON.stringify([three, { ...one, name: 'One again' }]))).toEqual({
      kind: 'added',
      added: 1,
      replaced: 1,
    });
    expect((await readRules()).map(({ name }) => name)).toEqual(['One again', 'Two', 'Three']);
  });

  it('takes what was stored, as it stands', async () => {
    const { text = '' } = await readRulesState();
    expect(await addRules(text)).toEqual({ kind: 'added', added: 0, replaced: 2 });
    expect((await readRulesState()).text).toBe(text);
  });

  it('refuses what is not right, and what was there stays', async () => {
    expect(await addRules(JSON.stringify([three, { ...one, kind: 'x' }]))).toEqual({
      kind: 'refused',
      problems: [{ place: '[1].kind', reason: expect.stringMatching(/^has to be one of/) }],
      more: 0,
    });
    expect(await readRules()).toEqual([one, two]);
  });

  it('refuses what is too much together with what is there', async () => {
    expect(await addRules(JSON.stringify(many('first', 1500)))).toMatchObject({ kind: 'added' });
    expect(await addRules(JSON.stringify(many('second', 500)))).toMatchObject({
      kind: 'refused',
      problems: [
        {
          place: '(the whole)',
          reason: expect.stringMatching(/^together with the rules that are there, these are 2002 keys/),
        },
      ],
    });
    expect(await ids()).toHaveLength(5);
  });

  it('says that the storage is full, or that it failed otherwise', async () => {
    local.quota = 1300;
    expect(await addRules(JSON.stringify(three))).toMatchObject({ kind: 'saveFailed', isFull: true });
    local.set.mockRejectedValueOnce(new Error('disk on fire'));
    expect(await addRules(JSON.stringify(three))).toEqual({
      kind: 'saveFailed',
      isFull: false,
      detail: 'disk on fire',
    });
    expect(await ids()).toEqual(['one', 'two']);
  });

  it('touches nothing while what is there cannot be used', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await local.set({ rules: '{' });
    for (const change of [addRules(JSON.stringify(three)), removeRules('one'), restoreRules(three, 0)])
      expect(await change).toMatchObject({
        kind: 'refused',
        problems: [{ reason: expect.stringMatching(/cannot be used: remove them first/) }],
      });
    expect((await readRulesState()).text).toBe('{');
    expect(await removeAllRules()).toEqual({ kind: 'removedAll' });
    expect(await readRulesState()).toEqual({ files: [], isBroken: false });
  });
});

describe('a file', () => {
  const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'rules.json');

  it('is read as text', async () => {
    expect(await addRulesFiles([fileOf(`\ufeff${JSON.stringify(three)}`)])).toMatchObject({ kind: 'added', added: 1 });
  });

  it('of ten megabytes is not read at all', async () => {
    const arrayBuffer = vi.fn();
    expect(await addRulesFiles([{ size: 10_000_000, arrayBuffer }])).toMatchObject({
      kind: 'refused',
      problems: [{ place: '(the whole)', reason: 'this has 10 MB; at most 1 MB can be read' }],
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('is one: two at once are refused', async () => {
    const both = [fileOf(JSON.stringify(three)), fileOf('')];
    expect(await addRulesFiles(both)).toMatchObject({
      kind: 'refused',
      problems: [{ reason: '2 files: give one, which can hold a list of vendors' }],
    });
    expect(await addRulesFiles([])).toMatchObject({ kind: 'refused' });
  });

  it('that is no UTF-8 is refused', async () => {
    expect(await addRulesFiles([fileOf(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))])).toMatchObject({
      kind: 'refused',
      problems: [{ reason: expect.stringMatching(/is no text in UTF-8/) }],
    });
  });

  it('that the browser cannot read is refused with its words', async () => {
    const gone = {
      size: 5,
      arrayBuffer: () => Promise.reject(new DOMException('The file was moved.', 'NotFoundError')),
    };
    expect(await addRulesFiles([gone])).toMatchObject({
      problems: [{ reason: 'could not be read: The file was moved.' }],
    });
  });
});

describe('removing', () => {
  it('one, and putting it back where it was', async () => {
    expect(await removeRules('one')).toEqual({ kind: 'removed', file: one, at: 0 });
    expect(await ids()).toEqual(['two']);
    expect(await restoreRules(one, 0)).toEqual({ kind: 'restored', name: 'One' });
    expect(await ids()).toEqual(['one', 'two']);
  });

  it('putting back replaces what has come with its id since', async () => {
    await removeRules('two');
    await addRules(JSON.stringify({ ...two, name: 'Newer' }));
    await restoreRules(two, 1);
    expect(await readRules()).toEqual([one, two]);
  });

  it('putting back what is too much by now is refused', async () => {
    const big = many('big', 500)[0] as Rules; // 500 keys make one file
    await addRules(JSON.stringify(big));
    await removeRules(big.id);
    expect(await addRules(JSON.stringify(many('more', 1500)))).toMatchObject({ kind: 'added' });
    expect(await restoreRules(big, 2)).toMatchObject({
      kind: 'refused',
      problems: [{ reason: expect.stringMatching(/^together with the rules that are there, these are 2002 keys/) }],
    });
    expect(await ids()).toHaveLength(5);
  });

  it('one that is gone already', async () => {
    expect(await removeRules('three')).toMatchObject({
      kind: 'refused',
      problems: [{ reason: expect.stringMatching(/not among/) }],
    });
    expect(await ids()).toEqual(['one', 'two']);
  });

  it('all', async () => {
    expect(await removeAllRules()).toEqual({ kind: 'removedAll' });
    expect(await ids()).toEqual([]);
  });
});
