import { describe, expect, it } from 'vitest';
import { listDomains, listPaths } from './remove-script-cookie.ts';

describe('where a cookie of a document can be', () => {
  it.each([
    ['www.shop.example', ['www.shop.example', 'shop.example', 'example']],
    ['localhost', ['localhost']],
    ['127.0.0.1', []],
    ['[::1]', []],
    ['', []],
  ])('domains of %s', (host, domains) => {
    expect(listDomains(host)).toEqual(domains);
  });

  it.each([
    ['/', ['/']],
    ['/a', ['/', '/a']],
    ['/a/b', ['/', '/a', '/a/', '/a/b']],
    ['/a/', ['/', '/a', '/a/']],
  ])('paths of %s', (pathname, paths) => {
    expect(listPaths(pathname)).toEqual(paths);
  });
});
