// Begins a vendor file, or takes a device storage disclosure into one.
import { join } from 'node:path';
import type { Remark } from '../lib/catalogue/disclosure/collect-items.ts';
import type { ImportedDisclosure } from '../lib/catalogue/import-disclosure.ts';
import { cutLine } from './align-rows.ts';
import { escapeControls, escapeLines } from './escape-controls.ts';
import { readVendorWords } from './read-vendor-words.ts';
import { UsageError } from './usage-error.ts';
import { addToVendor, RefusedError, sayPath, writeImportedVendor, writeNewVendor } from './write-vendor.ts';

const USAGE =
  'npm run vendor:new -- ID [--kind KIND] [--name NAME] [--website URL] [--from DISCLOSURE.json [--url URL] [--date DATE] [--add]]';
/** Of a list, so many lines are shown. */
const SHOWN = 20;

/** Of a line, so many characters. */
const LONGEST = 300;

process.exitCode = main(process.argv.slice(2), new Date().toISOString().slice(0, 10));

/** 0 written, or nothing new to add; 2 wrong arguments; 3 refused, with nothing written; 1 anything else. */
function main(words: string[], today: string): number {
  try {
    const { folder, vendor, source, add } = readVendorWords(words, process.env, today);
    const path = sayPath(join(folder, `${vendor.id}.json`));
    if (!source) {
      writeNewVendor(folder, vendor, today);
      console.log(`${path} is written.`);
    } else if (add) printAdded(path, addToVendor(folder, vendor.id, source));
    else {
      const imported = writeImportedVendor(folder, vendor, source);
      console.log(
        `${path} is written, with ${imported.newKeys.length} ${imported.newKeys.length === 1 ? 'key' : 'keys'} from the disclosure.`,
      );
      printRemarks(imported);
    }
    console.log(`1. Write what belongs in the place of each TODO; editors that know JSON schemas complete and explain.
2. npm run catalogue ${vendor.id}   says what is still to do.
3. npm run check   runs the tests, before you send it.`);
    return 0;
  } catch (error) {
    console.error(escapeLines(error instanceof Error ? error.message : String(error)));
    if (error instanceof UsageError) console.error(`Usage: ${USAGE}`);
    return error instanceof UsageError ? 2 : error instanceof RefusedError ? 3 : 1;
  }
}

function printAdded(path: string, { newKeys, extendedKeys, document, ...rest }: ImportedDisclosure): void {
  if (newKeys.length + extendedKeys.length === 0) console.log(`${path} is as it was: the disclosure says nothing new.`);
  else console.log(`${path} now has the disclosure, as document "${document}".`);
  printList('New keys', newKeys);
  printList('New claims for', extendedKeys);
  printRemarks(rest);
}

function printRemarks({ leftOut, remarks }: Pick<ImportedDisclosure, 'leftOut' | 'remarks'>): void {
  const say = ({ what, why }: Remark) => `${what}: ${why}`;
  printList('Left out', leftOut.map(say));
  printList('To know', remarks.map(say));
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`${title}:`);
  for (const line of lines.slice(0, SHOWN)) console.log(`  ${cutLine(escapeControls(line), LONGEST)}`);
  if (lines.length > SHOWN) console.log(`  and ${lines.length - SHOWN} more`);
}
