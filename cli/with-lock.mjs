// A lock between processes. Plain JavaScript without dependencies: it also runs before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 250;

/**
 * Runs `work` while this process alone holds `file`, and hands its result on. Waits while another living process holds it; the
 * lock of a process that has died is taken over. `onWait` is called once, with that process's id, when there is a wait.
 */
export async function withLock(file, work, onWait = () => undefined) {
  mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!take(file)) {
    const holder = readHolder(file);
    if (holder !== undefined && !isAlive(holder)) {
      discard(file, holder);
      continue;
    }
    if (!waited && holder !== undefined) onWait(holder);
    waited ||= holder !== undefined;
    await sleep(RETRY_MS);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** A finished file is linked into place: whoever sees the lock sees its holder too. */
function take(file) {
  const ready = `${file}.${process.pid}.new`;
  try {
    writeFileSync(ready, String(process.pid));
    linkSync(ready, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`The lock ${file} could not be written: ${error.message}.`, { cause: error });
  } finally {
    rmSync(ready, { force: true });
  }
}

/** `undefined`: just released. */
function readHolder(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // somebody else's process, and alive
  }
}

/** Moves the dead holder's lock aside. Had another process just done so and taken the lock, that lock is put back. */
function discard(file, deadHolder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readHolder(aside) === deadHolder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
