import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMissing, findProgram } from './find-program.mjs';

const START_TIMEOUT_MS = 60_000;
const GUARD_TIMEOUT_MS = 5_000;
const LISTENING = /WebDriver BiDi listening on (ws:\S+)/;

export type Preferences = Record<string, string | number | boolean>;

/** A running Firefox with its own empty profile. */
export interface FirefoxProcess {
  /** Where WebDriver BiDi listens: `ws://127.0.0.1:PORT`. */
  readonly address: string;
  /** A temporary folder of this run; goes with it. */
  readonly folder: string;
  /** Gives Firefox that long to end by itself, then ends it, and removes the folder. */
  stop(patienceMs: number): Promise<void>;
}

/** Starts Firefox on a port of its own choice. @throws Error when it is not installed or does not start in time. */
export async function launchFirefox(headful: boolean, preferences: Preferences): Promise<FirefoxProcess> {
  const program = findProgram('firefox');
  if (program === undefined) throw new Error(describeMissing('firefox'));
  const folder = mkdtempSync(join(tmpdir(), 'crumbscope-firefox-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  writeFileSync(join(profile, 'user.js'), formatPreferences(preferences));
  const args = ['--profile', profile, '--no-remote', '--remote-debugging-port', '0', '-remote-allow-system-access'];
  const child = spawn(program, headful ? args : ['--headless', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // a process group of its own, so that Firefox and its children can be ended together
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const guard = startGuard(child.pid, folder);
  const stop = async (patienceMs: number) => {
    await waitForExit(child, patienceMs);
    guard.stdin?.end();
    await waitForExit(guard, GUARD_TIMEOUT_MS);
  };
  try {
    return { address: await readAddress(child), folder, stop };
  } catch (error) {
    await stop(0);
    throw error;
  }
}

function formatPreferences(preferences: Preferences): string {
  const lines = Object.entries(preferences).map(([name, value]) => {
    return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
  });
  return lines.join('');
}

/** Waits for the line in which Firefox says where it listens. */
function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(`Firefox did not start: ${reason}.\n${said.slice(-2000)}`.trim()));
    };
    const timer = setTimeout(() => fail(`no sign of it after ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? `exit ${code}`}`));
    child.stderr?.on('data', (chunk) => {
      if (said.length > 100_000) return; // read on, so that the pipe never fills
      said += String(chunk);
      const address = LISTENING.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/**
 * Ends Firefox and removes the folder when this process lets go of the guard's input: on purpose, or by ending in whatever way, even by a
 * signal that no process can handle. The guard is a shell outside our process group, so that Ctrl-C does not reach it.
 */
function startGuard(pid: number | undefined, folder: string): ChildProcess {
  const script = `
    cat > /dev/null
    [ -n "$1" ] && kill -s KILL -- "-$1" 2> /dev/null
    for attempt in 1 2 3 4 5; do
      rm -rf -- "$2" 2> /dev/null && break
      sleep 0.2
    done`;
  const args = ['-c', script, 'crumbscope-guard', String(pid ?? ''), folder];
  return spawn('sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
}

function waitForExit(child: ChildProcess, timeoutMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
