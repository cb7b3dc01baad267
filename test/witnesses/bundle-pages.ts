import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles all page scripts at once, in memory, each with its SDK inside: one after another would take many times as long.
 * @returns the scripts by page.
 */
export async function bundlePages(pages: readonly string[]): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: pages.map((page) => fileURLToPath(new URL(`./pages/${page}.ts`, import.meta.url))),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    write: false,
    outdir: '/',
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path, '.js'), contents]));
}
