import { describe, expect, it } from 'vitest';
import { buildCookieUrl, buildExpiredCookie, isTakenAlong, type StoredCookie } from './build-expired-cookie.ts';

const cookie = (parts: Partial<StoredCookie> = {}): StoredCookie =>
  ({
    ...{ name: 'a', value: 'secret', domain: 'shop.example', hostOnly: true, path: '/', secure: false, httpOnly: true },
    ...{ sameSite: 'lax', session: false, storeId: '0', ...parts },
  }) as StoredCookie; // `firstPartyDomain` is Firefox's alone

describe('the address of a cookie', () => {
  it.each([
    ['shop.example', '/', false, 'http://shop.example/'],
    ['.shop.example', '/a/b', true, 'https://shop.example/a/b'],
    ['127.0.0.1', '/', false, 'http://127.0.0.1/'],
    ['::1', '/', false, 'http://[::1]/'],
    ['[::1]', '/', true, 'https://[::1]/'],
    ['shop.example', '', false, 'http://shop.example/'],
    ['shop.example', 'odd', false, 'http://shop.example/'],
  ])('%s %s', (domain, path, secure, url) => {
    expect(buildCookieUrl({ domain, path, secure })).toBe(url);
    expect(URL.canParse(url)).toBe(true);
  });
});

describe('what ends exactly one cookie', () => {
  it('names its path, store and partition, ended long ago, without its value', () => {
    const partitionKey = { topLevelSite: 'https://shop.example' };
    const written = buildExpiredCookie(cookie({ path: '/b', storeId: '1', partitionKey }));
    expect(written).toMatchObject({ name: 'a', path: '/b', storeId: '1', partitionKey, expirationDate: 1 });
    expect(JSON.stringify(written)).not.toContain('secret');
  });

  it('has a domain only where the cookie is for hosts below too', () => {
    expect(buildExpiredCookie(cookie())).not.toHaveProperty('domain');
    expect(buildExpiredCookie(cookie({ hostOnly: false, domain: '.shop.example' })).domain).toBe('.shop.example');
  });

  it('has no partition where the browser gives null (Firefox)', () => {
    expect(buildExpiredCookie({ ...cookie(), partitionKey: null } as unknown as StoredCookie)).not.toHaveProperty(
      'partitionKey',
    );
  });

  it('gives Firefox the bytes of the name, and Chromium the name', () => {
    expect(buildExpiredCookie(cookie({ name: 'č' })).name).toBe('č');
    expect(buildExpiredCookie({ ...cookie({ name: 'č' }), firstPartyDomain: '' }).name).toBe('\u00c4\u008d');
  });
});

describe('whether another cookie would be taken along', () => {
  const one = cookie({ path: '/shop/cart' });
  it.each([
    ['the path above', { path: '/shop' }, true],
    ['the root', { path: '/' }, true],
    ['the path above, with its slash', { path: '/shop/' }, true],
    ['the domain above', { domain: '.example', hostOnly: false }, true],
    ['the host of the domain above alone', { domain: 'example', hostOnly: true }, false],
    ['a path beside', { path: '/shopping' }, false],
    ['a path below', { path: '/shop/cart/item' }, false],
    ['another name', { name: 'b', path: '/' }, false],
    ['a domain that only ends like it', { domain: '.op.example', hostOnly: false, path: '/' }, false],
  ])('%s', (_, parts, isTaken) => {
    expect(isTakenAlong(one, cookie(parts))).toBe(isTaken);
  });

  it('never itself', () => {
    expect(isTakenAlong(one, one)).toBe(false);
  });
});
