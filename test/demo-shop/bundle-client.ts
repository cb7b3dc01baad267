import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sign } from './drawings.ts';

/** One file the browser may ask for. */
export interface Asset {
  type: string;
  body: Uint8Array;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const clientFile = (name: string): string => fileURLToPath(new URL(`./client/${name}`, import.meta.url));

/**
 * Bundles what runs in the browser, in memory. Each tracking tool becomes a chunk of its own, so that a shop that waits for the
 * choice does not even load it before.
 * @returns the files by path, such as `/assets/shop.js`.
 */
export async function bundleClient(): Promise<Map<string, Asset>> {
  const result = await build({
    entryPoints: ['shop.ts', 'shop.css', 'chat-frame.ts', 'chat-frame.css'].map(clientFile),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    write: false,
    outdir: '/assets',
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const assets = new Map<string, Asset>();
  for (const file of result.outputFiles) {
    const name = basename(file.path);
    assets.set(`/assets/${name}`, {
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      body: file.contents,
    });
  }
  assets.set('/assets/sign.svg', { type: 'image/svg+xml', body: new TextEncoder().encode(sign) });
  return assets;
}
