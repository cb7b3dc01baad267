import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packagesFit } from './install-packages.mjs';

const A = { version: '1.0.0', integrity: 'sha512-a' };
const B = { version: '2.0.0', integrity: 'sha512-b' };
const OTHER_MACHINE = { ...B, optional: true, os: ['beos'] };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crumbscope-packages-'));
  write('node_modules/.bin/node', '');
  lock({ 'node_modules/a': A, 'node_modules/b': OTHER_MACHINE });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const lock = (packages: object) => write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));
const record = (packages: object) => write('node_modules/.package-lock.json', JSON.stringify({ packages }));

describe('packagesFit', () => {
  it.each([
    ['all packages', { 'node_modules/a': A, 'node_modules/b': OTHER_MACHINE }, true],
    ['all but one for another machine', { 'node_modules/a': A }, true],
    ['nothing', {}, false],
    ['another version', { 'node_modules/a': { ...A, version: '1.0.1' } }, false],
    ['other bytes', { 'node_modules/a': { ...A, integrity: 'sha512-x' } }, false],
    ['a package too many', { 'node_modules/a': A, 'node_modules/c': B }, false],
  ])('npm has recorded %s', (_case, packages, fits) => {
    record(packages);
    expect(packagesFit(root)).toBe(fits);
  });

  it('needs a record or a stamp', () => {
    expect(packagesFit(root)).toBe(false);
  });

  it('believes its stamp, until the lock file changes', () => {
    record({ 'node_modules/a': A });
    expect(packagesFit(root)).toBe(true);
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(packagesFit(root)).toBe(true);
    lock({ 'node_modules/a': B });
    expect(packagesFit(root)).toBe(false);
  });

  it('needs the Node.js among the packages', () => {
    record({ 'node_modules/a': A });
    rmSync(join(root, 'node_modules/.bin/node'));
    expect(packagesFit(root)).toBe(false);
  });
});
