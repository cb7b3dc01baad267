// Runs a command with everything it needs, installing what is missing first:
//   node cli/bootstrap.mjs [chromium] [firefox] [xvfb] [xdotool] -- command arguments…
// Plain JavaScript for Node 20 without dependencies: on a fresh machine this is the first thing that runs. Standard output belongs to
// the command, so everything said here goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMissing, findProgram, programs } from './find-program.mjs';
import { installPackages, packagesFit } from './install-packages.mjs';
import { withLock } from './with-lock.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LOCK = join(ROOT, '.cache', 'install.lock');
const USAGE = `node cli/bootstrap.mjs [${Object.keys(programs).join('] [')}] -- command arguments…`;

const say = (text) => console.error(text);

/** What to install and what to run. @throws Error with the usage. */
function readArguments(argv) {
  const end = argv.indexOf('--');
  const wanted = argv.slice(0, end);
  const command = argv.slice(end + 1);
  const unknown = wanted.find((id) => !Object.hasOwn(programs, id));
  if (end < 0 || command.length === 0) throw new Error(`No command to run. Usage: ${USAGE}`);
  if (unknown !== undefined) throw new Error(`There is no program "${unknown}" here to install. Usage: ${USAGE}`);
  return { wanted, command };
}

const findMissing = (wanted) => wanted.filter((id) => findProgram(id) === undefined);

const canInstallPrograms = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Installs packages and programs that are missing; says nothing when nothing is. @throws Error saying what a person can do. */
async function prepare(wanted) {
  const missing = findMissing(wanted);
  if (missing.length > 0 && !canInstallPrograms()) throw new Error(missing.map(describeMissing).join('\n'));
  if (missing.length === 0 && packagesFit(ROOT)) return;
  const onWait = (pid) => say(`Another run (process ${pid}) is installing; waiting for it. (Its lock: ${LOCK})`);
  await withLock(
    LOCK,
    () => {
      // Asked again: another run may have installed them while this one waited.
      if (!packagesFit(ROOT)) installPackages(ROOT, say);
      installPrograms(findMissing(wanted));
    },
    onWait,
  );
}

function installPrograms(missing) {
  if (missing.length === 0) return;
  const packages = missing.flatMap((id) => programs[id].packages);
  say(`Installing ${packages.join(' ')} with apt-get; this can take some minutes …`);
  runApt('update');
  runApt('install', '--yes', '--no-install-recommends', ...packages);
  const stillMissing = findMissing(missing);
  if (stillMissing.length > 0) throw new Error(stillMissing.map(describeMissing).join('\n'));
}

/** A failed step is told, not thrown: what is still missing at the end decides. */
function runApt(...args) {
  const { status, error, stdout, stderr } = spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  const output = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  say(`apt-get ${args[0]} did not succeed (${error?.message ?? `exit ${status}`}):\n${output}`);
}

/** Runs the command with the project's own programs (and its Node) first on PATH, and ends as it ends. */
function run([command, ...args]) {
  const bin = join(ROOT, 'node_modules', '.bin');
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  const forward = (signal) => {
    // Ctrl-C in a terminal reaches the whole process group, the command included.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => {
    say(`The command "${command}" could not be started: ${error.message}.`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}

try {
  const { wanted, command } = readArguments(process.argv.slice(2));
  await prepare(wanted);
  run(command);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
