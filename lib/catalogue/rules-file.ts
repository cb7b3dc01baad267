import { rulesFormat } from '../types.ts';
import { splitPattern, VARIABLE_COUNT } from './build-expression.ts';
import type { VendorFile, VendorKey } from './vendor-schema.ts';
import { weighEffort } from './weigh-effort.ts';

/**
 * What a person's own rules may come to, all of them together: each look at a page compiles them, and the browser keeps them. `early`: patterns
 * that are held against almost every name of a page; `varying`: those whose expression has to try; `effort`: what
 * one name may take, as `weighEffort` counts (some milliseconds). A page can make its names as long and as
 * many as it likes.
 */
export const rulesLimits = {
  bytes: 1_000_000,
  vendors: 500,
  keys: 2000,
  scripts: 2000,
  early: 300,
  varying: 100,
  effort: 1_500_000,
} as const;
/** With so many literal characters first, a pattern is held against few names. */
const LATE = 4;

/** Writes rules as the file of an export: indented while it then is small enough to be read again, always the same for the same rules. */
export function writeRulesFile(files: readonly VendorFile[]): string {
  const exported = { ...rulesFormat, files };
  const indented = `${JSON.stringify(exported, null, 2)}\n`;
  return countBytes(indented) <= rulesLimits.bytes ? indented : JSON.stringify(exported);
}

/** Bytes of a text in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Says that something is too large to be read, with its size and the limit; undefined when it is not. Sizes in bytes. */
export function findOversize(bytes: number): string | undefined {
  return bytes <= rulesLimits.bytes
    ? undefined
    : `this has ${sayMegabytes(bytes)}; at most ${sayMegabytes(rulesLimits.bytes)} can be read`;
}

/** What is too much about these rules together; undefined when they fit. */
export function findTooMuch(files: readonly VendorFile[]): string | undefined {
  if (files.length > rulesLimits.vendors)
    return `these are ${files.length} vendors; at most ${rulesLimits.vendors} can be kept`;
  const keys = files.reduce((sum, file) => sum + file.keys.length, 0);
  if (keys > rulesLimits.keys)
    return `these are ${keys} keys; at most ${rulesLimits.keys} can be kept, because each look at a page goes through them`;
  const scripts = files.reduce((sum, file) => sum + (file.scripts?.length ?? 0), 0);
  if (scripts > rulesLimits.scripts)
    return `these are ${scripts} script hosts; at most ${rulesLimits.scripts} can be kept, because each look at a page reads them`;
  const early = countKeys(files, isEarly);
  if (early > rulesLimits.early)
    return `${early} patterns have a placeholder among their first ${LATE} characters; at most ${rulesLimits.early} may, because each is held against every name of a page`;
  const varying = countKeys(files, hasTwoVarying);
  if (varying > rulesLimits.varying)
    return `in ${varying} patterns two counts vary; at most ${rulesLimits.varying} may have more than one, because they take long to compare`;
  const slow = findSlow(files);
  if (slow !== undefined)
    return `the patterns that ${slow === '' ? 'any name' : `a name such as "${slow}"`} is held against take too long together: write fixed counts instead of varying ones, or longer literal beginnings that differ`;
  const bytes = countBytes(writeRulesFile(files));
  return bytes <= rulesLimits.bytes
    ? undefined
    : `these have ${sayMegabytes(bytes)} when written out; at most ${sayMegabytes(rulesLimits.bytes)} can be kept`;
}

/** Puts rules to those that are there. A vendor whose id is there already is replaced, in its place. */
export function mergeRules(
  there: readonly VendorFile[],
  given: readonly VendorFile[],
): { files: VendorFile[]; added: number; replaced: number } {
  const byId = new Map(there.map((file) => [file.id, file]));
  for (const file of given) byId.set(file.id, file);
  const added = byId.size - there.length;
  return { files: [...byId.values()], added, replaced: given.length - added };
}

function countKeys(files: readonly VendorFile[], isMeant: (key: VendorKey, file: VendorFile) => boolean): number {
  return files.reduce((sum, file) => sum + file.keys.filter((key) => isMeant(key, file)).length, 0);
}

function isEarly({ pattern }: VendorKey): boolean {
  const { literals, names } = splitPattern(pattern);
  return names.length > 0 && (literals[0] ?? '').length < LATE;
}

function hasTwoVarying({ pattern }: VendorKey, { placeholders }: VendorFile): boolean {
  const chars = splitPattern(pattern).names.map((name) => placeholders[name]?.chars ?? '');
  return chars.flatMap((one) => [...one.matchAll(VARIABLE_COUNT)]).length > 1;
}

/** A literal beginning of patterns that together take too long, for a name that goes on from there; undefined when there is none. */
function findSlow(files: readonly VendorFile[]): string | undefined {
  const efforts = new Map<string, number>();
  for (const { keys, placeholders } of files)
    for (const { pattern, store } of keys) {
      const { literals, names } = splitPattern(pattern);
      const chars = names.map((name) => placeholders[name]?.chars ?? '');
      const id = `${store} ${literals[0]}`;
      if (names.length > 0) efforts.set(id, (efforts.get(id) ?? 0) + weighEffort(literals, chars));
    }
  for (const id of efforts.keys()) {
    const beginning = id.indexOf(' ') + 1;
    let sum = 0;
    // A name with this beginning has the shorter ones too.
    for (let end = beginning; end <= id.length; end += 1) sum += efforts.get(id.slice(0, end)) ?? 0;
    if (sum > rulesLimits.effort) return id.slice(beginning);
  }
  return undefined;
}

/** Rounded up, so that what is over a limit never reads like the limit. */
function sayMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 10_000) / 100} MB`;
}
