import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import { readCookies, repairName } from './read-cookies.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { getAll, getAllCookieStores } = (browser as unknown as FakeBrowser).cookies; // mocked above

beforeEach(() => {
  getAll.mockReset().mockImplementation(async ({ domain }) => [{ name: domain }]);
  getAllCookieStores.mockReset().mockResolvedValue([
    { id: '0', tabIds: [1, 2] },
    { id: '1', tabIds: [7] },
  ]);
});

describe('the cookies of a tab', () => {
  it("asks in the tab's cookie store for each site, partitioned ones too", async () => {
    const found = await readCookies({
      tabId: 7,
      cookieStoreId: 'firefox-container-3',
      sites: ['a.example', 'b.example'],
    });
    expect(found.map(({ name }) => name)).toEqual(['a.example', 'b.example']);
    expect(getAll.mock.calls).toEqual([
      [{ domain: 'a.example', partitionKey: {}, storeId: 'firefox-container-3' }],
      [{ domain: 'b.example', partitionKey: {}, storeId: 'firefox-container-3' }],
    ]);
    expect(getAllCookieStores).not.toHaveBeenCalled();
  });

  it('finds the store by the list where the tab does not tell it', async () => {
    await readCookies({ tabId: 7, cookieStoreId: undefined, sites: ['a.example'] });
    expect(getAll).toHaveBeenCalledWith({ domain: 'a.example', partitionKey: {}, storeId: '1' });
    await readCookies({ tabId: 99, cookieStoreId: undefined, sites: ['a.example'] });
    expect(getAll).toHaveBeenLastCalledWith({ domain: 'a.example', partitionKey: {} });
  });

  it('leaves out those whose time is over, which Firefox goes on listing', async () => {
    const at = (seconds: number) => Date.now() / 1000 + seconds;
    getAll.mockResolvedValue([
      { name: 'over', expirationDate: at(-0.5) },
      { name: 'kept', expirationDate: at(60) },
      { name: 'session' },
    ]);
    const found = await readCookies({ tabId: 7, cookieStoreId: '0', sites: ['a.example'] });
    expect(found.map(({ name }) => name)).toEqual(['kept', 'session']);
  });

  it('asks nothing when no site may be asked', async () => {
    expect(await readCookies({ tabId: 7, cookieStoreId: '0', sites: [] })).toEqual([]);
    expect(getAll).not.toHaveBeenCalled();
  });

  it('asks again with firstPartyDomain when Firefox demands it, and only then', async () => {
    const words = "First-Party Isolation is enabled, but the required 'firstPartyDomain' attribute was not set.";
    getAll.mockRejectedValueOnce(new Error(words));
    await readCookies({ tabId: 7, cookieStoreId: '0', sites: ['a.example'] });
    expect(getAll).toHaveBeenLastCalledWith({
      domain: 'a.example',
      partitionKey: {},
      storeId: '0',
      firstPartyDomain: null,
    });
  });

  test.each([[new Error('No.')], ['No.']])('says which site it could not read', async (error) => {
    getAll.mockRejectedValue(error);
    await expect(readCookies({ tabId: 7, cookieStoreId: '0', sites: ['a.example'] })).rejects.toThrow(
      'Reading the cookies of a.example: No.',
    );
    expect(getAll).toHaveBeenCalledTimes(1);
  });
});

describe('names that Firefox gives byte by byte', () => {
  const asLatin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  test.each([
    ['sid', 'sid'],
    ['', ''],
    [asLatin1('größe'), 'größe'],
    [asLatin1('😀'), '😀'],
    [Buffer.from([0x61, 0xff]).toString('latin1'), 'a\uFFFD'],
    ['Ω', 'Ω'], // decoded already
    [`${asLatin1('ö')}Ω`, `${asLatin1('ö')}Ω`],
  ])('%j is %j', (given, name) => {
    const cookie = { name: given, firstPartyDomain: '' };
    expect(repairName(cookie)).toEqual({ name, firstPartyDomain: '' });
    expect(repairName({ name: given })).toEqual({ name: given }); // Chromium decodes by itself
  });
});
