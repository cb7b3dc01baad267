import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withoutNetwork } from './without-network.ts';

const { load } = withoutNetwork();
const core = join(import.meta.dirname, '../../node_modules/@iabtechlabtcf/core/lib');
const gpp = join(import.meta.dirname, '../../node_modules/@iabgpp/cmpapi/lib');

it('replaces the downloader of the TCF library, wherever the library keeps it', () => {
  const files = globSync('*/Json.js', { cwd: core });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(load(join(core, file))).toContain('export class Json');
    expect(load(join(core, file).replaceAll('/', '\\'))).toContain('export class Json');
  }
});

it('replaces the downloader of the GPP library too', async () => {
  const files = globSync('*/gvl/client/JsonHttpClient.js', { cwd: gpp });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(load(join(gpp, file))).toContain('export class JsonHttpClient');
  const code = load(join(gpp, files[0] ?? '')) ?? '';
  const { JsonHttpClient } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  await expect(JsonHttpClient.fetch('https://vendor-list.example')).rejects.toThrow('loads nothing over the network');
});

it('leaves no other file of it that could download', () => {
  const files = globSync('mjs/**/*.js', { cwd: gpp });
  const speaking = files.filter((file) => /XMLHttpRequest|[^.]fetch\(/.test(readFileSync(join(gpp, file), 'utf8')));
  const left = speaking.filter((file) => load(join(gpp, file)) === undefined);
  expect(left).toEqual([]);
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
