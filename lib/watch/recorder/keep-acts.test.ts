import { describe, expect, it, test } from 'vitest';
import { makeScope, makeWatchedScope } from '../../../test/made-scope.ts';

describe('acts alike', () => {
  it('are one, with the time of the first and of their collection', () => {
    const page = makeWatchedScope();
    page.run(`localStorage.setItem('a', '1')`);
    page.clock.time = 150;
    page.run(`for (let i = 0; i < 999; i += 1) localStorage.setItem('a', '' + i)`);
    page.clock.time = 200;
    expect(page.collectOne()).toMatchObject({ name: 'a', at: 100, count: 1000, lastAt: 200 });
    page.run(`localStorage.setItem('a', '1')`);
    const later = page.collectOne();
    expect(later).toMatchObject({ at: 200, count: 1 });
    expect(later).not.toHaveProperty('lastAt');
  });

  it('are told apart by store, operation, way, name and what they ask for, in their order', () => {
    const page = makeWatchedScope();
    page.run(`
      localStorage.setItem('a', ''); sessionStorage.setItem('a', ''); localStorage.removeItem('a'); localStorage.setItem('b', '');
      document.cookie = 'a=1'; cookieStore.set('a', '1'); document.cookie = 'a=; max-age=0'; document.cookie = 'a=; max-age=0';
      localStorage.setItem('a', '');`);
    expect(
      page.collect().acts.map((act) => `${act.store} ${act.operation} ${act.via} ${act.name} ${act.count}`),
    ).toEqual([
      'localStorage set storage a 2',
      'sessionStorage set storage a 1',
      'localStorage remove storage a 1',
      'localStorage set storage b 1',
      'cookie set document.cookie a 1',
      'cookie set cookieStore a 1',
      'cookie set document.cookie a 2',
    ]);
  });

  it('that ask for something else each time are told apart 200 times, then counted', () => {
    const page = makeWatchedScope();
    page.run(`for (let i = 0; i < 1000; i += 1) document.cookie = 'a=1; max-age=' + i`);
    const { acts, dropped } = page.collect();
    expect([acts.length, acts.reduce((sum, { count }) => sum + count, 0), dropped]).toEqual([201, 1000, 0]);
    expect(acts.at(-1)?.attributes).toBe(' max-age=999');
  });
});

describe('what is too much', () => {
  it('leaves out acts after 5,000 and counts them, and begins anew after a collection', () => {
    const page = makeWatchedScope();
    page.run(`for (let i = 0; i < 20000; i += 1) localStorage.setItem('key ' + i, '')`);
    page.run(`localStorage.setItem('key 7', '')`);
    const { acts, dropped } = page.collect();
    expect([acts.length, dropped, acts[7]?.count]).toEqual([5000, 15_000, 2]);
    expect(page.dueCount()).toBe(1);
    page.run(`localStorage.setItem('b', '')`);
    expect(page.collect()).toMatchObject({ acts: [{ name: 'b' }], dropped: 0 });
  });

  it('takes 100 stacks, then knows the running script alone', () => {
    const page = makeWatchedScope();
    page.run(`page.script = new HTMLScriptElement('http://shop.example/first.js');
      for (let i = 0; i < 150; i += 1) localStorage.setItem('key ' + i, '')`);
    const { acts } = page.collect();
    expect(acts.filter(({ stack }) => stack).length).toBe(100);
    expect(new Set(acts.map(({ script }) => script))).toEqual(new Set(['http://shop.example/first.js']));
    page.run(`page.script = null; localStorage.setItem('a', '')`);
    const { stack, script } = page.collectOne();
    expect([stack?.includes('page.js'), script]).toEqual([true, undefined]);
  });

  it('cuts names of 1 MB, and keeps two of different length apart', () => {
    const page = makeWatchedScope();
    page.run(`for (const length of [1e6, 1e6, 1e6 + 1, 2048]) localStorage.removeItem('n'.repeat(length))`);
    expect(page.collect().acts.map(({ name, nameLength, count }) => [name.length, nameLength, count])).toEqual([
      [2048, 1_000_000, 2],
      [2048, 1_000_001, 1],
      [2048, undefined, 1],
    ]);
  });

  it('hands over no more text than the relay takes', () => {
    const page = makeWatchedScope();
    page.run(`for (let i = 0; i < 4000; i += 1) localStorage.removeItem('\\u0000'.repeat(2000) + i)`);
    const { acts, dropped } = page.collect();
    expect(acts.length + dropped).toBe(4000);
    expect(JSON.stringify(acts).length).toBeLessThan(8_000_000);
    expect(dropped).toBeGreaterThan(0);
  });

  it('cuts addresses of scripts and attributes', () => {
    const page = makeWatchedScope();
    page.run(
      `page.script = new HTMLScriptElement('data:,' + 'x'.repeat(1e6)); document.cookie = 'a=1;' + 'x'.repeat(1e6)`,
    );
    const { script, attributes } = page.collectOne();
    expect([script?.length, attributes?.length]).toEqual([2048, 4096]);
  });
});

