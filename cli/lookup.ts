import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { answerLookup } from './answer-lookup.ts';
import { readEnglishText } from './translate.ts';

const USAGE =
  'npm run -s lookup < names.jsonl, each line such as {"name": "_ga", "store": "cookie", "domain": "shop.example"}; domain may be left out';

process.exitCode = await main(process.argv.slice(2));

/** Answers every line of standard input with one line, in the same order. 0 answered, 2 wrong arguments. */
async function main(words: readonly string[]): Promise<number> {
  if (words.length > 0 || process.stdin.isTTY) {
    console.error(`Usage: ${USAGE}`);
    return words.includes('--help') ? 0 : 2;
  }
  const catalogue = readCatalogue();
  const { vendors, general } = catalogue.tables;
  const context = {
    lookup: prepareLookup(vendors, general),
    details: buildDetails(catalogue),
    text: readEnglishText(),
  };
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  // A reader that stops early, such as `head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  for await (const line of lines) {
    const isTaken = process.stdout.write(`${JSON.stringify(answerLookup(line, context))}\n`);
    if (!isTaken) await once(process.stdout, 'drain');
  }
  return 0;
}
