import { describe, expect, it, test } from 'vitest';
import { makeScope, makeWatchedScope } from '../../../test/made-scope.ts';

describe('the native is called', () => {
  test.each([
    [`localStorage.setItem('a', 'b')`],
    [`localStorage.setItem.call({}, 'a', 'b')`],
    [`localStorage.setItem('a')`],
    [`localStorage.setItem('a', 'x'.repeat(1001))`],
    [
      `localStorage.setItem({ toString() { felt.push('name'); return 'a' } }, { toString() { felt.push('value'); return 'b' } })`,
    ],
    [`localStorage.setItem({ toString() { throw new RangeError('own') } }, 'b')`],
    [`localStorage.setItem('a', { get [Symbol.toPrimitive]() { felt.push('asked'); throw 'no error' } })`],
    [`localStorage.setItem(Symbol('a'), 'b')`],
    [`Reflect.apply(Storage.prototype.clear, localStorage, { length: 0 })`],
    [`new Storage.prototype.setItem('a', 'b')`],
    [`document.cookie = Symbol()`],
    [`Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document)`],
    [
      `indexedDB.open(new Proxy({}, { get(_, key) { felt.push(String(key)); return key === 'toString' ? () => 'a' : undefined } }))`,
    ],
    [`cookieStore.set(new Proxy({ name: 'a' }, { get(target, key) { felt.push(String(key)); return target[key] } }))`],
    [`caches.open.call({}, 'a').catch((error) => felt.push(error.message)), 0`],
  ])('once, with the same result or error: %s', (code) => {
    const answer = (page: ReturnType<typeof makeScope>) =>
      page.run(`var felt = []; JSON.stringify([(() => { try { return ['gives', String(${code})] } catch (error) {
        return ['throws', error?.name, error?.message, String(error), Object.prototype.toString.call(error), Reflect.ownKeys(Object(error)).map(String)]
      } })(), felt])`);
    expect(answer(makeWatchedScope())).toBe(answer(makeScope()));
  });

  it('and an error it made does not show us on its stack, as if the page had called it', () => {
    const stack = (page: ReturnType<typeof makeScope>) =>
      String(page.run(`(() => { try { localStorage.setItem('a') } catch (error) { return error.stack } })()`))
        .split('\n')
        .filter((line) => !line.includes('at Storage.')); // in this made browser the native has a line of its own
    expect(stack(makeWatchedScope()).slice(0, 3)).toEqual(stack(makeScope()).slice(0, 3));
  });

  it('and an error of the page itself stays as it is', () => {
    const page = makeWatchedScope();
    page.run(
      `var mine = new Error('own'); mine.stack = 'mine'; try { localStorage.setItem({ toString() { throw mine } }, '') } catch {}`,
    );
    expect(page.run('mine.stack')).toBe('mine');
    page.run(
      `var frozen = Object.freeze(new Error('own')); var got; try { localStorage.setItem({ toString() { throw frozen } }, '') } catch (error) { got = error }`,
    );
    expect(page.run('got === frozen')).toBe(true);
  });

  it('and no error of ours comes out when there is no room left on the stack', () => {
    const page = makeWatchedScope();
    const seen = page.run(`var names = new Set();
      const dig = () => { try { dig() } catch (error) { names.add(error.name) } try { localStorage.setItem('a', 'b') } catch (error) { names.add(error.name) } };
      dig(); [...names].join()`);
    expect(seen).toBe('RangeError');
    page.run(`localStorage.setItem('after', '')`);
    expect(page.collect().acts.at(-1)?.name).toBe('after');
  });
});

/**
 * Replaces everything of the language that the page shares with us, each with what counts its calls and then fails. The made browser's own parts are this
 * process's: those are replaced in test/end-to-end/unfelt.test.ts.
 */
