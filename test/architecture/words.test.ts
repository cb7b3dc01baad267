import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { findReferences } from './find-references.ts';
import {
  isNode,
  isPure,
  isTest,
  type Node,
  parseSource,
  readAll,
  readShipped,
  type Source,
  walk,
} from './read-sources.ts';

const all = readAll();
const shipped = readShipped().map((source) => ({ ...source, references: findReferences(source.program) }));
type Shipped = (typeof shipped)[number];

/** Files that use one of these, each as `file: name`. */
function findUsers(files: readonly Shipped[], isMeant: (file: Shipped['references']) => string[]): string[] {
  return files.flatMap(({ path, references }) => isMeant(references).map((name) => `${path}: ${name}`));
}

const among = (names: Iterable<string>, wanted: readonly string[]) =>
  [...names].filter((name) => wanted.includes(name));

describe('the network is never used', () => {
  const NETWORK = [
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'sendBeacon',
    'importScripts',
    'RTCPeerConnection',
  ];

  it('by what ships', () => {
    expect(findUsers(shipped, ({ globals, properties }) => among([...globals, ...properties], NETWORK))).toEqual([
      'lib/load-readers.ts: importScripts', // files of the extension itself, see its test
    ]);
  });

  test.each([
    'fetch("/")',
    'self.fetch("/")',
    'globalThis["fetch"]("/")',
    'const { fetch } = self',
    'new WebSocket("wss://x")',
    'navigator.sendBeacon("/")',
  ])('and this test would see it: %s', (text) => {
    const { globals, properties } = findReferences(parseSource('a.ts', text).program);
    expect(among([...globals, ...properties], NETWORK)).not.toEqual([]);
  });
});

describe('pure stages', () => {
  const pure = shipped.filter(({ path }) => isPure(path));
  const OUTSIDE = [
    ...['document', 'window', 'self', 'globalThis', 'location', 'navigator', 'history', 'screen'],
    ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'performance', 'crypto'],
    ...[
      'chrome',
      'browser',
      'process',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'requestAnimationFrame',
      'console',
    ],
  ];

  it('know neither page nor browser', () => {
    expect(pure.length).toBeGreaterThan(15);
    expect(findUsers(pure, ({ globals }) => among(globals, OUTSIDE))).toEqual([]);
  });

  it('know neither clock nor chance', () => {
    const CHANCE = ['Date.now', 'new Date()', 'Math.random', 'Temporal.Now'];
    expect(findUsers(pure, ({ uses }) => among(uses, CHANCE))).toEqual([]);
  });
});

describe('one place for each edge', () => {
  it('messages are sent and heard in lib/messages.ts and its page side alone', () => {
    const users = findUsers(shipped, ({ properties }) =>
      among(properties, ['sendMessage', 'onMessage', 'onMessageExternal', 'onConnect', 'connect', 'postMessage']),
    );
    // A channel to itself: how a long reading gives the page its turn.
    expect(users).toEqual([
      'lib/capture/read-frame.ts: postMessage',
      // The sending side of content scripts, without the polyfill.
      'lib/messages-from-pages.ts: sendMessage',
      'lib/messages.ts: sendMessage',
      'lib/messages.ts: onMessage',
    ]);
  });

  it('the extension API is taken from lib/browser.ts, never from the globals', () => {
    expect(findUsers(shipped, ({ globals }) => among(globals, ['chrome', 'browser']))).toEqual([]);
  });
});

describe('nothing from a page becomes HTML or code', () => {
  const HTML = [
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseFromString',
    'createContextualFragment',
    'write',
    'srcdoc',
  ];

  it('by a property', () => {
    const users = findUsers(shipped, ({ properties }) => among(properties, HTML));
    expect(users).toEqual([
      // A list that a person gave as a file: read, never shown; a document made like that runs nothing and loads nothing.
      'entrypoints/overview/parse-html.ts: parseFromString',
      'lib/capture/read-frame.ts: srcdoc', // asks whether a frame has one
    ]);
  });

  it('by Preact', () => {
    const users = shipped.filter(({ program }) => findNodes(program, isDangerous).length > 0).map(({ path }) => path);
    expect(users).toEqual([]);
    expect(findNodes(parseSource('a.tsx', '<p dangerouslySetInnerHTML={x} />').program, isDangerous)).toHaveLength(1);
    expect(findNodes(parseSource('a.tsx', 'h("p", { dangerouslySetInnerHTML: x })').program, isDangerous)).toHaveLength(
      1,
    );
  });

  it('by evaluation', () => {
    expect(findUsers(shipped, ({ globals }) => among(globals, ['eval', 'Function']))).toEqual([]);
  });
});

