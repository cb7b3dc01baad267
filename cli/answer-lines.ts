import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { escapeLines } from './escape-controls.ts';
import { splitLines } from './split-lines.ts';

/** Longer lines are not read: no page keeps that much in one place. */
export const LINE_LIMIT_BYTES = 50_000_000;

/** Answers one line as `splitLines` gives it; undefined: it was too long. Never throws. */
type AnswerLine = (line: Buffer | undefined) => object;

/**
 * A shell command that answers every line of standard input with one line of JSON, in the same order.
 * @param words its arguments: it takes none
 * @param prepare reads what answering needs, once
 * @returns the exit code: 0 answered; 1 not all could be read or written; 2 wrong arguments
 */
export async function answerLines(words: readonly string[], usage: string, prepare: () => AnswerLine): Promise<number> {
  if (words.length > 0 || process.stdin.isTTY) {
    console.error(`Usage: ${usage}`);
    return words.includes('--help') ? 0 : 2;
  }
  try {
    await answerAll(prepare);
    return 0;
  } catch (error) {
    console.error(escapeLines(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

async function answerAll(prepare: () => AnswerLine): Promise<void> {
  // Node takes a folder for an input without lines.
  if (fstatSync(0).isDirectory()) throw new Error('Standard input is a folder; give a file of JSON lines.');
  const answer = prepare();
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops early, such as `head`, is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`The answers could not be written: ${error.message}`);
    process.exit(1);
  });
  for await (const lines of splitLines(process.stdin, LINE_LIMIT_BYTES))
    for (const line of lines) {
      const isTaken = process.stdout.write(`${JSON.stringify(answer(line))}\n`);
      if (!isTaken) await once(process.stdout, 'drain');
    }
}
