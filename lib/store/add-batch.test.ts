import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { asked, batch, findNone, findTab, frame, header, tab } from '../../test/made-batches.ts';
import { browser } from '../browser.ts';
import { addBatch } from './add-batch.ts';
import { emptyNetwork } from './join-log.ts';
import { addNetwork, beginVisit, noteInterruption, readVisitLog } from './visit-log.ts';

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

describe('a full storage', () => {
  const used = async () => JSON.stringify(Object.entries(await fake.storage.session.get(null))).length;
  const long = (at: number) => `${at}${'n'.repeat(2000)}`;

  it('keeps what it has; what there is no room for is counted, and taken once', async () => {
    await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
    await addBatch(2, 0, batch('b', { names: ['y'] }), findTab);
    fake.storage.session.quota = (await used()) + 200;
    expect(await addBatch(1, 0, batch('a', { from: 1, names: [long(1), long(2)] }), findTab)).toBe('taken');
    fake.storage.session.quota = Number.POSITIVE_INFINITY;
    expect(await addBatch(1, 0, batch('a', { from: 1, names: [long(1), long(2), 'z'], dropped: 4 }), findTab)).toBe(
      'taken',
    );
    const [document] = (await readVisitLog(1))?.documents ?? [];
    expect(document?.writes.map(({ name }) => name)).toEqual(['x', 'z']);
    expect(document).toMatchObject({ dropped: 6, hasGaps: true });
    expect(document).not.toHaveProperty('leftOut');
    expect((await readVisitLog(2))?.documents[0]).toMatchObject({ dropped: 0, writes: [{ name: 'y' }] });
  });

  it('counts what the browser tells', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    fake.storage.session.quota = (await used()) + 50;
    await addNetwork(1, { writes: [header(long(1))] }, []);
    expect((await readVisitLog(1))?.network).toMatchObject({ dropped: 1, writes: [] });
  });

  it('makes room for a new visit of reports of other tabs, its own stays', async () => {
    await fake.storage.session.set({ 'visit:1': 'own', 'visit:2': 'x'.repeat(5000) });
    fake.storage.session.quota = (await used()) + 100;
    expect(await addBatch(1, 0, batch('a'), findTab)).toBe('begun');
    expect(await stored()).toEqual(['log:1', 'log:1:doc:a', 'log:1:net', 'logs', 'visit:1']);
  });

  it('is not filled by one visit alone', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    for (let at = 0; at < 40; at += 1) {
      const names = Array.from({ length: 50 }, (_, index) => long(index));
      expect(await addBatch(1, 3, frame(`f${at}`, { names }), findNone)).toBe('taken');
    }
    expect(await used()).toBeLessThan(2_500_000);
    const documents = (await readVisitLog(1))?.documents ?? [];
    expect(documents.reduce((sum, { writes, dropped }) => sum + writes.length + dropped, 0)).toBe(2000);
    expect(documents.at(-1)).toMatchObject({ writes: [], dropped: 50, hasGaps: true });
  });
});

describe('words that come in another order', () => {
  it('a frame that is heard before its page is asked again', async () => {
    expect(await addBatch(1, 3, frame('f'), findNone)).toBe('off');
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    expect(await addBatch(1, 3, frame('f'), findNone)).toBe('again');
  });

  it('a frame of a page that comes back is asked again until its page is heard', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await addBatch(1, 0, batch('b', { startedAt: 5000 }), findTab);
    expect(await addBatch(1, 3, frame('f', { isRestored: true }), findNone)).toBe('again');
    await addBatch(1, 0, batch('a', { isRestored: true }), findTab);
    expect(await addBatch(1, 3, frame('f', { isRestored: true }), findNone)).toBe('taken');
  });

  it('a page that loads itself again at once is a new visit', async () => {
    await addBatch(1, 0, batch('next', { startedAt: 4500, watchedSince: 4600 }), findTab);
    await beginVisit(1, tab, { ...asked('7'), network: { ...emptyNetwork(), cookiesAtStart: [] } });
    await addNetwork(1, { writes: [header('of the second')] }, []);
    await addBatch(1, 0, { ...batch('b', { startedAt: 4890, watchedSince: 4990 }), url: asked('7').url }, findTab);
    expect((await readVisitLog(1))?.network).toEqual({
      ...emptyNetwork(),
      cookiesAtStart: [],
      writes: [header('of the second')],
    });
  });

  it('redirects of a page that is here already do not hold up what comes after', async () => {
    await addBatch(1, 0, batch('next', { startedAt: 4890, watchedSince: 4950 }), findTab);
    await beginVisit(1, tab, { ...asked('7', 4895), url: 'https://shop.example/first', network: emptyNetwork() });
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    await addNetwork(1, { writes: [header('mine')] }, []);
    expect((await readVisitLog(1))?.network.writes).toMatchObject([{ name: 'mine' }]);
    expect(await fake.storage.session.get('log:1:next')).toEqual({ 'log:1:next': 'null' });
  });
});

