import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './find-program.mjs';

const run = promisify(execFile);

/** A display of our own, on which a real window can be shown and its prompts answered. */
export interface XDisplay {
  /** Such as `:42`. */
  name: string;
  /** Presses keys one after the other in the window that has the focus. */
  press(...keys: string[]): Promise<void>;
  close(): void;
}

/** Starts Xvfb; it chooses a free display by itself. @throws Error when it says none within 10 s */
export async function startDisplay(): Promise<XDisplay> {
  const program = await findProgram('xvfb');
  if (!program) throw new Error('Xvfb was not found. Install it (Debian: apt install xvfb).');
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb named no display within 10 s.')), 10_000);
    server.stdio[3]?.once('data', (data: Buffer) => {
      clearTimeout(timer);
      resolve(data.toString().trim());
    });
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  const name = `:${number}`;
  return {
    name,
    press: async (...keys) => {
      for (const key of keys) {
        await run('xdotool', ['key', key], { env: { ...process.env, DISPLAY: name } });
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
    },
    close: () => server.kill(),
  };
}