describe('ways of writing', () => {
  it('names are exported by name; only entrypoints and configurations have a default', () => {
    const defaults = all
      .filter(({ program }) => findNodes(program, isDefaultExport).length > 0)
      .map(({ path }) => path);
    const isAllowed = (path: string) => /^entrypoints\/|(^|\/)[a-z]+\.config\.ts$|\.d\.ts$/.test(path);
    expect(defaults.filter((path) => !isAllowed(path))).toEqual([]);
    expect(defaults.length).toBeGreaterThan(3);
  });

  it('what is exported is used by another file', () => {
    const words = new Map(all.map(({ path }) => [path, new Set(readFileSync(path, 'utf8').match(/\w+/g))]));
    const unused = all.flatMap(({ path, program }) =>
      findExported(program)
        .filter((name) => ![...words].some(([other, used]) => other !== path && used.has(name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
    expect(findExported(parseSource('a.ts', 'export const a = 1; export function b() {}').program)).toEqual(['a', 'b']);
  });

  it('no state lives in a module', () => {
    const isMutable = (node: Node) => node.type === 'VariableDeclaration' && node.kind !== 'const';
    const states = shipped.filter(({ program }) => statementsOf(program).some(isMutable)).map(({ path }) => path);
    expect(states).toEqual([]);
  });

  it('files of code stop at 250 lines', () => {
    expect(all.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('style sheets stop there too', () => {
    const sheets = globSync('{components,entrypoints,test}/**/*.css').map((path) => ({
      path,
      lines: readFileSync(path, 'utf8').split('\n').length,
    }));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('no test is skipped or left alone', () => {
    const users = all
      .filter(({ path }) => isTest(path))
      .flatMap(({ path, program }) =>
        among(findReferences(program).properties, ['skip', 'only', 'todo', 'skipIf', 'runIf', 'fails']).map(
          (name) => `${path}: ${name}`,
        ),
      );
    expect(users).toEqual([]);
  });

  const files = globSync('{entrypoints,components,lib,cli,test,docs,public}/**/*', {
    exclude: ['**/node_modules/**', 'test/demo-shop/www/**', 'public/_locales', 'public/_locales/**'],
  });

  it('files and folders are in kebab-case', () => {
    const isKebab = (path: string) =>
      path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part));
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((path) => !isKebab(path))).toEqual([]);
    for (const odd of ['lib/Browser.ts', 'lib/find_site.ts', 'lib/-a.ts', 'lib/a--b.ts'])
      expect(isKebab(odd)).toBe(false);
  });

  it('no name says nothing', () => {
    const EMPTY = /(^|[-/.])(utils?|helpers?|commons?|managers?|misc|stuff)([-/.]|$)/;
    // A vendor's file is named as the vendor is.
    const own = files.filter((path) => !path.startsWith('lib/catalogue/vendors/'));
    expect(own.filter((path) => EMPTY.test(path))).toEqual([]);
  });
});

function findNodes(program: Node, isMeant: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  walk(program, (node) => {
    if (isMeant(node)) found.push(node);
    return undefined;
  });
  return found;
}

function isDangerous({ name, value }: Node): boolean {
  return name === 'dangerouslySetInnerHTML' || value === 'dangerouslySetInnerHTML';
}

function isDefaultExport(node: Node): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return node.type === 'ExportSpecifier' && isNode(node.exported) && node.exported.name === 'default';
}

/** Names of functions, classes and constants that are exported where they are made. Types may stand for what a function takes. */
function findExported({ body }: Source['program']): string[] {
  const made = (Array.isArray(body) ? body.filter(isNode) : [])
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => (isNode(declaration) ? [declaration, declaration.declarations].flat() : []));
  return made
    .filter(isNode)
    .filter(({ type }) => /^(FunctionDeclaration|ClassDeclaration|VariableDeclarator)$/.test(type))
    .flatMap(({ id }) => (isNode(id) && typeof id.name === 'string' ? [id.name] : []));
}

/** Top-level statements, and those that are exported. */
function statementsOf({ body }: Source['program']): Node[] {
  const statements = Array.isArray(body) ? body.filter(isNode) : [];
  return statements.flatMap((one) => (isNode(one.declaration) ? [one, one.declaration] : [one]));
}
