// Makes the packages for the two stores and prints their paths. Firefox's store wants the sources too: WXT adds them.
import { zip } from 'wxt';
import { lockOutput } from './build.ts';

process.env.NODE_ENV = 'production';
const outDir = '.output/stores';
const files = await lockOutput(async () => [
  ...(await zip({ browser: 'chrome', outDir })),
  ...(await zip({ browser: 'firefox', outDir })),
]);
console.log(files.join('\n'));
