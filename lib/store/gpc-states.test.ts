import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import type { GpcState } from '../gpc-types.ts';
import { findGpc, mirrorGpcStates, readGpcStates, removeGpcState, writeGpcState } from './gpc-states.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { session } = (browser as unknown as FakeBrowser).storage; // mocked above

const running: GpcState = { phase: 'first', site: 'shop.example', startedAt: 1 };
const failed: GpcState = { phase: 'failed', site: 'shop.example', code: 'unexpected', detail: '\ud800' };

beforeEach(async () => {
  await session.remove(Object.keys(await session.get(null)));
});

describe('states of comparisons', () => {
  it('are read as they were written, beside everything else', async () => {
    await session.set({ 'visit:7': '{}', 'log:7': '{}' });
    await writeGpcState(7, running);
    await writeGpcState(8, failed);
    expect(await readGpcStates()).toEqual(
      new Map<number, GpcState>([
        [7, running],
        [8, failed],
      ]),
    );
    await removeGpcState(7);
    session.set.mockClear();
    await removeGpcState(9);
    expect(session.set).not.toHaveBeenCalled();
    expect(await readGpcStates()).toEqual(new Map<number, GpcState>([[8, failed]]));
  });

  it('are mirrored for views, later changes too', async () => {
    await writeGpcState(7, running);
    const store = mirrorGpcStates();
    expect(store.getState().states).toBeUndefined();
    await vi.waitFor(() => expect(store.getState().states).toEqual(new Map<number, GpcState>([[7, running]])));
    await writeGpcState(7, failed);
    await vi.waitFor(() => expect(store.getState().states).toEqual(new Map<number, GpcState>([[7, failed]])));
  });

  it('written at once do not lose each other', async () => {
    await Promise.all([writeGpcState(7, running), writeGpcState(8, failed), removeGpcState(9)]);
    expect((await readGpcStates()).size).toBe(2);
  });

  test.each<[what: string, states: [number, GpcState][] | undefined, site: string | undefined, expected: unknown]>([
    ['not read yet', undefined, 'shop.example', undefined],
    ['no page', [], undefined, undefined],
    ['none', [], 'shop.example', { state: undefined, isBusyElsewhere: false }],
    ['its own', [[7, running]], 'shop.example', { state: running, isBusyElsewhere: false }],
    ['of another site', [[7, failed]], 'else.example', { state: undefined, isBusyElsewhere: false }],
    ['of another tab', [[8, running]], 'shop.example', { state: undefined, isBusyElsewhere: true }],
    ['of another tab, ended', [[8, failed]], 'shop.example', { state: undefined, isBusyElsewhere: false }],
  ])('%s', (_, states, site, expected) => {
    expect(findGpc(states && new Map(states), 7, site)).toEqual(expected);
  });
});
