import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { asked, batch, findNone, findTab, frame, header, tab } from '../../test/made-batches.ts';
import { browser } from '../browser.ts';
import { addBatch } from './add-batch.ts';
import { emptyNetwork } from './join-log.ts';
import { readWatchedTabs } from './log-places.ts';
import { abandonNext, addNetwork, beginVisit, forgetTab, noteInterruption, readVisitLog } from './visit-log.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const fake = browser as unknown as FakeBrowser; // mocked above
const stored = async () => Object.keys(await fake.storage.session.get(null)).sort();

const namesOf = async () =>
  (await readVisitLog(1))?.documents.map(({ id, writes }) => [id, ...writes.map((one) => one.name)]);

beforeEach(async () => {
  fake.storage.session.quota = Number.POSITIVE_INFINITY;
  await fake.storage.session.remove(await stored());
});

describe('a visit', () => {
  it('begins with the first batch of the top document', async () => {
    expect(await readVisitLog(1)).toBeUndefined();
    expect(await addBatch(1, 0, batch('a', { names: ['x'] }), findTab)).toBe('begun');
    expect(await readVisitLog(1)).toMatchObject({
      id: 'a',
      url: 'https://shop.example/a',
      startedAt: 1000,
      interruptions: 0,
      documents: [{ id: 'a', frameId: 0, writes: [{ name: 'x' }] }],
      network: emptyNetwork(),
    });
    expect(await readWatchedTabs()).toEqual({ 1: tab });
  });

  it('is none on a site that is not watched', async () => {
    expect(await addBatch(1, 0, batch('a'), findNone)).toBe('off');
    expect(await stored()).toEqual([]);
  });

  it('takes its frames, and none without a top document', async () => {
    expect(await addBatch(1, 3, frame('f'), findNone)).toBe('off');
    await addBatch(1, 0, batch('a'), findTab);
    expect(await addBatch(1, 3, frame('f', { names: ['y'] }), findNone)).toBe('taken');
    expect(await addBatch(1, 3, frame('f', { from: 1, names: ['z'] }), findNone)).toBe('taken');
    expect(await namesOf()).toEqual([['a'], ['f', 'y', 'z']]);
  });

  it('counts a batch once that comes twice', async () => {
    await addBatch(1, 0, batch('a', { names: ['x', 'y'] }), findTab);
    await addBatch(1, 0, batch('a', { names: ['x', 'y', 'z'] }), findTab);
    await addBatch(1, 0, batch('a', { from: 2, names: ['z'] }), findTab);
    expect(await namesOf()).toEqual([['a', 'x', 'y', 'z']]);
  });

  it('asks for everything when something is missing', async () => {
    expect(await addBatch(1, 0, batch('a', { from: 3, names: ['x'] }), findTab)).toBe('again');
    await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
    expect(await addBatch(1, 0, batch('a', { from: 2, names: ['z'] }), findTab)).toBe('again');
    await fake.storage.session.remove('log:1:doc:a');
    expect(await addBatch(1, 0, batch('a', { from: 1, names: ['y'] }), findTab)).toBe('again');
  });

  it('ends with the next page; what its documents still send is let go', async () => {
    await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
    await addBatch(1, 3, frame('f'), findNone);
    await addBatch(1, 0, batch('b', { startedAt: 5000 }), findTab);
    expect(await addBatch(1, 0, batch('a', { from: 1, names: ['late'] }), findTab)).toBe('off');
    expect(await addBatch(1, 3, frame('f', { from: 0, names: ['late'] }), findNone)).toBe('off');
    expect(await namesOf()).toEqual([['b']]);
    expect(await stored()).toEqual(['log:1', 'log:1:doc:b', 'log:1:net', 'logs']);
  });

  it('comes back from the back/forward cache with all that it knew', async () => {
    await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
    await addBatch(1, 0, batch('b', { startedAt: 5000 }), findTab);
    expect(await addBatch(1, 0, batch('a', { names: ['x', 'y'], isRestored: true }), findTab)).toBe('begun');
    expect(await readVisitLog(1)).toMatchObject({ id: 'a', isRestored: true });
    expect(await namesOf()).toEqual([['a', 'x', 'y']]);
  });

  it('goes on in other tabs, whatever happens in one', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await addBatch(2, 0, batch('b'), findTab);
    await forgetTab(1);
    expect(await readVisitLog(1)).toBeUndefined();
    expect(await readVisitLog(2)).toBeDefined();
    expect(await readWatchedTabs()).toEqual({ 2: tab });
    await forgetTab(1); // twice is once
  });
});

