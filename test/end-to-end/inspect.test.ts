import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageUnreachableError } from '../../cli/driver.ts';
import { exportVisit } from '../../cli/inspect-page.ts';
import { type ExportedReport, reportSchema } from '../../lib/report/report-schema.ts';
import { listenLocally } from '../demo-shop/listen-locally.ts';
import { type Shop, startShop } from '../demo-shop/serve.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { startBrowser } from './browsers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function start(program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Runs the command as a user does. */
const runByNpm = (...words: string[]) => start('npm', ['run', '-s', 'inspect', '--', ...words]);

/** Runs what that runs, without npm's own start, which takes as long as the rest. */
function run(...words: string[]): Promise<Outcome> {
  const { scripts }: { scripts: { inspect: string } } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [program = '', ...args] = scripts.inspect.split(' ');
  return start(program, [...args, ...words]);
}

let shop: Shop;
let pages: HostilePages;
beforeAll(async () => {
  shop = await startShop();
  pages = await startHostilePages();
});
afterAll(async () => {
  await shop?.close();
  await pages?.close();
});

describe('npm run -s inspect', () => {
  it('prints the report’s JSON alone, by its published schema', async () => {
    const { code, out } = await runByNpm(`${shop.url}?consent=ignored`, '--json');
    expect(code).toBe(0);
    const report = reportSchema.parse(JSON.parse(out)) satisfies ExportedReport;
    const item = report.items.find(({ name }) => name === 'SL_C_23361dd035530_SID');
    expect(item).toMatchObject({
      vendorId: 'smartlook',
      vendorName: 'Smartlook',
      categories: ['analytics'],
      match: { layer: 'vendor' },
    });
    // The documents say two years, the vendor's later pages 13 months: both stand there.
    const lifetimes = item?.claims.flatMap((claim) => claim.lifetime ?? []) ?? [];
    expect(lifetimes).toEqual(expect.arrayContaining(['P2Y', 'P13M']));
    expect(report.items.find(({ name }) => name === 'shop_session')).toMatchObject({
      vendorId: null,
      vendorName: null,
      match: null,
      claims: [],
    });
    // Nobody chose anything, and when they were written is not known without watching.
    const checks = report.findings.map(({ check }) => check);
    expect(checks).toContain('lifetime-over-13-months');
    expect(checks).not.toContain('written-before-choice');
  });

  it.each(['chromium', 'firefox'])(
    'watches the page’s site from the first moment: who wrote what, before any choice, from %s',
    async (browser) => {
      const url = `${shop.url}?consent=ignored`;
      const { code, out, err } = await run(url, '--json', '--watch', '--grant', 'site', '--browser', browser);
      expect(err.replaceAll(/^(Building|Another run).*\n/gm, '')).toBe('');
      expect(code).toBe(0);
      const report = reportSchema.parse(JSON.parse(out)) satisfies ExportedReport;
      expect(report.browser.name.toLowerCase()).toBe(browser);
      const codes = report.coverage.map((entry) => entry.code);
      for (const gap of ['writersUnseen', 'watchedLate']) expect(codes).not.toContain(gap);
      expect(report.page.rung).toBe('site');
      expect(report.watch?.marks.length).toBeGreaterThan(10);
      const clockOf = (wanted: string) => report.items.find(({ name }) => name === wanted)?.clock;
      for (const name of ['ssupp.visits', 'ssupp.vid', 'SL_C_23361dd035530_SID'])
        expect(clockOf(name)).toMatchObject({
          phase: 'beforeChoice',
          writes: 1,
          writers: [{ via: 'document.cookie', scripts: [`${shop.url}assets/shop.js`] }],
        });
      // Set by the very first answer: nothing of the site was open before.
      expect(clockOf('shop_session')).toMatchObject({ phase: 'beforeChoice', writers: [{ via: 'header' }] });
      expect(report.items.filter(({ clock }) => clock?.phase === 'leftOver').map(({ name }) => name)).toEqual([]);
      const early = report.findings.filter(({ check }) => check === 'written-before-choice');
      const pressing = early.filter(({ severity }) => severity === 'problem');
      expect(pressing.map(({ vendorId }) => vendorId)).toContain('smartsupp');
      expect(
        pressing
          .filter(({ vendorId }) => vendorId === 'smartsupp')
          .flatMap(({ items }) => items.map((at) => report.items[at]?.name)),
      ).toContain('ssupp.visits');
      for (const { text, sources, explanations } of report.findings)
        expect([text, sources.length > 0, explanations.length > 0]).toEqual([expect.stringMatching(/\.$/), true, true]);
    },
  );

  it('prints what watching adds above the table', async () => {
    const { code, out } = await run(`${shop.url}?consent=respected`, '--watch', '--wait', '2500');
    expect(code).toBe(0);
    expect(out).toMatch(/^Watched from 0\.\d s on$/m);
    expect(out).toMatch(/^ {2}before any choice +\d+ {2}.*shop_session/m);
    expect(out).toMatch(/^First written by\n {2}shop\.localhost/m);
    // The shop keeps to its banner: nothing above a note stands out.
    expect(out).toMatch(/^What stands out: \d+ notes?$/m);
    expect(out).not.toMatch(/\[(Problem|Look at this)\]/);
  });

  it('says that a page of another site was not watched', async () => {
    const moved = await listenLocally((_, response) => response.writeHead(302, { Location: shop.url }).end());
    const address = `http://moved.localhost:${moved.port}/`;
    const { code, out, err } = await run(address, '--json', '--watch', '--wait', '500');
    await moved.close();
    expect(code).toBe(0);
    expect(JSON.parse(out).watch).toBeUndefined();
    expect(err).toMatch(/^The page shown is of shop\.localhost and was not watched: .+ is of moved\.localhost\.$/m);
  });

  it('prints a table for people, and leaves report and picture where it is told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crumbscope-inspect-'));
    const { code, out } = await run(shop.url, '--grant', 'page', '--out', folder);
    expect(code).toBe(0);
    for (const words of ['Seen with: this page', 'ssupp.vid', 'Smartsupp', 'What could not be seen', 'HttpOnly'])
      expect(out).toContain(words);
    expect(reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).page.rung).toBe('page');
    const picture = await readFile(join(folder, 'popup.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(5000);
    await rm(folder, { recursive: true });
  });

  it('two runs at once work', async () => {
    const both = await Promise.all([run(shop.url, '--json'), run(`${pages.url}empty`, '--json', '--wait', '300')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ out }) => new URL(JSON.parse(out).page.url).hostname)).toEqual([
      'shop.localhost',
      'hostile.localhost',
    ]);
  });

  it('maps host names where it is told', async () => {
    const { code, out } = await run(
      `http://www.some-shop.example:${pages.port}/empty`,
      '--json',
      '--resolve',
      'MAP * 127.0.0.1',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).page.site).toBe('some-shop.example');
  });

  it('ends with 3 and one sentence where no server answers', async () => {
    const { code, out, err } = await run('http://nobody.invalid/', '--json');
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err.replaceAll(/^(Building|Another run).*\n/gm, '')).toMatch(
      /^\S*http:\/\/nobody\.invalid\/ could not be opened: no server has that name\.\n$/,
    );
  });

  it('says of each page that is closed why, in one sentence', async () => {
    const driver = await startBrowser({ browser: 'chromium', grant: 'all' });
    const look = async (address: string) => {
      const page = await driver.open(address, 500);
      const popup = await page.openPopup();
      const visit = await popup.visit();
      await popup.close();
      await page.close();
      return exportVisit(visit, address);
    };
    for (const [address, sentence] of [
      ['http://localhost:9/', /could not be opened: .+\.$/],
      ['about:blank', /^about:blank: This page is empty\..+$/],
      ['chrome://version/', /page of the browser itself.+$/],
      ['file:///etc/hostname', /file on your computer.+$/],
      ['data:text/html,<p>hello', /written in its own address.+$/],
      [`${pages.url}pdf`, /This is a PDF/],
    ] as const) {
      const failed = await look(address).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(PageUnreachableError);
      expect((failed as PageUnreachableError).message).toMatch(sentence); // seen above
      expect((failed as PageUnreachableError).message).not.toContain('\n');
    }
    await driver.close();
  });

  it.concurrent.each([
    ['nothing', [], /Name the address/],
    ['an unknown option', ['http://a.example/', '--jsno'], /Unknown option '--jsno'/],
  ])('ends with 2 and the usage: %s', async (_, words, sentence) => {
    const { code, out, err } = await run(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).toContain('Usage: npm run -s inspect');
  });
});
