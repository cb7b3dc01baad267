import { describe, expect, it, test } from 'vitest';
import { makeScope, makeWatchedScope } from '../../../test/made-scope.ts';
import type { RecordedAct } from '../channel.ts';

const told = ({ store, operation, via, name, count, attributes, asked }: RecordedAct) =>
  [
    `${store} ${operation} ${via} ${JSON.stringify(name)} ${count}`,
    attributes ?? '',
    asked ? JSON.stringify(asked) : '',
  ]
    .filter((part) => part !== '')
    .join(' | ');

describe('what is told of a call', () => {
  test.each<[code: string, ...told: string[]]>([
    [`localStorage.setItem('a', 'secret')`, 'localStorage set storage "a" 1'],
    [`sessionStorage.setItem('a', 'secret')`, 'sessionStorage set storage "a" 1'],
    [`localStorage.removeItem('a')`, 'localStorage remove storage "a" 1'],
    [`sessionStorage.clear('secret')`, 'sessionStorage clear storage "" 1'],
    [`document.cookie = 'a=secret'`, 'cookie set document.cookie "a" 1'],
    [`document.cookie = ' a =secret; path=/; max-age=5'`, 'cookie set document.cookie "a" 1 |  path=/; max-age=5'],
    [`document.cookie = 'secret'`, 'cookie set document.cookie "" 1'],
    [`document.cookie = '=secret;'`, 'cookie set document.cookie "" 1'],
    [
      `document.cookie = 'a=secret'; document.cookie = 'a=secret2'; document.cookie = ' a=x'; document.cookie = 'ba=x'; document.cookie = 'a'; document.cookie = 'a=;'; document.cookie = ';a=x'`,
      'cookie set document.cookie "a" 4',
      'cookie set document.cookie "ba" 1',
      'cookie set document.cookie "" 1',
    ],
    [`document.cookie = 'a=b=secret; Expires=x=y'`, 'cookie set document.cookie "a" 1 |  Expires=x=y'],
    [`cookieStore.set('a', 'secret')`, 'cookie set cookieStore "a" 1 | {"session":true}'],
    [`cookieStore.set({ name: 'a', value: 'secret' })`, 'cookie set cookieStore "a" 1 | {"session":true}'],
    [
      `cookieStore.set({ name: 'a', value: 'secret', expires: null })`,
      'cookie set cookieStore "a" 1 | {"session":true}',
    ],
    [
      `cookieStore.set({ name: 'a', value: 'secret', expires: 5e12, domain: 'shop.example', path: '/x', sameSite: 'lax', partitioned: true })`,
      'cookie set cookieStore "a" 1 | {"expiresAt":5000000000000,"domain":"shop.example","path":"/x","sameSite":"lax","partitioned":true}',
    ],
    [
      `cookieStore.set({ name: 'a', value: 'secret', expires: NaN, path: '/' })`,
      'cookie set cookieStore "a" 1 | {"path":"/"}',
    ],
    [`cookieStore.set({ name: 'a', value: 'secret', expires: Infinity })`, 'cookie set cookieStore "a" 1 | {}'],
    [`cookieStore.delete('a')`, 'cookie remove cookieStore "a" 1'],
    [`cookieStore.delete({ name: 'a', path: '/' })`, 'cookie remove cookieStore "a" 1'],
    [`indexedDB.open('a', 2)`, 'indexedDB open indexedDB "a" 1'],
    [`indexedDB.deleteDatabase('a')`, 'indexedDB remove indexedDB "a" 1'],
    [`caches.open('a')`, 'cacheStorage open caches "a" 1'],
    [`caches.delete('a')`, 'cacheStorage remove caches "a" 1'],
    [`navigator.serviceWorker.register('/w.js')`, 'serviceWorker open serviceWorker "/w.js" 1'],
    [`navigator.serviceWorker.register('/w.js?user=7')`, 'serviceWorker open serviceWorker "/w.js" 1'],
    [`navigator.serviceWorker.register('/w.js', { scope: '/s/' })`, 'serviceWorker open serviceWorker "/s/" 1'],
    [
      `navigator.serviceWorker.register(new URL('http://shop.example/w.js'))`,
      'serviceWorker open serviceWorker "http://shop.example/w.js" 1',
    ],
    // Names that are no texts, and odd ones.
    ...['1', '-0', 'true', 'null', 'undefined', '10n', '1e21'].map((value): [string, string] => [
      `localStorage.setItem(${value}, '')`,
      `localStorage set storage ${JSON.stringify(value === '-0' ? '0' : value === '10n' ? '10' : value === '1e21' ? '1e+21' : value)} 1`,
    ]),
    [`localStorage.setItem('__proto__', '')`, 'localStorage set storage "__proto__" 1'],
    [`localStorage.setItem('constructor', '')`, 'localStorage set storage "constructor" 1'],
    [`localStorage.setItem('\\ud800"\\u2028', '')`, 'localStorage set storage "\\ud800\\"\u2028" 1'],
  ])('%s', (code, ...expected) => {
    const page = makeWatchedScope();
    page.run(code);
    const { acts, dropped } = page.collect();
    expect(acts.map(told)).toEqual(expected);
    expect(dropped).toBe(0);
    expect(JSON.stringify(acts)).not.toContain('secret');
  });

  it('counts from now on what an age asks for', () => {
    const page = makeWatchedScope();
    page.run(`cookieStore.set({ name: 'a', value: '', maxAge: 60, expires: 1 })`);
    const { asked } = page.collectOne();
    expect(Math.abs((asked?.expiresAt ?? 0) - Date.now() - 60_000)).toBeLessThan(5000);
  });
});

