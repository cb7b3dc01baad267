import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './with-lock.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crumbscope-lock-'));
  file = join(folder, 'deep', 'it.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The id of a process that has ended. */
async function makeDeadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

describe('withLock', () => {
  it('hands the result on and leaves nothing behind', async () => {
    expect(await withLock(file, () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  it('lets go when the work fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(existsSync(file)).toBe(false);
  });

  it('lets one in at a time and tells who waits', async () => {
    const order: string[] = [];
    const waitedFor: number[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} out`);
    };
    const first = withLock(file, work('first'));
    await Promise.all([first, withLock(file, work('second'), (pid) => waitedFor.push(pid))]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
    expect(waitedFor).toEqual([process.pid]);
  });

  it('takes over the lock of a process that has died', async () => {
    await withLock(file, () => undefined);
    writeFileSync(file, String(await makeDeadPid()));
    expect(await withLock(file, () => 'mine')).toBe('mine');
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });
});
