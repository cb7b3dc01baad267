import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { browser } from '../browser.ts';
import type { Visit } from '../types.ts';
import { parseVisit, readSalt, readTabIds, readVisit, removeVisit, visitKey, writeVisit } from './visits.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { session } = (browser as unknown as FakeBrowser).storage; // mocked above
const asleep: Visit = { phase: 'asleep' };
const done = (lines: string): Visit => ({ phase: 'done', report: makeReport({ items: items(lines) }) });

beforeEach(async () => {
  session.quota = Number.POSITIVE_INFINITY;
  await session.remove(Object.keys(await session.get(null)));
  for (const mock of [session.get, session.set, session.remove]) mock.mockClear();
});

describe('a visit', () => {
  it('is read as it was written, lone surrogates included', async () => {
    const visit = done('localStorage "\\ud800" shop.example\ncookie __proto__ shop.example');
    await writeVisit(7, visit);
    expect(await readVisit(7)).toEqual(visit);
    expect(await readVisit(8)).toBeUndefined();
    const stored = (await session.get(null))[visitKey(7)];
    expect(stored).toSatisfy((text: string) => text.isWellFormed()); // the browser would spoil any other
  });

  it('replaces the one before', async () => {
    await writeVisit(7, { phase: 'looking', startedAt: 1 });
    await writeVisit(7, asleep);
    expect(await readVisit(7)).toEqual(asleep);
    expect(await readTabIds()).toEqual([7]);
  });

  it('is forgotten with its tab, and no other', async () => {
    await writeVisit(7, asleep);
    await writeVisit(77, asleep);
    await removeVisit(7);
    expect(await readVisit(7)).toBeUndefined();
    expect(await readTabIds()).toEqual([77]);
    await removeVisit(7);
  });

  test.each([undefined, null, 5, {}])('%j in storage is none', (stored) => {
    expect(parseVisit(stored)).toBeUndefined();
  });
});

describe('a storage that is full', () => {
  const large = done('cookie a shop.example\n'.repeat(20));

  it('gives up the visits of other tabs for this one', async () => {
    const salt = await readSalt();
    await writeVisit(1, large);
    await writeVisit(2, large);
    session.quota = JSON.stringify(large).length * 2.6;
    await writeVisit(3, large);
    expect(await readTabIds()).toEqual([3]);
    expect(await readVisit(3)).toEqual(large);
    expect(await readSalt()).toBe(salt); // or hashes of one session would differ
  });

  it("says so in the browser's words when even then it does not fit", async () => {
    await writeVisit(1, asleep);
    session.quota = 60;
    await expect(writeVisit(3, large)).rejects.toThrow('Session storage quota bytes exceeded');
    expect(session.set).toHaveBeenCalledTimes(3); // once for tab 1, twice for tab 3
  });

  it("understands Firefox's words", async () => {
    await writeVisit(1, asleep);
    session.set.mockRejectedValueOnce(
      new Error('QuotaExceededError: storage.session API call exceeded its quota limitations.'),
    );
    await writeVisit(3, asleep);
    expect(await readTabIds()).toEqual([3]);
  });

  test.each([new Error('The extension is gone.'), 'quota'])('gives up nothing for another error: %s', async (error) => {
    await writeVisit(1, asleep);
    session.set.mockRejectedValueOnce(error);
    await expect(writeVisit(3, asleep)).rejects.toBe(error);
    expect(await readTabIds()).toEqual([1]);
    expect(session.remove).not.toHaveBeenCalled();
  });
});

describe('the salt', () => {
  it('is made once, is not guessable, and is no visit', async () => {
    const [one, two] = await Promise.all([readSalt(), readSalt()]);
    expect(one).toBe(two);
    expect(await readSalt()).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(await readTabIds()).toEqual([]);
    await session.remove('salt');
    expect(await readSalt()).not.toBe(one); // a new browser session
  });
});
