import { describe, expect, it, test } from 'vitest';
import { isPure, readAll, readShipped, type Source } from './read-sources.ts';

const shipped = readShipped();
const byPath = new Map(shipped.map((source) => [source.path, source]));
const within = (...folders: string[]) =>
  shipped.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));

/** Stages from left to right; each knows those to its left. */
const STAGES = [
  ...['capture', 'catalogue', 'classify', 'consent', 'clock', 'checks', 'report'],
  // What is made of finished reports.
  ...['overview', 'compare', 'expect', 'letter', 'evidence', 'export'],
] as const;
const pure = shipped.filter(({ path }) => isPure(path));

/** Ways from these files to what the pattern names, through everything that is there at run time. */
function findWays(from: readonly Source[], pattern: RegExp, kinds = ['value', 'dynamic']): string[] {
  const ways: string[] = [];
  for (const start of from) {
    const trails = new Map([[start.path, start.path]]);
    for (const [path, trail] of trails) {
      if (path !== start.path && pattern.test(path)) ways.push(trail);
      for (const { target, kind } of byPath.get(path)?.imports ?? [])
        if (kinds.includes(kind) && !trails.has(target)) trails.set(target, `${trail} → ${target}`);
    }
  }
  return ways;
}

/** Imports of any kind, types too, from these files to what is not allowed, as `file → target`. */
function findOthers(from: readonly Source[], isAllowed: (target: string, source: Source) => boolean): string[] {
  return from.flatMap((source) =>
    source.imports.filter(({ target }) => !isAllowed(target, source)).map(({ target }) => `${source.path} → ${target}`),
  );
}

/** The types that every stage may know. */
const isGlossary = (target: string) =>
  /^lib\/((consent-|coverage-|watch-|watch-log-|gpc-|finding-|visit-record-|removal-|page-texts-)?types|consent\/decoded-types)\.ts$/.test(
    target,
  );
const isPackage = (target: string) => !/^(lib|components|entrypoints|virtual:)/.test(target);

