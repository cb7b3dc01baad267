import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCatalogue } from '../lib/catalogue/compile-catalogue.ts';
import {
  DISCLOSURE_LIMIT_BYTES,
  type Disclosure,
  parseDisclosure,
} from '../lib/catalogue/disclosure/parse-disclosure.ts';
import { type ImportedDisclosure, importDisclosure, type WrittenVendor } from '../lib/catalogue/import-disclosure.ts';
import { explainFileError, parseVendor, readVendorText } from '../lib/catalogue/read-vendors.ts';
import { buildEmptyVendor, buildNewVendor, type NewVendor } from './build-new-vendor.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Something given cannot be used; nothing was written. The message is for people. */
export class RefusedError extends Error {}

/** As a person at this folder would write it. */
export function sayPath(path: string): string {
  const near = relative('.', path);
  return near.startsWith('..') ? resolve(path) : near;
}

/** Where a disclosure comes from: the file, the day it was read or published, its address. */
export interface DisclosureSource {
  file: string;
  date: string;
  url?: string;
}

/**
 * Writes `<folder>/<id>.json` with everything a person has to fill in marked TODO.
 * @throws RefusedError when the file is there already
 */
export function writeNewVendor(folder: string, vendor: NewVendor, today: string): void {
  writeNew(folder, buildNewVendor(vendor, today));
}

/**
 * Writes `<folder>/<id>.json` with what the disclosure says.
 * @throws RefusedError when the vendor's file is there already, or the disclosure cannot be read
 */
export function writeImportedVendor(folder: string, vendor: NewVendor, source: DisclosureSource): ImportedDisclosure {
  refuseExisting(folder, vendor.id);
  const empty = buildEmptyVendor(vendor);
  const imported = importFrom(empty, source);
  if (imported.newKeys.length === 0) {
    const note = `Its device storage disclosure (${source.date}) names nothing that a browser keeps`;
    imported.file.note = empty.note ? `${empty.note}. ${note}` : note;
  }
  writeNew(folder, imported.file);
  return imported;
}

/**
 * Adds what the disclosure says to `<folder>/<id>.json`; nothing in it is lost. The file is replaced in one step, and not at all when nothing is new.
 * @throws RefusedError when the vendor's file is missing or broken, or the disclosure cannot be read
 */
export function addToVendor(folder: string, id: string, source: DisclosureSource): ImportedDisclosure {
  const name = `${id}.json`;
  if (!existsSync(join(folder, name)))
    throw new RefusedError(`${sayPath(join(folder, name))} is not there; leave out --add to make it.`);
  // A link stays one: what it leads to is replaced.
  const path = realpathSync(join(folder, name));
  const text = refuseUnless(() => readVendorText(folder, name));
  refuseUnless(() => parseVendor(name, text));
  const written: WrittenVendor = JSON.parse(text); // the line above has checked it
  const imported = importFrom(written, source);
  if (imported.newKeys.length + imported.extendedKeys.length === 0) return imported;
  const next = `${path}.${process.pid}.new`;
  try {
    writeFileSync(next, print(imported.file), { flag: 'wx' });
    renameSync(next, path);
  } finally {
    rmSync(next, { force: true });
  }
  return imported;
}

/** @throws RefusedError saying which file and why */
function readDisclosure(file: string): Disclosure {
  const stats = statOf(file);
  if (!stats) throw new RefusedError(`There is no file ${file}.`);
  if (!stats.isFile()) throw new RefusedError(`${file} is no file.`);
  if (stats.size > DISCLOSURE_LIMIT_BYTES)
    throw new RefusedError(
      `${file}: has ${inMegabytes(stats.size)} MB; at most ${inMegabytes(DISCLOSURE_LIMIT_BYTES)} MB are read.`,
    );
  return refuseUnless(() => parseDisclosure(file, readText(file)));
}

function statOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new RefusedError(`${file}: ${explainFileError(error)}`);
  }
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: ${explainFileError(error)}`);
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function importFrom(file: WrittenVendor, { file: path, ...source }: DisclosureSource): ImportedDisclosure {
  return importDisclosure(file, readDisclosure(path), source);
}

function refuseExisting(folder: string, id: string): void {
  const path = join(folder, `${id}.json`);
  if (existsSync(path))
    throw new RefusedError(`${sayPath(path)} is there already; open it, or add a disclosure with --from FILE --add.`);
}

function writeNew(folder: string, file: WrittenVendor): void {
  refuseExisting(folder, file.id);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new RefusedError(`There is no folder ${folder}.`);
  writeFileSync(join(folder, `${file.id}.json`), print(file), { flag: 'wx' });
}

/** The text of a vendor file, formatted as `npm run format` does it. @throws RefusedError when it would break the schema or a pattern */
function print(file: WrittenVendor): string {
  const text = JSON.stringify(file, null, 2);
  refuseUnless(() => compileCatalogue([parseVendor(`${file.id}.json`, text)], ''));
  const { status, stdout, stderr, error } = spawnSync(
    join(ROOT, 'node_modules', '.bin', 'biome'),
    ['format', '--colors=off', '--stdin-file-path=lib/catalogue/vendors/new.json'],
    { cwd: ROOT, input: text, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`The file could not be formatted: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

function refuseUnless<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new RefusedError((error as Error).message); // both parsers throw errors for people
  }
}
