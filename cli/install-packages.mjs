// Brings node_modules to what package-lock.json says. Plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether node_modules holds what package-lock.json asks for. */
export function packagesFit(root) {
  const modules = join(root, 'node_modules');
  if (!existsSync(join(modules, '.bin', 'node'))) return false;
  const stamp = join(modules, '.crumbscope-lock');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  if (!wasInstalledByHand(root)) return false;
  writeStamp(root);
  return true;
}

/** Runs `npm ci`. @throws Error with npm's own words when it fails. */
export function installPackages(root, say) {
  say('Installing packages with npm ci …');
  // Not the Node inside node_modules: npm ci deletes it. Not through a shell: the arguments are ours.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const { status, error, stdout, stderr } = spawnSync(
    'npm',
    // Said outright, because `npm run -s` or NODE_ENV=production would change them.
    ['ci', '--loglevel=error', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, PATH: path.join(delimiter) } },
  );
  if (error?.code === 'ENOENT') throw new Error('npm was not found. Install Node.js 20 or newer together with npm.');
  if (status !== 0) {
    const words = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(0, 20).join('\n'); // then comes its manual
    throw new Error(
      `The packages could not be installed: npm ci failed (${error?.message ?? `exit ${status}`}).\n${words}`,
    );
  }
  const node = spawnSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8' });
  if (node.status !== 0) {
    throw new Error(
      'The packages are installed, but the Node.js among them does not start. Its install script has to run: check that npm\'s setting "ignore-scripts" is off, delete node_modules, and try again.',
    );
  }
  writeStamp(root);
}

/** The lock file's content, and the machine: some packages are built for one kind of machine. */
function fingerprint(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function writeStamp(root) {
  writeFileSync(join(root, 'node_modules', '.crumbscope-lock'), fingerprint(root));
}

/** Somebody ran npm: its own record, written at the end of an install, lists the same versions as the lock file. */
function wasInstalledByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const { '': _project, ...wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const isSame = ([path, entry]) =>
    installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity;
  return (
    Object.entries(wanted).every(([path, entry]) => isSame([path, entry]) || (entry.optional && !installed[path])) &&
    Object.keys(installed).every((path) => path in wanted)
  );
}