describe('pure stages', () => {
  it('exist', () => {
    expect(pure.length).toBeGreaterThan(15);
  });

  it('reach neither the browser nor Node', () => {
    expect(findWays(pure, /^lib\/(browser|messages)\.ts$|^lib\/store\/|^node:|^webextension-polyfill/)).toEqual([]);
  });

  it('know the types and the stages to their left', () => {
    const isAllowed = (target: string, { path }: Source) => {
      const [own = '', other = ''] = [path, target].map((one) => /^lib\/([a-z]+)\//.exec(one)?.[1] ?? '');
      const isLeft = STAGES.indexOf(other as never) <= STAGES.indexOf(own as never); // a name that is no stage has the place -1
      return isGlossary(target) || isPackage(target) || (other !== '' && STAGES.includes(other as never) && isLeft);
    };
    expect(findOthers(pure, isAllowed)).toEqual([]);
  });

  it('use these packages and no others', () => {
    const packages = new Set(pure.flatMap(({ imports }) => imports.map(({ target }) => target)).filter(isPackage));
    expect([...packages].sort()).toEqual([
      '@iabgpp/cmpapi',
      '@iabtechlabtcf/core',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'canonicalize',
      'csv-parse/browser/esm/sync',
      'csv-stringify/browser/esm/sync',
      'lz-string',
      'write-excel-file/universal',
      'zod',
    ]);
  });
});

describe('edges', () => {
  test.each([['lib/capture'], ['lib/store']])('%s knows the types, the browser and itself', (folder) => {
    const isAllowed = (target: string) =>
      isGlossary(target) || target === 'lib/browser.ts' || target.startsWith(`${folder}/`) || isPackage(target);
    expect(findOthers(within(folder), isAllowed)).toEqual([]);
  });

  it('lib/watch knows the capture, the store and messages, and nothing that is pure', () => {
    const isAllowed = (target: string) =>
      isGlossary(target) || isPackage(target) || /^lib\/(watch|capture|store)\/|^lib\/(browser|messages)/.test(target);
    expect(within('lib/watch').length).toBeGreaterThan(20);
    expect(findOthers(within('lib/watch'), isAllowed)).toEqual([]);
  });

  it("lib/watch/recorder, in the page's world, knows itself, the contract and limits", () => {
    const isAllowed = (target: string) =>
      isGlossary(target) ||
      target.startsWith('lib/watch/recorder/') ||
      ['lib/watch/channel.ts', 'lib/capture/reading.ts'].includes(target);
    expect(findOthers(within('lib/watch/recorder'), isAllowed)).toEqual([]);
  });

  test.each([
    ['lib/gpc', /^lib\/(gpc|capture|clock|store|watch)\//],
    ['lib/panel', /^lib\/(panel|store)\/|^lib\/ask-for-look\.ts$/],
  ])('%s knows the types, the browser, and what it joins', (folder, allowed) => {
    const isAllowed = (target: string) =>
      isGlossary(target) || target === 'lib/browser.ts' || allowed.test(target) || isPackage(target);
    expect(within(folder).length).toBeGreaterThan(2);
    expect(findOthers(within(folder), isAllowed)).toEqual([]);
  });

  it('messages know the types and the browser', () => {
    const isMessages = (path: string) => /^lib\/messages(-from-pages)?\.ts$/.test(path);
    const messages = shipped.filter(({ path }) => isMessages(path));
    expect(messages).toHaveLength(2);
    const isAllowed = (target: string) => isGlossary(target) || target === 'lib/browser.ts' || isMessages(target);
    expect(findOthers(messages, isAllowed)).toEqual([]);
  });

  it('lib/browser.ts alone imports the extension API', () => {
    const importers = readAll().filter(({ imports }) =>
      imports.some(({ target }) => target.startsWith('webextension-polyfill')),
    );
    expect(importers.map(({ path }) => path)).toEqual(['lib/browser.ts']);
  });

  it('nothing below imports what is above it', () => {
    expect(findOthers(within('lib'), (target) => !/^(components|entrypoints|cli|test)\//.test(target))).toEqual([]);
    expect(findOthers(within('components'), (target) => !/^(entrypoints|cli|test)\//.test(target))).toEqual([]);
    expect(findOthers(within('entrypoints'), (target) => !/^(cli|test)\//.test(target))).toEqual([]);
  });
});

describe('components', () => {
  const components = within('components');

  it('import neither the browser, nor messages, nor the store', () => {
    expect(components.length).toBeGreaterThan(10);
    const forbidden = /^lib\/(browser|messages)\.ts$|^lib\/store\//;
    expect(findOthers(components, (target) => !forbidden.test(target))).toEqual([]);
    expect(findWays(components, /^lib\/(browser|messages)\.ts$|^lib\/store\/|^webextension-polyfill|^node:/)).toEqual(
      [],
    );
  });
});

describe('what runs in pages stays small', () => {
  const heavy =
    /^lib\/catalogue\/|^virtual:|^tldts|^webextension-polyfill|^lib\/browser\.ts$|^zustand|^preact|^zod|^@iab/;

  const inPages = shipped
    .map(({ path }) => path)
    .filter((path) => /^entrypoints\/(?!background|decoders|mechanisms)[a-z-]+\/index\.ts$/.test(path));

  it('and all of it is looked at', () => {
    expect(inPages.map((path) => path.split('/')[1])).toEqual([
      'answers',
      'banner-finder',
      'frame-recorder',
      'frame-relay',
      'gpc',
      'observer',
      'page-probe',
      'page-texts',
      'recorder',
      'relay',
      'remover',
      'value-look',
    ]);
  });

  test.each(inPages)('%s', (path) => {
    const entry = byPath.get(path);
    expect(entry).toBeDefined();
    expect(findWays(entry ? [entry] : [], heavy)).toEqual([]);
  });

  it.each(['popup', 'sidepanel'])('the %s draws before it has the catalogue, and needs no suffix list', (name) => {
    const entry = byPath.get(`entrypoints/${name}/main.tsx`);
    expect(entry).toBeDefined();
    const popup = entry ? [entry] : [];
    expect(findWays(popup, /^virtual:|^tldts|^zod|^@iab/, ['value'])).toEqual([]);
    expect(findWays(popup, /^virtual:catalogue-details$/)).toHaveLength(1); // later, and then it is there
  });

  it('zod is only in pages that read files of a person', () => {
    const entries = shipped.filter(
      ({ path }) => path.startsWith('entrypoints/') && !/^entrypoints\/(options|saved|verify|overview)\//.test(path),
    );
    expect(entries.length).toBeGreaterThan(3);
    expect(findWays(entries, /^zod/)).toEqual([]);
    const options = byPath.get('entrypoints/options/main.tsx');
    expect(findWays(options ? [options] : [], /^zod/)).toHaveLength(1); // it validates what a person adds
  });

  it('and this test would see it: the background has all of it', () => {
    const entry = byPath.get('entrypoints/background/index.ts');
    for (const part of [/^virtual:catalogue-table$/, /^tldts$/, /^webextension-polyfill$/])
      expect(findWays(entry ? [entry] : [], part)).toHaveLength(1);
  });

  it('what reads consent is large, and in a file that is loaded when there is one', () => {
    const [background, decoders, mechanisms] = ['background', 'decoders', 'mechanisms'].map((name) =>
      byPath.get(`entrypoints/${name}/index.ts`),
    );
    expect(findWays(background ? [background] : [], /^@iab|^lib\/consent\/mechanisms/)).toEqual([]);
    expect(findWays(mechanisms ? [mechanisms] : [], /^@iab/)).toEqual([]);
    expect(findWays(mechanisms ? [mechanisms] : [], /^lib\/consent\/mechanisms\/klaro\.ts$/)).toHaveLength(1);
    for (const part of [/^@iabtechlabtcf\/core$/, /^@iabgpp\/cmpapi/])
      expect(findWays(decoders ? [decoders] : [], part)).toHaveLength(1);
  });
});

describe('every import', () => {
  it('names a file that is there, with its ending', () => {
    const all = readAll();
    const paths = new Set(all.map(({ path }) => path));
    const missing = all.flatMap(({ path, imports }) =>
      imports
        .map(({ target }) => target)
        .filter((target) => /^(lib|components|entrypoints|cli|test)\//.test(target) && !paths.has(target))
        .filter((target) => !/\.(css(\?inline)?|json|mjs)$/.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('runs in no circle', () => {
    const circles = shipped.flatMap((source) => {
      const others = (byPath.get(source.path)?.imports ?? [])
        .filter(({ kind }) => kind !== 'type')
        .map(({ target }) => byPath.get(target));
      const next = others.filter((other) => other !== undefined);
      return findWays(next, new RegExp(`^${RegExp.escape(source.path)}$`));
    });
    expect(circles).toEqual([]);
  });
});
