import { describe, expect, test } from 'vitest';
import { items } from '../../test/made-reports/make-report.ts';
import type { AskedCookie } from '../watch-log-types.ts';
import { buildAskedSpot, buildItemSpot, buildKeptSpot, compareSpots, isSentFor, isSentTo } from './cookie-spot.ts';

describe('where a cookie asks to be', () => {
  test.each<[asked: AskedCookie | undefined, url: string, spot: object]>([
    [undefined, 'https://a.shop.example/', { domain: 'a.shop.example', isHostOnly: true, likelyPath: '/' }],
    [{}, 'https://shop.example/a/b/c?d', { domain: 'shop.example', isHostOnly: true, likelyPath: '/a/b' }],
    [{}, 'https://shop.example/a', { domain: 'shop.example', isHostOnly: true, likelyPath: '/' }],
    [
      { domain: '.Shop.Example' },
      'https://a.shop.example/',
      { domain: 'shop.example', isHostOnly: false, likelyPath: '/' },
    ],
    [
      { domain: 'größe.example' },
      'https://größe.example/',
      { domain: 'xn--gre-6ka8i.example', isHostOnly: false, likelyPath: '/' },
    ],
    [{ domain: 'localhost' }, 'http://localhost:8080/', { domain: 'localhost', likelyPath: '/' }],
    [{ domain: '127.0.0.1' }, 'http://127.0.0.1/', { domain: '127.0.0.1', likelyPath: '/' }],
    [{ path: '/x' }, 'https://shop.example/a/b', { domain: 'shop.example', isHostOnly: true, path: '/x' }],
    [{ path: 'x' }, 'https://shop.example/a/b', { domain: 'shop.example', isHostOnly: true, likelyPath: '/a' }],
    [
      { partitioned: true },
      'https://shop.example/',
      { domain: 'shop.example', isHostOnly: true, likelyPath: '/', partition: {} },
    ],
    [undefined, 'about:blank', { domain: '', isHostOnly: true, likelyPath: '/' }],
    [
      { domain: ']['.repeat(999) },
      'https://shop.example/',
      { domain: ']['.repeat(999), isHostOnly: false, likelyPath: '/' },
    ],
  ])('%j on %s', (asked, url, spot) => {
    expect(buildAskedSpot(asked, url)).toEqual(spot);
  });
});

describe('whether two are one cookie', () => {
  const kept = (domain: string, path = '/', topLevelSite?: string) =>
    buildKeptSpot({ domain, path, ...(topLevelSite === undefined ? {} : { partitionKey: { topLevelSite } }) });
  const asked = (cookie: AskedCookie, url = 'https://a.shop.example/') => buildAskedSpot(cookie, url);

  test.each([
    [kept('a.shop.example'), asked({}), true],
    [kept('.a.shop.example'), asked({}), false],
    [kept('.shop.example'), asked({ domain: 'shop.example' }), true],
    [kept('shop.example'), asked({ domain: 'shop.example' }), false],
    [kept('b.shop.example'), asked({}), false],
    [kept('a.shop.example', '/a'), asked({ path: '/a' }), true],
    [kept('a.shop.example', '/a'), asked({ path: '/' }), false],
    [kept('a.shop.example', '/a'), asked({}), true], // the page may have moved itself there
    [kept('a.shop.example', '/', 'https://top.example'), asked({ partitioned: true }), true],
    [kept('a.shop.example', '/'), asked({ partitioned: true }), false],
    [kept('a.shop.example', '/', 'https://top.example'), asked({}), true], // Firefox partitions unasked
    [kept('a.example', '/', 'https://top.example'), kept('a.example', '/', 'https://top.example'), true],
    [kept('a.example', '/', 'https://top.example'), kept('a.example', '/', 'https://other.example'), false],
    [kept('a.example', '/', 'https://top.example'), kept('a.example'), false],
    [{ host: 'a.shop.example' }, kept('.shop.example'), true],
    [{ host: 'shop.example' }, kept('a.shop.example'), false],
    [{ host: 'a.example' }, { host: 'a.example' }, true],
    [{ host: 'a.example' }, { host: 'b.example' }, false],
  ])('%j, %j: %s', (one, two, isSame) => {
    expect(compareSpots(one, two) > 0).toBe(isSame);
    expect(compareSpots(two, one) > 0).toBe(isSame);
  });

  test('the likelier one counts more', () => {
    const here = asked({}, 'https://shop.example/a/b');
    expect(compareSpots(kept('shop.example', '/a'), here)).toBeGreaterThan(
      compareSpots(kept('shop.example', '/'), here),
    );
    const plain = asked({}, 'https://shop.example/');
    expect(compareSpots(kept('shop.example'), plain)).toBeGreaterThan(
      compareSpots(kept('shop.example', '/', 'https://top.example'), plain),
    );
  });
});

test('what scripts alone could see has no more than a host', () => {
  expect(items('cookie k shop.example unseen').map(buildItemSpot)[0]).toMatchObject({
    domain: 'shop.example',
    isHostOnly: true,
  });
  const [item] = items('localStorage k shop.example');
  expect(item && buildItemSpot(item)).toEqual({ host: 'shop.example' });
});

test.each([
  ['/', 'https://shop.example/a', true],
  ['/a', 'https://shop.example/a', true],
  ['/a', 'https://shop.example/a/b', true],
  ['/a/', 'https://shop.example/a/b', true],
  ['/a', 'https://shop.example/ab', false],
  ['/a', 'https://shop.example/', false],
  ['/a', 'no address', false],
  ['/', 'about:blank', true],
  [undefined, 'https://shop.example/', true],
])('path %s is sent for %s: %s', (path, url, isSent) => {
  expect(isSentFor(path === undefined ? {} : { path }, url)).toBe(isSent);
});

test.each([
  ['.shop.example', 'a.shop.example', true],
  ['.shop.example', 'shop.example', true],
  ['shop.example', 'a.shop.example', false],
  ['.shop.example', 'myshop.example', false],
])('domain %s is sent to %s: %s', (domain, host, isSent) => {
  expect(isSentTo(buildKeptSpot({ domain }), host)).toBe(isSent);
});
