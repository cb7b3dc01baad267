import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../browser.ts';
import type { Item } from '../types.ts';
import type { StoredCookie } from './build-expired-cookie.ts';
import { removeCookieItems, removeCookiesOfHosts } from './remove-cookies.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  const fake = makeFakeBrowser();
  return { browser: { ...fake, cookies: { ...fake.cookies, set: vi.fn(), remove: vi.fn() } } };
});
type Written = { url: string; name: string; path?: string; domain?: string; storeId: string };
const fake = browser as unknown as {
  cookies: Record<'getAll' | 'set' | 'remove', ReturnType<typeof vi.fn>>;
}; // mocked above

let jar: StoredCookie[];
/** Names whose writing is refused, as browsers refuse some that servers may set. */
let refused: string[];

/** `name domain path [partition] [store]` per line; a domain that begins with a dot is for hosts below too. */
const cookies = (lines: string): StoredCookie[] =>
  lines.split('\n').flatMap((line) => {
    const [name, domain = '', path = '/', partition = '-', storeId = '0'] = line.trim().split(' ');
    if (!name) return [];
    const partitionKey = partition === '-' ? {} : { partitionKey: { topLevelSite: partition } };
    const flags = { value: 'v', hostOnly: !domain.startsWith('.'), secure: false, httpOnly: true, session: true };
    return [{ name, domain, path, storeId, sameSite: 'lax', ...flags, ...partitionKey } as StoredCookie]; // without Firefox's field
  });
const lines = (list: readonly StoredCookie[]) =>
  list.map(({ name, domain, path, partitionKey }) => [name, domain, path, partitionKey?.topLevelSite].join(' ').trim());
const item = (cookie: StoredCookie): Item =>
  ({ ...cookie, id: lines([cookie])[0], store: 'cookie' }) as unknown as Item; // what is read of it
const hostOf = (url: string) => new URL(url).hostname;

beforeEach(() => {
  refused = [];
  fake.cookies.getAll.mockImplementation(async ({ domain, storeId }: { domain: string; storeId: string }) =>
    jar.filter((one) => {
      const host = one.domain.replace(/^\./, '');
      return one.storeId === storeId && (host === domain || host.endsWith(`.${domain}`));
    }),
  );
  fake.cookies.set.mockImplementation(async ({ url, name, path, domain, storeId, ...rest }: Written) => {
    if (refused.includes(name)) throw new Error('Failed to parse or set cookie');
    const partition = (rest as Partial<StoredCookie>).partitionKey?.topLevelSite;
    jar = jar.filter(
      (one) =>
        one.name !== name ||
        one.domain !== (domain ?? hostOf(url)) ||
        one.path !== path ||
        one.storeId !== storeId ||
        one.partitionKey?.topLevelSite !== partition,
    );
  });
  // As Chromium 156 does it: all of the name that the address is sent.
  fake.cookies.remove.mockImplementation(async ({ url, name, storeId }: Written) => {
    const { hostname, pathname } = new URL(url);
    jar = jar.filter((one) => {
      const host = one.domain.replace(/^\./, '');
      const isSent =
        (hostname === host || (!one.hostOnly && hostname.endsWith(`.${host}`))) && pathname.startsWith(one.path);
      return !(one.name === name && one.storeId === storeId && isSent);
    });
  });
});

const places = { tabId: 7, storeId: '0', sites: ['shop.example', 'ads.example'] };

describe('one cookie', () => {
  it.each([
    ['of two under two paths', 'a shop.example /\na shop.example /shop', 1, ['a shop.example /']],
    ['of a host and the hosts below', 'a shop.example /\na .shop.example /', 0, ['a .shop.example /']],
    [
      'of one in a partition and one in none',
      'a ads.example / https://shop.example\na ads.example /',
      0,
      ['a ads.example /'],
    ],
    [
      'of two partitions',
      'a ads.example / https://shop.example\na ads.example / https://b.example',
      1,
      ['a ads.example / https://shop.example'],
    ],
  ])('%s', async (_, text, index, left) => {
    jar = cookies(text);
    const meant = jar[index] as StoredCookie; // the table has it
    expect([...(await removeCookieItems(places, [item(meant)]))]).toEqual([[lines([meant])[0], null]]);
    expect(lines(jar)).toEqual(left);
    expect(fake.cookies.remove).not.toHaveBeenCalled();
  });

  it('is left in other cookie stores', async () => {
    jar = cookies('a shop.example / - 0\na shop.example / - firefox-container-1');
    await removeCookieItems(places, [item(jar[0] as StoredCookie)]); // the line above has it
    expect(jar.map(({ storeId }) => storeId)).toEqual(['firefox-container-1']);
  });

  it('that cannot be written goes the other way, if that takes no other', async () => {
    refused = ['odd'];
    jar = cookies('odd shop.example /\nb shop.example /');
    expect([...(await removeCookieItems(places, [item(jar[0] as StoredCookie)])).values()]).toEqual([null]); // the line above has it
    expect(lines(jar)).toEqual(['b shop.example /']);
    jar = cookies('odd shop.example /shop\nodd shop.example /');
    expect([...(await removeCookieItems(places, [item(jar[0] as StoredCookie)])).values()]).toEqual(['refused']); // likewise
    expect(jar).toHaveLength(2);
  });

  it('that is gone already is no fault', async () => {
    jar = [];
    const [gone] = cookies('a shop.example /');
    expect([...(await removeCookieItems(places, [item(gone as StoredCookie)])).values()]).toEqual([null]); // the line above has it
  });
});

it('those of some hosts go, in every partition of this site, and those of others stay', async () => {
  jar = cookies(`a shop.example /
    b .shop.example /deep
    c ads.example / https://shop.example
    d ads.example / https://other.example
    e ads.example /
    f admin.shop.example /`);
  const count = await removeCookiesOfHosts(places, {
    hosts: ['shop.example', 'ads.example'],
    site: 'shop.example',
    isKept: ({ name }) => name === 'e',
  });
  expect(count).toBe(3);
  expect(lines(jar)).toEqual(['d ads.example / https://other.example', 'e ads.example /', 'f admin.shop.example /']);
});
