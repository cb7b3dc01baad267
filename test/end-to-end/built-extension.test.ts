import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureSizes } from '../../cli/bench-sizes.ts';
import { ensureBuild } from '../../cli/build.ts';
import { findReferences } from '../architecture/find-references.ts';
import { isNode, parseSource, textOf, walk } from '../architecture/read-sources.ts';

/** Whoever uses one of these as a name or as a property could reach the network. */
const NETWORK = [
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'importScripts',
  'RTCPeerConnection',
];

describe.each(['chromium', 'firefox'] as const)('the extension built for %s', (browser) => {
  let folder = '';
  let scripts: { file: string; text: string }[] = [];
  beforeAll(async () => {
    folder = await ensureBuild(browser);
    scripts = globSync('**/*.js', { cwd: folder }).map((file) => ({
      file,
      text: readFileSync(join(folder, file), 'utf8'),
    }));
  });

  const readManifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('asks for four permissions at install, and for no host', () => {
    const manifest = readManifest();
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'cookies',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      // Opens the side panel; Firefox has its sidebar without asking.
      ...(browser === 'chromium' ? ['sidePanel'] : []),
      'storage',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
    // Asked for with the switch that watches a site, given back with the last one.
    expect(manifest.optional_permissions).toEqual(['webRequest']);
    for (const field of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(field);
    if (browser === 'firefox')
      expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });

  it('lets its own pages connect to nothing', () => {
    const policy: string = readManifest().content_security_policy.extension_pages;
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
    expect(rules.get('connect-src')).toBe("'none'");
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('style-src')).toBe("'self'");
    expect(rules.get('img-src')).toBe("'self' data:");
    for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action']) expect(rules.get(name)).toBe("'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it('has no code that could use the network', () => {
    expect(scripts.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'background.js',
        'observer.js',
        'page-probe.js',
        'answers.js',
        'banner-finder.js',
        'value-look.js',
        'decoders.js',
        'mechanisms.js',
        expect.stringMatching(/^chunks\/popup-/),
      ]),
    );
    for (const { file, text } of scripts) {
      const { globals, properties } = findReferences(parseSource(file, text).program);
      // The worker puts in files of the extension itself, which its policy limits to those; see load-readers.test.ts.
      const isOwn = (name: string) => name === 'importScripts' && file === 'background.js';
      const used = [...globals, ...properties].filter((name) => NETWORK.includes(name) && !isOwn(name));
      if (globals.has('fetch')) used.push('fetch');
      expect({ file, used }).toEqual({ file, used: [] });
      expect({ file, calls: findForeignFetches(text) }).toEqual({ file, calls: [] });
    }
  });

  it('loads code and styles from itself alone', () => {
    for (const { file, text } of scripts) {
      walk(parseSource(file, text).program, (node) => {
        if (/^Import|^Export/.test(node.type) && isNode(node.source))
          expect(textOf(node.source)).toMatch(/^(\.{0,2}\/|data:)/);
        return undefined;
      });
    }
    for (const file of globSync('**/*.{html,css}', { cwd: folder })) {
      const text = readFileSync(join(folder, file), 'utf8');
      const addresses = [...text.matchAll(/(?:src|href|action)="([^"]*)"|url\(([^)]*)\)|@import ([^;]*)/g)].map(
        (found) => found[1] ?? found[2] ?? found[3],
      );
      expect(addresses.filter((address) => !/^["']?(\/(?!\/)|\.\.?\/|data:|#)/.test(address ?? ''))).toEqual([]);
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=/); // the policy would stop them
    }
  });

  it('has what the manifest names, and the texts of its default language', () => {
    const { background, action, icons, default_locale: locale } = readManifest();
    const files = [
      background.service_worker ?? background.scripts[0],
      action.default_popup,
      ...Object.values(icons),
      `_locales/${locale}/messages.json`,
    ];
    expect(files.filter((file) => !existsSync(join(folder, String(file))))).toEqual([]);
  });

  it('carries no test, no source map and no path of the machine it was built on', () => {
    expect(globSync('**/*{.map,.test.*,.ts,.tsx}', { cwd: folder })).toEqual([]);
    for (const { file, text } of scripts)
      expect({ file, has: text.includes(import.meta.dirname.split('/test/')[0] ?? '') }).toEqual({ file, has: false });
  });

  it('keeps the budgets for sizes', async () => {
    const rows = await measureSizes(folder);
    const budgets = rows
      .filter(({ budget }) => budget !== '-')
      .map(({ what, budget }) => [what.replace(/ \(.*/, ''), budget]);
    expect(budgets).toEqual([
      ['Size: observer.js', '<= 20 kB'],
      ['Size: recorder.js', '<= 8 kB'],
      ['Size: page-probe.js', '<= 30 kB'],
      ['Size: answers.js', '<= 30 kB'],
      ['Size: banner-finder.js', '<= 10 kB'],
      ['Size: value-look.js', '<= 8 kB'],
      ["Size: popup's first load", '<= 110 kB'],
      ['Size: background.js', '<= 450 kB'],
    ]);
    expect(rows.filter(({ verdict }) => verdict === 'over' || verdict === 'failed')).toEqual([]);
    expect(rows.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThanOrEqual(4);
  });
});

/** Calls of something's `fetch` where that something is not the class that stands in for the TCF library's downloader and refuses. */
function findForeignFetches(text: string): string[] {
  const refusing = [
    ...text.matchAll(/([\w$]+)=class(?: [\w$]+)?\{static absCall=([\w$]+);static post=\2;static fetch=\2\}/g),
  ];
  const isRefused = text.includes('Crumbscope loads nothing over the network');
  const allowed = isRefused ? refusing.map(([, name]) => name) : [];
  const found: string[] = [];
  walk(parseSource('bundle.js', text).program, (node) => {
    const { object, property, computed } = node;
    if (
      node.type === 'MemberExpression' &&
      isNode(property) &&
      (computed ? textOf(property) : property.name) === 'fetch'
    ) {
      const owner = isNode(object) ? String(object.name ?? object.type) : '';
      if (!allowed.includes(owner)) found.push(`${owner}.fetch`);
    }
    return undefined;
  });
  return found;
}
