import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { buildDetails, readCatalogue } from '../lib/catalogue/read-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { answerLine, LINE_LIMIT_BYTES } from './answer-lookup.ts';
import { escapeLines } from './escape-controls.ts';
import { splitLines } from './split-lines.ts';
import { readEnglishText } from './translate.ts';

const USAGE =
  'npm run -s lookup < names.jsonl, each line such as {"name": "_ga", "store": "cookie", "domain": "shop.example"}; domain may be left out; or {"script": "https://cdn.acme.example/chat.js"}';

process.exitCode = await main(process.argv.slice(2));

/** Answers every line of standard input with one line, in the same order. 0 answered; 1 not all could be read or written; 2 wrong arguments. */
async function main(words: readonly string[]): Promise<number> {
  if (words.length > 0 || process.stdin.isTTY) {
    console.error(`Usage: ${USAGE}`);
    return words.includes('--help') ? 0 : 2;
  }
  try {
    await answerAll();
    return 0;
  } catch (error) {
    console.error(escapeLines(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

async function answerAll(): Promise<void> {
  // Node takes a folder for an input without lines.
  if (fstatSync(0).isDirectory()) throw new Error('Standard input is a folder; give a file of JSON lines.');
  const catalogue = readCatalogue();
  const { vendors, general } = catalogue.tables;
  const context = {
    lookup: prepareLookup(vendors, general),
    details: buildDetails(catalogue),
    text: readEnglishText(),
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops early, such as `head`, is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`The answers could not be written: ${error.message}`);
    process.exit(1);
  });
  for await (const lines of splitLines(process.stdin, LINE_LIMIT_BYTES))
    for (const line of lines) {
      const isTaken = process.stdout.write(`${JSON.stringify(answerLine(line, context))}\n`);
      if (!isTaken) await once(process.stdout, 'drain');
    }
}
