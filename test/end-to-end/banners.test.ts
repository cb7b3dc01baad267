import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, OpenPage } from '../../cli/driver.ts';
import type { SignalChange } from '../../lib/consent-types.ts';
import type { Report } from '../../lib/types.ts';
import { type Banner, banners } from '../banner-pages/banners.ts';
import { type BannerPages, startBannerPages } from '../banner-pages/serve.ts';
import { browsers, startBrowser } from './browsers.ts';
import { forgetVisitor, look } from './watching.ts';

/** How soon after the click the right state must be read, ms. */
const SOON_MS = 500;

/** Until a tool has shown its banner, ms. */
const SETTLE_MS = 400;

/**
 * Clicks one thing after the other, each once it can be seen.
 * @returns when the last click was, ms since the page's time origin, and that origin, ms since the epoch
 */
function click(page: OpenPage, clicks: readonly string[]): Promise<{ at: number; origin: number }> {
  return page.evaluate(
    `(async () => {
      const find = (path) => path.split(' >>> ').reduce((root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector), document);
      let at = 0;
      for (const path of ${JSON.stringify(clicks)}) {
        const until = performance.now() + 5000;
        while (!find(path)?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
          if (performance.now() > until) throw new Error('cannot be seen: ' + path);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        await new Promise((resolve) => setTimeout(resolve, 150));
        at = performance.now();
        find(path).click();
      }
      return { at, origin: performance.timeOrigin };
    })()`,
  );
}

type Outcome = Banner['untouched'];

const statesOf = ({ consent: { categories } }: Report): Outcome => [
  categories.functional,
  categories.analytics,
  categories.marketing,
];

/** What the history says first after a moment, with these states. */
function findChange(report: Report, mechanism: string, outcome: Outcome, since: number): SignalChange | undefined {
  return report.watch?.signals?.find(
    ({ at, mechanism: own, states }) =>
      own === mechanism &&
      at >= since &&
      states &&
      [states.functional, states.analytics, states.marketing].join() === outcome.join(),
  );
}

describe.each(browsers)('real consent tools in %s', (browser) => {
  let pages: BannerPages;
  let driver: Driver;
  let empty: OpenPage;
  let opened: OpenPage[] = [];

  beforeAll(async () => {
    pages = await startBannerPages();
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
    empty = await driver.open(`${pages.url}empty`, 0);
    await driver.watch('banner.localhost');
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });
  // Every choice is a new visitor's.
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
    await forgetVisitor(empty);
  });

  describe.each(banners)('$page', (banner) => {
    const { page: name, mechanism, untouched, accept, reject, part, withdraw, settleMs = SETTLE_MS } = banner;
    const open = async () => {
      const page = await driver.open(`${pages.url}${name}`, settleMs);
      opened.push(page);
      return page;
    };
    const signalsOf = (report: Report) => report.consent.signals.map((signal) => signal.mechanism);

    /** Makes a choice, and looks as soon as it must be read. */
    async function choose(page: OpenPage, { clicks, states: outcome }: Banner['accept']): Promise<void> {
      const last = await click(page, clicks);
      await new Promise((resolve) => setTimeout(resolve, SOON_MS));
      let report = await look(page);
      expect([statesOf(report), signalsOf(report)]).toEqual([outcome, expect.arrayContaining([mechanism])]);
      expect(report.consent.contradictions).toEqual([]);
      // Some tools load the page again after a choice: then it was made before the visit.
      const isNewVisit = Math.abs(report.page.visitStartedAt - last.origin) > 2;
      const find = () => findChange(report, mechanism, outcome, isNewVisit ? 0 : last.at - 5);
      // What was heard in time may reach the log of a busy machine a moment later.
      for (let round = 0; round < 5 && !find(); round += 1) report = await look(page);
      const change = find();
      expect(change, JSON.stringify(report.watch?.signals)).toBeDefined();
      if (isNewVisit) expect(change?.kind).toBe('earlier');
      else expect((change?.at ?? 0) - last.at).toBeLessThan(SOON_MS);
    }

    it('untouched, rejected, and loaded again: each read as it is', async () => {
      const page = await open();
      const before = await look(page);
      expect([statesOf(before), signalsOf(before)]).toEqual([untouched, expect.arrayContaining([mechanism])]);
      expect(before.consent).not.toHaveProperty('unknownBanner');
      await choose(page, reject);
      const again = await look(await open());
      expect(statesOf(again)).toEqual(reject.states);
      expect(again.watch?.signals?.[0]).toMatchObject({ mechanism, kind: 'earlier' });
    });

    it('accepted, then withdrawn: each read as it is, soon after the click', async () => {
      const page = await open();
      await choose(page, accept);
      await choose(page, withdraw);
    });

    if (part)
      it('partly accepted: read as it is, soon after the click', async () => {
        await choose(await open(), part);
      });
  });
});
