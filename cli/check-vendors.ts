import { readdirSync } from 'node:fs';
import { compileKey } from '../lib/catalogue/compile-catalogue.ts';
import { findScriptTwins } from '../lib/catalogue/find-script-faults.ts';
import { packVendors } from '../lib/catalogue/pack-catalogue.ts';
import { parseVendor, readVendorText } from '../lib/catalogue/read-vendors.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { type Lookup, prepareLookup } from '../lib/classify/find-match.ts';
import { findProblems } from './find-problems.ts';

/** What is wrong in a file, and what to do. */
export interface VendorProblem {
  vendor: string;
  problem: string;
}

/** The vendor files of a folder that can be used, the lookup made of them, and what is wrong with these and with the others. */
export interface CheckedVendors {
  files: VendorFile[];
  /** Ids of all files, the broken ones too. */
  ids: string[];
  lookup: Lookup;
  problems: VendorProblem[];
}

/** Reads and checks all vendor files of a folder; a broken one costs the others nothing. @throws Error when there is no such folder */
export function checkVendors(folder: string): CheckedVendors {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const ids = names.map((name) => name.replace(/\.json$/, ''));
  const files: VendorFile[] = [];
  const problems: VendorProblem[] = [];
  for (const [index, name] of names.entries()) {
    const { file, faults } = readVendor(folder, name);
    problems.push(...faults.map((problem) => ({ vendor: ids[index] ?? name, problem })));
    if (file) files.push(file);
  }
  const lookup = prepareLookup(packVendors(files, ''));
  for (const file of files)
    problems.push(...findProblems(file, lookup).map((problem) => ({ vendor: file.id, problem })));
  for (const { file, script, reason } of findScriptTwins(files))
    problems.push({ vendor: files[file]?.id ?? '', problem: `scripts.${script}.host: ${reason}` });
  return { files, ids, lookup, problems };
}

/** A file that meets the schema and whose patterns can be compiled, or all that is wrong with it. */
function readVendor(folder: string, name: string): { file?: VendorFile; faults: string[] } {
  try {
    const file = parseVendor(name, readVendorText(folder, name));
    const faults = file.keys.flatMap((key) => {
      const fault = findFault(file, key);
      return fault === undefined ? [] : [`${key.store} "${key.pattern}": ${fault}`];
    });
    return faults.length > 0
      ? { faults }
      : { file, faults: file.$schema ? [] : ['add "$schema": "../vendor.schema.json"'] };
  } catch (error) {
    const { message } = error as Error; // for people: the path, then a line for each fault
    const lines = message.replace(`lib/catalogue/vendors/${name}:`, '').split('\n');
    return { faults: lines.map((line) => line.trim()).filter((line) => line !== '') };
  }
}

function findFault(file: VendorFile, key: VendorFile['keys'][number]): string | undefined {
  try {
    compileKey(file, key);
    return undefined;
  } catch (error) {
    return (error as Error).message; // PatternError
  }
}