describe('nothing is told', () => {
  test.each([
    // Objects: converting them again would be felt.
    [`localStorage.setItem({ toString: () => 'a' }, '')`],
    [`localStorage.setItem(['a'], '')`],
    [`document.cookie = { toString: () => 'a=b' }`],
    [`cookieStore.set({ get name() { return 'a' }, value: '' })`],
    [`cookieStore.set(Object.create({ name: Object, value: '' }))`],
    [`navigator.serviceWorker.register({ toString: () => '/w.js' })`],
    // What failed.
    [`localStorage.setItem('a')`],
    [`localStorage.setItem('a', 'x'.repeat(1001))`],
    [`localStorage.setItem(Symbol(), '')`],
    [`localStorage.setItem.call({}, 'a', 'b')`],
    [`Storage.prototype.clear.call(undefined)`],
    [`IDBFactory.prototype.open.call(undefined, 'a')`],
    [`CacheStorage.prototype.open.call(undefined, 'a').catch(() => 0)`],
    [`CookieStore.prototype.set.call({}, 'a', 'b').catch(() => 0)`],
    // Others' objects, and what keeps nothing.
    [`new Storage().setItem('a', 'b')`],
    [`new Document().cookie = 'a=b'`],
    [`new IDBFactory().open('a')`],
    [`document.cookie = ''`],
    [`document.cookie = ' ; path=/'`],
    // Reading.
    [`localStorage.getItem('a'); document.cookie`],
  ])('%s', (code) => {
    const page = makeWatchedScope();
    page.run(`try { ${code} } catch {}`);
    expect(page.collect()).toEqual({ acts: [], dropped: 0 });
    expect(page.dueCount()).toBe(0);
  });
});

describe('putting it in', () => {
  it('leaves no global, touches no store and asks for none before the page does', () => {
    const page = makeScope();
    page.joinRelay();
    const before = page.run('Reflect.ownKeys(globalThis).length');
    page.install();
    expect(page.run('asked.filter((key) => key !== "document").length')).toBe(0);
    expect(page.run('Reflect.ownKeys(globalThis).length')).toBe(before);
    page.run(`sessionStorage.setItem('a', 'b')`);
    expect(page.run('asked.filter((key) => key !== "document")')).toEqual(['sessionStorage', 'sessionStorage']); // never the other
  });

  it('twice wraps once', () => {
    const page = makeWatchedScope();
    const wrapped = page.run('Storage.prototype.setItem');
    page.install();
    expect(page.run('Storage.prototype.setItem')).toBe(wrapped);
    page.run(`localStorage.setItem('a', 'b')`);
    expect(page.collectOne().count).toBe(1);
  });

  test.each([
    [`Object.freeze(Storage.prototype)`],
    [`Storage.prototype.setItem = 1`],
    [`delete Storage.prototype.setItem`],
    [`delete globalThis.Storage`],
    [
      `delete globalThis.CookieStore; delete globalThis.CacheStorage; delete globalThis.ServiceWorkerContainer; delete Navigator.prototype.serviceWorker`,
    ],
    [`Object.defineProperty(Storage.prototype, 'setItem', { get() { throw new Error('felt') } })`],
    [`delete Error.captureStackTrace`],
  ])('goes on with the rest after %s', (code) => {
    const page = makeScope();
    page.joinRelay();
    page.run(code);
    page.install();
    page.run(`document.cookie = 'a=b'`);
    expect(told(page.collectOne())).toBe('cookie set document.cookie "a" 1');
  });

  it('leaves the functions as they were to look at', () => {
    const look = `JSON.stringify([[Storage, 'setItem'], [Storage, 'removeItem'], [Storage, 'clear'], [IDBFactory, 'open'], [Document, 'cookie']].map(([{ prototype }, key]) => {
      const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(prototype, key);
      const one = value ?? set;
      return [Reflect.ownKeys(prototype).map(String), flags, typeof get, one.name, one.length, Reflect.ownKeys(one), 'prototype' in one, Object.getPrototypeOf(one) === Function.prototype, (() => { try { new one() } catch (e) { return e.name } })()];
    }))`;
    expect(makeWatchedScope().run(look)).toBe(makeScope().run(look));
  });
});
