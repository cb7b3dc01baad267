import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { browser } from './browser.ts';
import { goOnAfterGrant } from './go-on-after-grant.ts';
import { noteAskedGrant } from './store/asked-grant.ts';
import { writeVisit } from './store/visits.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const inspect = vi.fn(async (_tabId: number): Promise<void> => undefined);
const watch = vi.fn(async (_site: string): Promise<void> => undefined);
const inspected = () => inspect.mock.calls.map(([tabId]) => tabId);

beforeEach(async () => {
  await fake.storage.session.remove(Object.keys(await fake.storage.session.get(null)));
  inspect.mockClear();
  watch.mockReset().mockResolvedValue(undefined);
  fake.action.openPopup.mockReset().mockResolvedValue(undefined);
  fake.tabs.get.mockImplementation(async (id) => ({ id, active: true, windowId: 3 }));
  for (const tabId of [1, 2]) await writeVisit(tabId, { phase: 'asleep' });
});

describe('after access was given', () => {
  it('looks at the tab that asked first, opens its popup again, and then looks at the others', async () => {
    await noteAskedGrant({ tabId: 2 });
    await goOnAfterGrant(inspect, watch);
    expect(inspected()).toEqual([2, 1]);
    expect(fake.action.openPopup).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  it('opens nothing when nobody asked: access given in the browser’s settings', async () => {
    await goOnAfterGrant(inspect, watch);
    expect(inspected()).toEqual([1, 2]);
    expect(fake.action.openPopup).not.toHaveBeenCalled();
  });

  it('opens nothing over another tab', async () => {
    fake.tabs.get.mockImplementation(async (id) => ({ id, active: false, windowId: 3 }));
    await noteAskedGrant({ tabId: 2 });
    await goOnAfterGrant(inspect, watch);
    expect(fake.action.openPopup).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a browser that opens popups only within a click',
      () => fake.action.openPopup.mockRejectedValue(new Error('user input')),
    ],
    ['a tab that is gone', () => fake.tabs.get.mockRejectedValue(new Error('No tab with id: 2.'))],
  ])('goes on with the others in %s', async (_, prepare) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    prepare();
    await noteAskedGrant({ tabId: 2 });
    await goOnAfterGrant(inspect, watch);
    expect(inspected()).toEqual([2, 1]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('remembers only once who asked', async () => {
    await noteAskedGrant({ tabId: 2 });
    await goOnAfterGrant(inspect, watch);
    await goOnAfterGrant(inspect, watch);
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
  });

  it('removes what was asked for, which looks by itself, and opens the popup meanwhile', async () => {
    const what = { kind: 'site', isFresh: true } as const;
    const remove = vi.fn(async () => expect(fake.action.openPopup).not.toHaveBeenCalled());
    await noteAskedGrant({ tabId: 2, remove: what });
    await goOnAfterGrant(inspect, watch, remove);
    expect(remove).toHaveBeenCalledExactlyOnceWith(2, what);
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
    expect(inspected()).toEqual([1]);
    await goOnAfterGrant(inspect, watch, remove);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('goes on when removing fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    await noteAskedGrant({ tabId: 2, remove: { kind: 'site', isFresh: false } });
    await goOnAfterGrant(inspect, watch, () => Promise.reject(new Error('made to fail')));
    expect(warn).toHaveBeenCalledOnce();
    expect(inspected()).toEqual([1]);
  });

  it('watches the site for which access was asked, before it looks', async () => {
    await noteAskedGrant({ tabId: 2, watchSite: 'shop.example' });
    watch.mockImplementation(async () => expect(inspect).not.toHaveBeenCalled());
    await goOnAfterGrant(inspect, watch);
    expect(watch).toHaveBeenCalledExactlyOnceWith('shop.example');
    expect(inspected()).toEqual([2, 1]);
  });

  it('looks also when less was given than watching needs', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    await noteAskedGrant({ tabId: 2, watchSite: 'shop.example' });
    watch.mockRejectedValue(new Error('There is no access.'));
    await goOnAfterGrant(inspect, watch);
    expect(inspected()).toEqual([2, 1]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('watches nothing when nobody asked for it', async () => {
    await noteAskedGrant({ tabId: 2 });
    await goOnAfterGrant(inspect, watch);
    expect(watch).not.toHaveBeenCalled();
  });
});
