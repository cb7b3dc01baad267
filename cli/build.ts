import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildOfflineVerifier } from '../lib/evidence/build-offline-verifier.ts';
import { withLock } from './with-lock.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');
/** Everything a build is made from. Tests are not. */
const SOURCES = ['{entrypoints,components,lib,public}/**/*', 'wxt.config.ts', 'package.json', 'package-lock.json'];
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

export type BuildBrowser = keyof typeof TARGETS;

/**
 * The folder with the extension built for that browser from the sources as they are now; builds only when they have changed.
 * Any number of processes may ask at once. @throws Error with the build's own words when it fails.
 */
export async function ensureBuild(browser: BuildBrowser): Promise<string> {
  const name = `${TARGETS[browser]}-mv3`;
  const folder = join(OUTPUT, name);
  if (await isFresh(folder)) return folder;
  const onWait = (pid: number) => console.error(`Another run (process ${pid}) is building; waiting for it.`);
  await lockOutput(async () => {
    if (!(await isFresh(folder))) await build(browser, name, folder);
  }, onWait);
  return folder;
}

/** Runs `work` while nobody else writes the output folder. */
export function lockOutput<T>(work: () => Promise<T>, onWait?: (pid: number) => void): Promise<T> {
  return withLock(join(ROOT, '.cache', 'build.lock'), work, onWait);
}

async function build(browser: BuildBrowser, name: string, folder: string): Promise<void> {
  const fingerprint = await fingerprintSources();
  const workshop = join(OUTPUT, '.building');
  console.error(`Building the extension for ${browser} …`);
  const script = join(ROOT, 'cli', 'wxt-build.ts');
  await promisify(execFile)(process.execPath, [script, TARGETS[browser], workshop], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    const words = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
    throw new Error(`The extension could not be built for ${browser}.\n${words}`);
  });
  // Moved into place whole: nobody ever sees half a build.
  rmSync(stampOf(folder), { force: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(workshop, name), folder);
  rmSync(workshop, { recursive: true, force: true });
  writeFileSync(stampOf(folder), fingerprint);
}

async function isFresh(folder: string): Promise<boolean> {
  const stamp = stampOf(folder);
  if (!existsSync(join(folder, 'manifest.json')) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === (await fingerprintSources());
}

/** Beside the folder, not in it: the folder is what a browser loads. */
const stampOf = (folder: string) => `${folder}.stamp`;

/** One hash over the names and contents of all sources. */
async function fingerprintSources(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: ROOT, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

if (import.meta.main) {
  for (const browser of ['chromium', 'firefox'] as const) console.log(await ensureBuild(browser));
  // For whoever gets sealed files and does not have the extension.
  const verifier = join(OUTPUT, 'crumbscope-verifier.html');
  writeFileSync(verifier, await buildOfflineVerifier());
  console.log(verifier);
}
