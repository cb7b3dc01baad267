import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser, makeEvent } from '../../test/fake-browser.ts';
import { cookie } from '../../test/items.ts';
import { batch, findTab } from '../../test/made-batches.ts';
import { browser } from '../browser.ts';
import { addBatch } from '../store/add-batch.ts';
import { readVisitLog } from '../store/visit-log.ts';
import { createBrowserListener } from './listen-to-browser.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser, makeEvent: make } = await import('../../test/fake-browser.ts');
  const fake = makeFakeBrowser();
  const heard = () => ({ ...make(), hasListener: () => false });
  const webRequest = { onBeforeRequest: heard(), onHeadersReceived: heard(), onErrorOccurred: heard() };
  return {
    browser: {
      ...fake,
      webRequest,
      cookies: { ...fake.cookies, onChanged: make() },
      tabs: { ...fake.tabs, onUpdated: make() },
    },
  };
});
type Fake = FakeBrowser & { cookies: { onChanged: ReturnType<typeof makeEvent<(change: object) => void>> } };
const fake = browser as unknown as Fake; // mocked above
const { session } = fake.storage;
const isBusy = async () => 'watchBusy' in (await session.get(null));
const makeListener = () => createBrowserListener({ isRecord: () => false, onChange: vi.fn(), onLoaded: vi.fn() });
const tell = (name: string) =>
  fake.cookies.onChanged.fire({ removed: false, cause: 'explicit', cookie: cookie({ name, domain: 'shop.example' }) });
const names = async () => (await readVisitLog(1))?.network.writes.map(({ name }) => name);

beforeEach(async () => {
  fake.cookies.onChanged.clear();
  await session.remove(Object.keys(await session.get(null)));
  await addBatch(1, 0, batch('a'), findTab);
});

describe('what is heard', () => {
  it('is in the logs once it is settled, and nothing is left under way', async () => {
    const listener = makeListener();
    listener.start();
    tell('x');
    tell('y');
    await listener.settle();
    expect(session.set).toHaveBeenCalledWith({ watchBusy: expect.any(Number) });
    expect(await names()).toEqual(['x', 'y']);
    await vi.waitFor(async () => expect(await isBusy()).toBe(false));
    await listener.settle();
  });

  it('during the very last step is worked off as well', async () => {
    const listener = makeListener();
    listener.start();
    session.remove.mockImplementationOnce(async () => void tell('late'));
    tell('x');
    await vi.waitFor(async () => expect(await names()).toEqual(['x', 'late']));
  });

  it('and cannot be stored is said to be missing; what comes after is not', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const listener = makeListener();
    listener.start();
    session.set.mockResolvedValueOnce().mockRejectedValueOnce(new Error('no'));
    tell('x');
    await vi.waitFor(async () => expect((await readVisitLog(1))?.interruptions).toBe(1));
    tell('y');
    await vi.waitFor(async () => expect(await names()).toEqual(['y']));
  });
});

describe('a background that starts', () => {
  it('says once that the one before it was stopped in the middle', async () => {
    await session.set({ watchBusy: 1 });
    const listener = makeListener();
    void listener.noteEarlierStop();
    listener.start();
    tell('x');
    await listener.settle();
    await vi.waitFor(async () => expect(await isBusy()).toBe(false));
    await listener.noteEarlierStop();
    expect(await readVisitLog(1)).toMatchObject({ interruptions: 1, network: { writes: [{ name: 'x' }] } });
  });

  it('says nothing when all was done', async () => {
    await makeListener().noteEarlierStop();
    expect((await readVisitLog(1))?.interruptions).toBe(0);
  });
});
