import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import { buildOfflineVerifier } from '../../lib/evidence/build-offline-verifier.ts';
import { findPicture } from '../../lib/evidence/find-picture.ts';
import { parseVisitFile } from '../../lib/evidence/parse-visit-file.ts';
import { verifyBundle } from '../../lib/evidence/verify-bundle.ts';
import { verifySignature } from '../../lib/verify-signature.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { browsers, startBrowser } from './browsers.ts';

/** A page that evaluates expressions. */
interface Shown {
  evaluate<T>(expression: string): Promise<T>;
}

/** The button of the report page that shows what can be done with a visit. */
const TAKE_AWAY = 'Files and sealed evidence';

let shop: Shop;
let folder: string;
let offline: string;
beforeAll(async () => {
  shop = await startShop();
  folder = await mkdtemp(join(tmpdir(), 'crumbscope-evidence-'));
  offline = join(folder, 'verifier.html');
  await writeFile(offline, await buildOfflineVerifier());
});
afterAll(async () => {
  await shop?.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(browsers)('sealed evidence in %s', (browser) => {
  it('is sealed with picture and signature, checked with the extension and without it, and a change is named', {
    timeout: 180_000,
  }, async () => {
    const driver = await startBrowser({ browser, grant: 'all' });
    try {
      const text = await seal(driver);
      const parsed = parseVisitFile(text);
      expect(parsed).toMatchObject({ ok: true, isSealed: true });
      const picture = parsed.ok ? findPicture(parsed.record.screenshot?.base64 ?? '') : undefined;
      expect(picture?.type).toBe('image/png');
      expect(Math.min(picture?.width ?? 0, picture?.height ?? 0)).toBeGreaterThan(200);
      expect(await verifyBundle(text, verifySignature)).toMatchObject({ ok: true, signature: 'valid' });
      const changed = text.replace('"browser":{"name":"', '"browser":{"name":"X');

      // The picture is of the shop, not of the page that asked for it.
      const page = await driver.open(shop.url);
      const inExtension = await page.openPanel();
      await go(inExtension, '/verify.html');
      for (const where of [inExtension, await driver.open(pathToFileURL(offline).href)]) {
        expect(await check(where, text)).toContain('Nothing in this file was changed since it was sealed.');
        const words = await read(where);
        expect(words).toContain('Signed, and the signature is right.');
        expect(words).toContain(new URL(shop.url).host);
        expect(await where.evaluate(`document.querySelector('.verify-picture').decode().then(() => true)`)).toBe(true);
        const spoiled = await check(where, changed);
        expect(spoiled).toContain('This file is not as it was sealed.');
        expect(spoiled).toContain('browser: changed');
        expect(await check(where, text.slice(0, 5000))).toContain('It ends too early');
      }
    } finally {
      await driver.close();
    }
  });
});

/** Opens a page of the extension in the place of the one that is there. */
async function go(shown: Shown, address: string): Promise<void> {
  await shown.evaluate(`void (location.href = ${JSON.stringify(address)})`);
  await until(
    shown,
    `location.pathname + location.search === ${JSON.stringify(address)} && document.querySelector('main') !== null`,
  );
}

/** Seals the visit of the shop on the report page, as a person does it, and gives the file. */
async function seal(driver: Driver): Promise<string> {
  const page = await driver.open(shop.url);
  const report = await page.openPanel();
  const tabId = await report.evaluate<string>(`new URLSearchParams(location.search).get('tab')`);
  await go(report, `/report.html?tab=${tabId}`);
  // The file is taken where the page hands it to the browser.
  await report.evaluate(`(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { globalThis.sealed = blob; return make(blob); };
    HTMLAnchorElement.prototype.click = () => undefined;
  })()`);
  const tick = (words: string) => clickOn(report, 'label', words);
  await clickOn(report, 'button[aria-expanded=false]', TAKE_AWAY);
  await tick('Add a picture');
  await tick('Sign with a key');
  await until(report, `document.body.innerText.includes('No key was made yet')`);
  // Waited for in the page: asking it from here would bring it to the front while the picture is taken.
  await report.evaluate(`(async () => {
    [...document.querySelectorAll('.evidence button')].find((one) => one.textContent === 'Seal and save').click();
    for (let round = 0; round < 200 && !globalThis.sealed && !document.querySelector('.evidence [role=alert]'); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
  })()`);
  expect(await report.evaluate(`document.querySelector('.evidence [role=alert]')?.textContent ?? ''`)).toBe('');
  await until(
    report,
    `document.body.innerText.includes('Its seal:') && document.body.innerText.includes('Fingerprint:')`,
  );
  return report.evaluate<string>('sealed.text()');
}

async function clickOn(shown: Shown, selector: string, words: string): Promise<void> {
  const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.textContent.includes(${JSON.stringify(words)}))`;
  await until(shown, `${find} !== undefined`);
  await shown.evaluate(`${find}.click()`);
}

/** Gives the page a file through its own field; its words once they are there. */
async function check(shown: Shown, text: string): Promise<string> {
  const name = `sealed-${text.length}-${text.includes('"X') ? 'changed' : 'whole'}.json`;
  await shown.evaluate(`(() => {
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'application/json' }));
    const field = document.querySelector('input[type=file]');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await until(
    shown,
    `document.querySelector('[role=status][aria-busy=false] .verify-file')?.textContent === ${JSON.stringify(name)}`,
  );
  return read(shown);
}

function read(shown: Shown): Promise<string> {
  return shown.evaluate<string>('document.body.innerText');
}

async function until(shown: Shown, condition: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await shown.evaluate<boolean>(condition).catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`never ${condition} in ${await read(shown)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