const REPLACE_ALL = `
  var felt = { __proto__: null, length: 0 };
  const keep = { __proto__: null, localStorage, document, indexedDB, caches, cookieStore, container: navigator.serviceWorker };
  {
    const { defineProperty, getOwnPropertyDescriptor } = Object;
    const { ownKeys } = Reflect;
    const roots = [Object, Array, Function, String, Number, Boolean, Symbol, Error, TypeError, Date, Map, Set, WeakMap, Promise, RegExp, Proxy, Reflect, JSON, Math, performance];
    const owners = [Object.getPrototypeOf([][Symbol.iterator]()), Object.getPrototypeOf(''[Symbol.iterator]()), MouseEvent.prototype, HTMLScriptElement.prototype, Navigator.prototype];
    for (const root of roots) owners.push(root, ...(root.prototype ? [root.prototype] : []));
    const dictionary = ['0', '1', '2', 'value', 'get', 'set', 'apply', 'toJSON', 'then', 'next', 'stack', 'name', 'detail', 'bubbles', 'cancelable', 'composed', 'relatedTarget', 'at', 'count', 'place', 'script', 'round', 'table', 'head', 'prepareStackTrace'];
    const targets = [];
    for (const owner of owners) for (const key of ownKeys(owner)) {
      const found = getOwnPropertyDescriptor(owner, key);
      if (!found.configurable || key === 'constructor' || key === 'stackTraceLimit') continue;
      const name = (owner.name || String(owner[Symbol.toStringTag] ?? 'prototype')) + '.' + String(key);
      if (typeof found.value === 'function') targets.push([owner, key, 'value', name]);
      else if (found.get) targets.push([owner, key, 'get', name]);
    }
    const put = (owner, key, kind, name) => {
      const fail = () => { felt[felt.length] = name; felt.length += 1; throw new Error('felt ' + name); };
      const attributes = { __proto__: null, [kind]: fail, configurable: true };
      if (kind === 'get') attributes.set = fail;
      defineProperty(owner, key, attributes);
    };
    const [objects, arrays, strings, count] = [Object.prototype, Array.prototype, String.prototype, targets.length];
    for (let index = 0; index < count; index += 1) { const target = targets[index]; put(target[0], target[1], target[2], target[3]); }
    put(strings, 'toJSON', 'value', 'String.prototype.toJSON');
    for (let index = 0; index < 8; index += 1) put(arrays, index < 3 ? '' + index : dictionary[index + 4], 'get', 'Array.prototype ' + index);
    for (let index = dictionary.length - 1; index >= 0; index -= 1) if (dictionary[index] !== 'prepareStackTrace') put(objects, dictionary[index], 'get', 'Object.prototype.' + dictionary[index]);
  }
`;

describe('a page that replaces everything', () => {
  const ACT = `keep.localStorage.setItem('a', 'b'); keep.localStorage.setItem('a', 'b'); keep.localStorage.removeItem('a'); keep.localStorage.clear();
    keep.document.cookie = 'a=b; path=/'; keep.indexedDB.open('a'); keep.cookieStore.set('a', 'b'); keep.caches.open('a');
    keep.container.register('/w.js', { scope: '/' }); keep.cookieStore.set({ name: 'b', value: '', path: '/' });`;

  it('has none of it called by us', () => {
    const page = makeScope();
    page.joinRelay();
    page.run('delete Error.captureStackTrace'); // Node itself calls the realm's functions when it writes a stack; real browsers see to that
    page.install();
    page.run(REPLACE_ALL);
    page.run(ACT);
    const duringCalls = page.run('felt.length && felt[0]');
    const { acts } = page.collect();
    expect([duringCalls, page.run('felt.length && felt[0]')]).toEqual([0, 0]);
    expect(acts.map(({ name, via }) => `${via} ${name}`)).toEqual([
      ...['storage a', 'storage a', 'storage ', 'document.cookie a', 'indexedDB a', 'cookieStore a', 'caches a'],
      ...['serviceWorker /', 'cookieStore b'],
    ]);
  });

  it('and this test would see it', () => {
    const page = makeWatchedScope();
    page.run(REPLACE_ALL);
    for (const call of [
      '[].map(() => 0)',
      'Object.keys({})',
      '({}).apply',
      'JSON.stringify("")',
      '[..."a"]',
      'new Proxy({}, {}).x',
    ])
      page.run(`try { ${call} } catch {}`);
    expect(page.run('felt.length')).toBe(6);
  });

  it('before us loses us hints, and nothing breaks', () => {
    const page = makeScope();
    page.run(REPLACE_ALL);
    page.install();
    page.run(ACT);
    expect(page.run(`keep.localStorage.setItem('a', 'b') ?? keep.localStorage.getItem('a')`)).toBe('b');
  });
});
