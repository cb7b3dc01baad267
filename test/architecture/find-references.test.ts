import { describe, expect, it, test } from 'vitest';
import { findReferences } from './find-references.ts';
import { parseSource } from './read-sources.ts';

const read = (text: string, path = 'a.tsx') => findReferences(parseSource(path, text).program);

// The rules of this folder are worth as much as this is.
describe('names from outside', () => {
  test.each<[text: string, globals: string[]]>([
    ['fetch("/")', ['fetch']],
    ['const x = { fetch }', ['fetch']],
    ['const x = [..."a"].map(fetch)', ['fetch']],
    ['(globalThis as any).fetch()', ['globalThis']],
    ['const f = () => document?.title', ['document']],
    ['const e = <div title={document.title} />', ['document']],
    ['export default window', ['window']],
    ['if (window) (class extends window {})', ['window']],
    ['x: for (;;) break x', []],
    ['const { document } = source(); document.title', ['source']],
    ['function f(window) { return window }', []],
    ['const f = ({ a: document = 1, ...rest }) => document + rest', []],
    ['try { a() } catch (document) { document }', ['a']],
    ['import { document } from "./a.ts"; document()', []],
    ['import type { Document } from "./a.ts"', []],
    ['type T = typeof window; let x: Window', []],
    ['export { document } from "./a.ts"', []],
    ['class A { static fetch = 1; window() {} }', []],
    ['a.fetch; a["fetch"]; ({ fetch: 1 })', ['a']],
  ])('%s', (text, globals) => {
    expect([...read(text).globals].sort()).toEqual(globals.sort());
  });

  it('knows properties and uses', () => {
    const { properties, uses } = read(
      'a[`t`]; Date.now(); new Date(); new Date(1); a.b["c"]; const { d } = a; own.x; const own = 1',
    );
    expect([...properties]).toEqual(['t', 'now', 'c', 'b', 'd', 'x']);
    expect([...uses]).toEqual(['a.t', 'Date.now', 'new Date()', 'a.b']);
  });
});

describe('imports', () => {
  test.each<[text: string, target: string, kind: string]>([
    ['import { a } from "./b.ts"', 'lib/b.ts', 'value'],
    ['import "../c.ts"', 'c.ts', 'value'],
    ['import { type A } from "./b.ts"', 'lib/b.ts', 'value'], // stays as an import without names
    ['import type { A } from "./b.ts"', 'lib/b.ts', 'type'],
    ['export * from "./b.ts"', 'lib/b.ts', 'value'],
    ['export type { A } from "./b.ts"', 'lib/b.ts', 'type'],
    ['const x = () => import("./b.ts")', 'lib/b.ts', 'dynamic'],
    ['const x = () => import(`./b.ts`)', 'lib/b.ts', 'dynamic'],
    ['type T = import("./b.ts").T', 'lib/b.ts', 'type'],
    ['import x from "zod"', 'zod', 'value'],
    ['import x from "node:fs"', 'node:fs', 'value'],
  ])('%s', (text, target, kind) => {
    expect(parseSource('lib/a.ts', text).imports).toEqual([{ target, kind }]);
  });

  it('refuses what is no code', () => {
    expect(() => parseSource('lib/a.ts', 'const = ;')).toThrow('lib/a.ts: ');
  });
});