describe('a visit whose request was not seen', () => {
  it('says so, unless the word of it comes later', async () => {
    await addBatch(1, 0, batch('next', { startedAt: 4890, watchedSince: 4950 }), findTab);
    expect((await readVisitLog(1))?.network.isLate).toBe(true);
    await addNetwork(1, { writes: [header('x')] }, []);
    expect((await readVisitLog(1))?.network.isLate).toBe(true);
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    expect((await readVisitLog(1))?.network).not.toHaveProperty('isLate');
  });

  it('does not take the request of a download before it for its own', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await beginVisit(1, tab, { ...asked('7'), network: { ...emptyNetwork(), cookiesAtStart: [] } });
    await addBatch(1, 0, batch('b', { startedAt: 60_000 }), findTab);
    expect((await readVisitLog(1))?.network).toEqual({ ...emptyNetwork(), isLate: true });
  });
});

describe('a background that is stopped', () => {
  it('before a page arrives is told in that page’s visit', async () => {
    await addBatch(1, 0, batch('a'), findTab);
    await beginVisit(1, tab, { ...asked('7'), network: emptyNetwork() });
    await noteInterruption();
    await addBatch(1, 0, batch('b', { startedAt: 4890 }), findTab);
    expect((await readVisitLog(1))?.interruptions).toBe(1);
  });

  it('while a visit begins has stored all of it or nothing', async () => {
    await beginVisit(1, tab, { ...asked('7'), network: { ...emptyNetwork(), cookiesAtStart: [] } });
    fake.storage.session.set.mockRejectedValueOnce(new Error('stopped'));
    await expect(addBatch(1, 0, batch('b', { startedAt: 4890 }), findTab)).rejects.toThrow('stopped');
    expect(await addBatch(1, 0, batch('b', { startedAt: 4890 }), findTab)).toBe('begun');
    expect((await readVisitLog(1))?.network).toEqual({ ...emptyNetwork(), cookiesAtStart: [] });
  });

  it('between removing and storing is sent everything again', async () => {
    await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
    await fake.storage.session.remove('log:1:doc:a');
    expect(await addBatch(1, 0, batch('a', { names: ['x'] }), findTab)).toBe('taken');
    expect(await namesOf()).toEqual([['a', 'x']]);
  });
});

it('counts what documents beyond the 200th wrote', async () => {
  await addBatch(1, 0, batch('a'), findTab);
  for (let at = 0; at < 199; at += 1) await addBatch(1, 3, frame(`f${at}`), findNone);
  expect(await addBatch(1, 3, frame('g', { names: ['x', 'y'] }), findNone)).toBe('off');
  expect((await readVisitLog(1))?.network.dropped).toBe(2);
});

it('a batch that brings nothing new changes nothing: whoever listens would look again, and so ask for the next one', async () => {
  await addBatch(1, 0, batch('a', { names: ['x'] }), findTab);
  await addBatch(1, 0, batch('a', { from: 1 }), findTab);
  const before = await fake.storage.session.get(null);
  expect(await addBatch(1, 0, batch('a', { from: 1 }), findTab)).toBe('taken');
  expect(await fake.storage.session.get(null)).toEqual(before);
});