describe('where it was called from', () => {
  const call = `(function writer() { localStorage.setItem('a', '') })()`;

  it('is the stack below the recorder', () => {
    const page = makeWatchedScope();
    page.run(call);
    const { stack } = page.collectOne();
    expect(stack?.split('\n')[1]).toContain('at writer (http://shop.example/page.js:1:');
    expect(stack).not.toContain('recorder.js');
  });

  it('is at most 20 lines and 16,000 characters', () => {
    const page = makeWatchedScope();
    page.run(`Error.stackTraceLimit = 1000;
      const deep = (n) => n ? deep(n - 1) : localStorage.setItem('a', ''); deep(1000);
      const far = new Function('localStorage.setItem("b", "")\\n//# sourceURL=http://x/' + 'x'.repeat(1e6)); far()`);
    const { acts } = page.collect();
    expect(acts.map(({ stack }) => [stack?.split('\n').length, (stack?.length ?? 0) <= 16_000])).toEqual([
      [20, true],
      [2, true],
    ]);
  });

  test.each([
    ['Error.stackTraceLimit = 0'],
    ['delete Error.stackTraceLimit'],
    ['Object.defineProperty(Error, "stackTraceLimit", { get() { felt += 1; return 9 } })'],
  ])('is not known, and nothing is felt, with %s', (code) => {
    const page = makeWatchedScope();
    page.run(`var felt = 0; ${code}; ${call}`);
    expect(page.collectOne().stack ?? '').not.toContain('page.js');
    expect(page.run('felt')).toBe(0);
  });

  const hook = '() => { felt += 1; return "hook" }';
  test.each<[code: string, isKnown: boolean]>([
    [`Error.prepareStackTrace = ${hook}`, true],
    [`Object.defineProperty(Error, 'prepareStackTrace', { value: ${hook}, writable: true })`, true],
    [`Object.defineProperty(Error, 'prepareStackTrace', { value: ${hook} })`, false],
    [`Object.defineProperty(Error, 'prepareStackTrace', { get: ${hook}, configurable: true })`, false],
    [`Function.prototype.prepareStackTrace = ${hook}`, false],
    [`Object.defineProperty(Object.prototype, 'prepareStackTrace', { get: ${hook}, configurable: true })`, false],
    [
      `Object.setPrototypeOf(Error, new Proxy(Function.prototype, { get: ${hook}, has: ${hook}, getOwnPropertyDescriptor: ${hook}, getPrototypeOf: ${hook} }))`,
      false,
    ],
    [
      `Object.setPrototypeOf(Function.prototype, new Proxy({}, { get: ${hook}, has: ${hook}, getOwnPropertyDescriptor: ${hook}, getPrototypeOf: ${hook} }))`,
      false,
    ],
    [
      `Object.defineProperty(Error.prototype, 'name', { get: ${hook} }); Object.defineProperty(Error.prototype, 'message', { get: ${hook} })`,
      true,
    ],
    [`Object.defineProperty(Error.prototype, 'stack', { get: ${hook}, set: ${hook} })`, true],
    [`Object.defineProperty(Object.prototype, 'stack', { get: ${hook}, set: ${hook}, configurable: true })`, true],
  ])('is not made felt by %s', (code, isKnown) => {
    const page = makeWatchedScope();
    page.run(`var felt = 0; ${code}; ${call}`);
    const look = `JSON.stringify(Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace'), (key, value) => typeof value === 'function' ? 'function' : value)`;
    const before = page.run(look);
    page.run('felt = 0');
    const { stack } = page.collectOne();
    expect(stack?.includes('writer') ?? false).toBe(isKnown);
    expect(page.run('felt')).toBe(0);
    expect(page.run(look)).toBe(before);
  });

  it('is the script element where there are no stacks', () => {
    const page = makeScope();
    page.joinRelay();
    page.run('delete Error.captureStackTrace');
    page.install();
    page.run(`page.script = new HTMLScriptElement('http://shop.example/a.js'); localStorage.setItem('a', '')`);
    page.run(`page.script = new SVGScriptElement(); localStorage.setItem('b', '')`);
    expect(page.collect().acts.map(({ stack, script }) => [stack, script])).toEqual([
      [undefined, 'http://shop.example/a.js'],
      [undefined, undefined],
    ]);
  });
});

describe('the clock', () => {
  it('never goes back', () => {
    const page = makeWatchedScope();
    for (const time of [100, 90, 95, 120]) {
      page.clock.time = time;
      page.run(`localStorage.setItem('at ${time}', '')`);
    }
    expect(page.collect().acts.map(({ at }) => at)).toEqual([100, 100, 100, 120]);
  });

  it("is the browser's, whatever the page puts in its place", () => {
    const page = makeWatchedScope();
    page.run(`performance.now = () => 5e9; Date.now = () => 0; localStorage.setItem('a', '')`);
    expect(page.collectOne().at).toBe(100);
  });
});
