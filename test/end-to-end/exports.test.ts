import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import { type BenchPage, startBenchPage } from '../bench/serve.ts';
import { browsers, startBrowser } from './browsers.ts';

const API = '(globalThis.browser ?? chrome)';
const findTabId = `${API}.storage.session.get(null).then((stored) =>
  Object.keys(stored).find((key) => key.startsWith('visit:')).slice('visit:'.length))`;

/** Enough for a sheet of more than 160 kB, which the writer of workbooks would pack in a worker by itself. */
const STORED = 1500;
const items = [
  ...['ssupp.vid', '_ga', 'unheard-of'].map((name) => ({ store: 'cookie' as const, name })),
  ...Array.from({ length: STORED }, (_, at) => ({ store: 'localStorage' as const, name: `=entry;-${at}` })),
];

/** Keeps what is saved instead of handing it to the browser's downloads. */
const catchFiles = `(() => {
  globalThis.caught = [];
  const make = URL.createObjectURL;
  let last;
  URL.createObjectURL = (blob) => ((last = blob), make.call(URL, blob));
  HTMLAnchorElement.prototype.click = function () {
    globalThis.caught.push({ name: this.download, blob: last });
  };
})()`;

/** The next file that is saved: its name, and its bytes in base64. */
const takeFile = `(async () => {
  for (let round = 0; round < 300 && globalThis.caught.length === 0; round += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const file = globalThis.caught.shift();
  if (!file) throw new Error('nothing was saved: ' + document.querySelector('.export')?.innerText);
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(file.blob);
  });
  return { name: file.name, base64: address.slice(address.indexOf(',') + 1) };
})()`;

const click = (words: string) => `(async () => {
  for (let round = 0; round < 200; round += 1) {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === ${JSON.stringify(words)} && !one.disabled);
    if (button) return button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no button ' + ${JSON.stringify(words)} + ' in ' + document.body.innerText.slice(0, 2000));
})()`;

/** Waits until a page is another one by now. @throws Error after 20 s */
async function reach(shown: Pick<Popup, 'evaluate'>, condition: string): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    if (await shown.evaluate<boolean>(condition).catch(() => false)) return; // between two pages there is none to ask
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never true: ${condition}`);
}

async function save(report: Popup, label: string): Promise<{ name: string; bytes: Buffer }> {
  await report.evaluate(click(label));
  const { name, base64 } = await report.evaluate<{ name: string; base64: string }>(takeFile);
  return { name, bytes: Buffer.from(base64, 'base64') };
}

describe.each(browsers)('exports in %s', (browser) => {
  let pages: BenchPage;
  let driver: Driver;
  let page: OpenPage;
  let report: Popup;
  let tabId: string;
  beforeAll(async () => {
    pages = await startBenchPage(items);
    driver = await startBrowser({ browser, grant: 'all' });
    page = await driver.open(pages.url);
    report = await page.openPopup();
    tabId = await report.evaluate<string>(findTabId);
    // The popup's page becomes the report: an extension's pages cannot be opened from outside in every browser.
    await report.evaluate(`void setTimeout(() => location.assign('report.html?tab=${tabId}'))`);
    await reach(report, `location.pathname.includes('report') && Boolean(document.querySelector('.report-visit'))`);
    await report.evaluate(catchFiles);
    await report.evaluate(click('Files and sealed evidence'));
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  it('hold every item, the same rows in CSV and XLSX, and no value', async () => {
    const json = await save(report, 'Report (JSON)');
    const parsed = JSON.parse(json.bytes.toString());
    expect(json.name).toMatch(/^crumbscope-bench\.localhost-\d{4}-\d\d-\d\d-\d{4}\.json$/);
    expect(parsed.items).toHaveLength(items.length);

    const csv = await save(report, 'Table (CSV)');
    const rows: string[][] = parse(csv.bytes, { bom: true });
    expect(rows).toHaveLength(items.length + 1);
    expect(rows.map((row) => row[2])).toContain("'=entry;'-7");

    const xlsx = await save(report, 'Workbook (XLSX)');
    const sheets = await readWorkbook(xlsx.bytes, { trim: false });
    const shown = sheets[0]?.data.map((row) => row.slice(0, 3).map((cell) => String(cell ?? '')));
    expect(shown).toEqual(rows.map((row) => row.slice(0, 3)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Items', 'Findings', 'Consent', 'Coverage', 'About']);

    const html = await save(report, 'Web page (HTML)');
    const value = await page.evaluate<string>(`localStorage.getItem('=entry;-2')`);
    expect(value.length).toBeGreaterThan(10);
    for (const { bytes } of [json, csv, xlsx, html]) expect(bytes.includes(value)).toBe(false);
    expect(JSON.stringify(sheets)).not.toContain(value);
  });

  it('hold values only where they were asked for and confirmed, read again from the page', async () => {
    await report.evaluate(click('Save a file with values…'));
    await report.evaluate(`(() => {
      const kind = document.querySelector('.export-warning select');
      kind.value = 'json';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
      document.querySelector('.export-warning input').click();
    })()`);
    const { name, bytes } = await save(report, 'Read the values and save');
    expect(name).toMatch(/\.with-values\.json$/);
    const file = JSON.parse(bytes.toString());
    expect(file.format).toBe('crumbscope-values');
    const names: string[] = file.report.items.map((item: { name: string }) => item.name);
    const at = names.indexOf('=entry;-3');
    expect(file.values[at]).toBe(await page.evaluate(`localStorage.getItem('=entry;-3')`));
    expect(file.values).toHaveLength(items.length);
    expect(file.values).not.toContain(null);

    // Another site in the same tab has nothing that could be taken for the values of this one.
    const other = pages.url.replace('bench.localhost', 'other.localhost');
    await page.evaluate(`void setTimeout(() => location.assign(${JSON.stringify(other)}))`);
    await reach(page, `location.hostname === 'other.localhost' && document.readyState === 'complete'`);
    const { capturedAt } = file.report.page;
    const ask = (at: number) =>
      report.evaluate<{ ok: boolean; value?: (string | null)[]; error?: string }>(
        `${API}.runtime.sendMessage({ command: 'readValues', argument: { tabId: ${Number(tabId)}, capturedAt: ${at} } })`,
      );
    const later = await ask(capturedAt);
    expect(later.value?.filter((_, place) => names[place]?.startsWith('=entry')).every((one) => one === null)).toBe(
      true,
    );
    expect(await ask(capturedAt + 1)).toEqual({ ok: false, error: 'exportValues_otherLook' });
  });
});
