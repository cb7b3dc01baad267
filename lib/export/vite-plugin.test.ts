import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { zipWithoutWorkers } from './vite-plugin.ts';

const packer = join('node_modules', 'write-excel-file', 'modules', 'zip', 'zipToArrayBuffer.js');

it('takes the place of the file that packs, which is still there', () => {
  expect(existsSync(packer)).toBe(true);
  expect(readFileSync(packer, 'utf8')).toContain("import { zip } from 'fflate'");
  expect(zipWithoutWorkers().load(join(process.cwd(), packer))).toContain('zipSync');
});

test.each([['/a/write-excel-file/modules/zip/zipToArrayBufferSync.js'], ['/a/other/zipToArrayBuffer.js'], ['fflate']])(
  'leaves %s alone',
  (id) => {
    expect(zipWithoutWorkers().load(id)).toBeUndefined();
  },
);
