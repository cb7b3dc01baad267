// One build with WXT, in a process of its own: WXT keeps its state in globals, prints to standard output and takes NODE_ENV from its
// surroundings. Arguments: chrome|firefox, and the folder to put it in (named after the browser, inside that folder).
import { build } from 'wxt';

const [browser, outDir] = process.argv.slice(2);
if (!browser || !outDir) throw new Error('Usage: node cli/wxt-build.ts chrome|firefox FOLDER');
await build({ root: process.cwd(), browser, outDir });
