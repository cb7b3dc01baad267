import { mkdtemp } from 'node:fs/promises';
import { startChromium } from './chromium.ts';
const folder = await mkdtemp('/tmp/crumbscope-dbg-');
const ask = async (d: any) => { const p = await d.puppeteer.newPage(); await p.goto(`chrome-extension://${d.extensionId}/lookup.html`); const r = await p.evaluate(`(async()=>({scripts:(await chrome.scripting.getRegisteredContentScripts()).map(s=>s.id)}))()`); await p.close(); return JSON.stringify(r); };
let d = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true, folder });
await d.watch('watch.localhost');
console.log(d.extensionId, await ask(d));
await d.close();
d = await startChromium({ browser: 'chromium', grant: 'all', canWatch: true, folder });
for (let i=0;i<6;i++) { console.log(await ask(d)); await new Promise(r=>setTimeout(r,300)); }
await d.close(); process.exit();
