import { afterEach, expect, test, vi } from 'vitest';
import { findScripts } from './find-scripts.ts';

afterEach(() => vi.unstubAllGlobals());

function stub(parts: { scripts?: (string | undefined)[]; links?: string[]; loaded?: [type: string, name: string][] }) {
  const { scripts = [], links = [], loaded = [] } = parts;
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) =>
      selector.startsWith('script') ? scripts.map((src) => ({ src })) : links.map((href) => ({ href })),
  });
  vi.stubGlobal('performance', {
    getEntriesByType: () => loaded.map(([initiatorType, name]) => ({ initiatorType, name })),
  });
}

test('scripts are taken from elements, what was loaded, and preloads; each once, without query and fragment', () => {
  stub({
    scripts: ['https://cdn.example/a.js?id=7#x', 'https://cdn.example/a.js', undefined, ''],
    loaded: [
      ['script', 'https://cdn.example/b.js?u=1'],
      ['img', 'https://cdn.example/pixel.gif'],
    ],
    links: ['https://cdn.example/c.mjs'],
  });
  expect(findScripts()).toEqual(['https://cdn.example/a.js', 'https://cdn.example/b.js', 'https://cdn.example/c.mjs']);
});

test.each([
  'data:text/javascript,1',
  'blob:https://shop.example/1',
  'javascript:1',
  'chrome-extension://x/a.js',
  'https://',
])('%s is no address of a vendor', (src) => {
  stub({ scripts: [src] });
  expect(findScripts()).toEqual([]);
});

test('stops at the caps', () => {
  stub({ scripts: Array.from({ length: 10_000 }, (_, index) => `https://cdn.example/${index}${'x'.repeat(1000)}`) });
  const found = findScripts();
  expect(found).toHaveLength(300);
  expect(Math.max(...found.map((one) => one.length))).toBe(500);
});
