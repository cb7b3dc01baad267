import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type BudgetRow, judge } from './bench-table.ts';

/** Bytes as they are, and as a zip of the extension would hold them. */
interface Size {
  bytes: number;
  zipped: number;
}

/** The sizes of a build. A kB is 1,000 bytes. @throws Error when a file that is expected is not there */
export async function measureSizes(folder: string): Promise<BudgetRow[]> {
  const { first, later } = await findPopupFiles(folder);
  const sizeOf = async (...files: string[]) => addSizes(await Promise.all(files.map((file) => readSize(folder, file))));
  const row = (what: string, size: Size, limit?: number): BudgetRow => ({
    what,
    budget: limit === undefined ? '-' : `<= ${limit} kB`,
    today: saySize(size),
    verdict: limit === undefined ? '' : judge(size.bytes, { atMost: limit * 1000 }),
  });
  return [
    row('Size: observer.js', await sizeOf('observer.js'), 20),
    row('Size: recorder.js', await sizeOf('recorder.js'), 8),
    row('Size: relay.js', await sizeOf('relay.js')),
    // Beside the budgets of the design: what is asked of a page's consent interfaces, once and while it is watched, and its banner.
    row('Size: page-probe.js', await sizeOf('page-probe.js'), 30),
    row('Size: answers.js', await sizeOf('answers.js'), 30),
    row('Size: banner-finder.js', await sizeOf('banner-finder.js'), 10),
    row('Size: value-look.js', await sizeOf('value-look.js'), 8),
    row('Size: mechanisms.js (put in when something is read)', await sizeOf('mechanisms.js')),
    row('Size: decoders.js (put in when there is a string to decode)', await sizeOf('decoders.js')),
    row(`Size: popup's first load (${first.length} files)`, await sizeOf(...first), 110),
    ...(later.length > 0 ? [row("Size: popup's later chunks (details)", await sizeOf(...later))] : []),
    row('Size: background.js', await sizeOf('background.js'), 450),
  ];
}

/** What the popup loads before it draws, and the scripts that it imports only later. */
async function findPopupFiles(folder: string): Promise<{ first: string[]; later: string[] }> {
  const html = await readFile(join(folder, 'popup.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="\/?([^"]+)"/g)].map(([, file = '']) => file);
  const scripts = named.filter((file) => file.endsWith('.js'));
  if (scripts.length === 0) throw new Error(`${join(folder, 'popup.html')} names no script.`);
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: scripts,
    outdir: folder, // asked for where there are several files; nothing is written
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const first = new Set(scripts);
  for (const file of first) // grows while it is walked through
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kind === 'import-statement') first.add(path);
  return {
    first: ['popup.html', ...named.filter((file) => !file.endsWith('.js')), ...first],
    later: Object.keys(metafile.inputs).filter((file) => !first.has(file)),
  };
}

async function readSize(folder: string, file: string): Promise<Size> {
  const bytes = await readFile(join(folder, file));
  return { bytes: bytes.length, zipped: gzipSync(bytes).length };
}

function addSizes(sizes: readonly Size[]): Size {
  return sizes.reduce((one, two) => ({ bytes: one.bytes + two.bytes, zipped: one.zipped + two.zipped }));
}

function saySize({ bytes, zipped }: Size): string {
  return `${(bytes / 1000).toFixed(1)} kB (gzip ${(zipped / 1000).toFixed(1)} kB)`;
}
