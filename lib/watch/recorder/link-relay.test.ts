import { describe, expect, it, test } from 'vitest';
import { makeScope, makeWatchedScope } from '../../../test/made-scope.ts';

/** What the page would hear. */
const LISTEN = `var heard = [];
  for (const name of ['crumbscope-recorder', 'crumbscope-relay']) document.addEventListener(name, (event) => heard.push([name, !!event.relatedTarget]));`;

describe('recorder and relay meet', () => {
  test.each([
    ['the relay comes first', ['joinRelay', 'install']],
    ['the recorder comes first', ['install', 'joinRelay']],
  ] as const)('%s', (_, order) => {
    const page = makeScope();
    for (const step of order) page[step]();
    page.run(`localStorage.setItem('a', '')`);
    expect([page.dueCount(), page.collectOne().name]).toEqual([1, 'a']);
  });

  it('and then nobody else gets the node', () => {
    for (const order of [
      ['joinRelay', 'install'],
      ['install', 'joinRelay'],
    ] as const) {
      const page = makeScope();
      for (const step of order) page[step]();
      page.run(LISTEN);
      page.run(`document.dispatchEvent(new Event('crumbscope-relay')); localStorage.setItem('a', '')`);
      expect(page.run('JSON.stringify(heard)')).toBe('[["crumbscope-relay",false]]');
      expect(page.collectOne().name).toBe('a');
    }
  });

  it('also when the page has acted before the relay is there', () => {
    const page = makeScope();
    page.install();
    page.run(`localStorage.setItem('a', '')`);
    page.joinRelay();
    expect(page.collectOne().name).toBe('a');
  });
});

describe('acts that wait', () => {
  it('are said once until they are collected', () => {
    const page = makeWatchedScope();
    page.run(`localStorage.setItem('a', ''); localStorage.setItem('b', '')`);
    expect(page.dueCount()).toBe(1);
    expect(page.collect().acts).toHaveLength(2);
    expect(page.collect()).toEqual({ acts: [], dropped: 0 });
    page.run(`localStorage.setItem('a', '')`);
    expect(page.dueCount()).toBe(2);
  });
});
