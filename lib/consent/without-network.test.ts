import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withoutNetwork } from './without-network.ts';

const { load } = withoutNetwork();
const core = join(import.meta.dirname, '../../node_modules/@iabtechlabtcf/core/lib');

it('replaces the downloader of the TCF library, wherever the library keeps it', () => {
  const files = globSync('*/Json.js', { cwd: core });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(load(join(core, file))).toContain('export class Json');
    expect(load(join(core, file).replaceAll('/', '\\'))).toContain('export class Json');
  }
});

it('leaves every other file', () => {
  for (const file of globSync('mjs/**/*.js', { cwd: core }).filter((name) => !name.endsWith('Json.js')))
    expect(load(join(core, file))).toBeUndefined();
  expect(load('/work/lib/Json.js')).toBeUndefined();
});

it('puts in its place what refuses', async () => {
  const code = load(join(core, 'mjs/Json.js')) ?? '';
  const { Json } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  for (const call of ['absCall', 'post', 'fetch'])
    await expect(Json[call]('https://vendor-list.example')).rejects.toThrow('loads nothing over the network');
});