describe('what the browser tells', () => {
  it('belongs to the visit that is about to arrive, from its request on', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await addNetwork(1, { writes: [header('old')] }, []);
    const network = { ...emptyNetwork(), cookiesAtStart: [{ name: 'c', domain: 'shop.example', path: '/' }] };
    await beginVisit(1, tab, { ...asked('7'), network });
    await addNetwork(1, { writes: [header('new')] }, ['shop.example']);
    // It may never arrive: then they are the present one's.
    expect((await readVisitLog(1))?.network.writes.map(({ name }) => name)).toEqual(['old', 'new']);
    await addBatch(1, 0, batch('b', { startedAt: 5000 }), findTab);
    const log = await readVisitLog(1);
    expect(log?.network.writes.map(({ name }) => name)).toEqual(['new']);
    expect(log?.network.cookiesAtStart).toEqual(network.cookiesAtStart);
  });

  it('of a request that comes after its page belongs to that page', async () => {
    await addBatch(1, 0, batch('next', { startedAt: 4890, watchedSince: 4950 }), findTab);
    const record = { at: 4950, where: 'cookie', name: 'cc_cookie', value: '{}' } as const;
    const network = { ...emptyNetwork(), cookiesAtStart: [], records: [record] };
    await beginVisit(1, tab, { ...asked('7'), network });
    await addNetwork(1, { writes: [header('mine')] }, []);
    expect((await readVisitLog(1))?.network).toMatchObject({
      cookiesAtStart: null,
      records: [record],
      writes: [{ name: 'mine' }],
    });
  });

  it('keeps what was there before the first of several redirects', async () => {
    await beginVisit(1, tab, { ...asked('7'), network: { ...emptyNetwork(), cookiesAtStart: [] } });
    await addNetwork(1, { writes: [header('on the way')] }, []);
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    await addBatch(1, 0, batch('a'), findTab);
    expect((await readVisitLog(1))?.network).toMatchObject({ cookiesAtStart: [], writes: [{ name: 'on the way' }] });
  });

  it('belongs to the page that stays when the next one does not come', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    await addNetwork(1, { writes: [header('of a download')] }, []);
    await abandonNext(1, '6'); // another one
    await addNetwork(1, { writes: [header('of both')] }, []);
    await abandonNext(1, '7');
    await abandonNext(1, '7'); // twice is once
    await addNetwork(1, { writes: [header('later')] }, []);
    expect((await readVisitLog(1))?.network.writes.map(({ name }) => name)).toEqual([
      'of a download',
      'of both',
      'later',
    ]);
  });

  it('of a tab that is not watched is nothing', async () => {
    await addNetwork(1, { writes: [header('x')] }, ['shop.example']);
    expect(await stored()).toEqual([]);
  });

  it('adds sites whose cookies count', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await addNetwork(1, { writes: [header('x')] }, ['chat.example', 'shop.example']);
    expect((await readWatchedTabs())[1]?.sites).toEqual(['shop.example', 'chat.example']);
  });

  it('counts how often the background was stopped in the middle', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await noteInterruption();
    await noteInterruption();
    expect((await readVisitLog(1))?.interruptions).toBe(2);
  });
});

it('a clock that was set back does not hide the next page', async () => {
  await addBatch(1, 0, batch('a', { startedAt: 9000 }), findTab);
  await beginVisit(1, tab, { ...asked('8'), network: emptyNetwork() });
  expect(await addBatch(1, 0, batch('b', { startedAt: 4000 }), findTab)).toBe('begun');
  expect((await readVisitLog(1))?.id).toBe('b');
});

it('keeps 200 documents of a page that replaces its frames without end', async () => {
  await addBatch(1, 0, batch('a'), findTab);
  for (let at = 0; at < 250; at += 1) await addBatch(1, 3, frame(`f${at}`), findNone);
  expect((await readVisitLog(1))?.documents).toHaveLength(200);
});

it('keeps lone surrogates in names', async () => {
  await addBatch(1, 0, batch('a', { names: ['\ud800'] }), findTab);
  expect(await namesOf()).toEqual([['a', '\ud800']]);
});
