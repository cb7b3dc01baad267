/** The file of write-excel-file that packs a workbook. */
const PACKER = /write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/;
const PACK = `import { zipSync } from 'fflate';
export default async (files) => zipSync(files).buffer;`;

/**
 * Build plugin: lets write-excel-file 4.1.1 pack workbooks in the page itself. By itself it starts a worker from a blob for a sheet of more than 160
 * kB. Firefox 153 does not allow that under the policy of the extension's pages (`script-src 'self'`): no file ever came. Chromium 156 does. Delete
 * when it offers a way without workers.
 */
export function zipWithoutWorkers() {
  return {
    name: 'crumbscope-zip-without-workers',
    enforce: 'pre' as const,
    load(id: string) {
      return PACKER.test(id) ? PACK : undefined;
    },
  };
}
