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
 * Clicks one thing after the other, each once it can be seen, as a person's click is dispatched.
 * @returns when the last click was, ms since the page's time origin
 */
function click(page: OpenPage, clicks: readonly string[]): Promise<number> {
  return page.evaluate<number>(
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
      return at;
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

  beforeAll(async () => {
    pages = await startBannerPages();
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
    await driver.watch('banner.localhost');
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });
  // Every choice is a new visitor's.
  afterEach(() => forgetVisitor(driver, `${pages.url}empty`));

  describe.each(banners)(
    '$page',
    ({ page: name, mechanism, untouched, accept, reject, part, withdraw, settleMs = SETTLE_MS }) => {
      const open = () => driver.open(`${pages.url}${name}`, settleMs);
      const signalsOf = (report: Report) => report.consent.signals.map((signal) => signal.mechanism);

      it('untouched: nothing is chosen', async () => {
        const report = await look(await open());
        expect([statesOf(report), signalsOf(report)]).toEqual([untouched, expect.arrayContaining([mechanism])]);
        expect(report.consent.unknownBanner).toBeUndefined();
      });

      const choices = [
        { what: 'rejected', steps: [reject] },
        { what: 'accepted', steps: [accept] },
        ...(part ? [{ what: 'partly accepted', steps: [part] }] : []),
        { what: 'withdrawn', steps: [accept, withdraw] },
      ];
      it.each(choices)('$what: read as it is, soon after the click', async ({ steps }) => {
        const page = await open();
        let clickedAt = 0;
        for (const { clicks } of steps) clickedAt = await click(page, clicks);
        await new Promise((resolve) => setTimeout(resolve, SOON_MS));
        const report = await look(page);
        const outcome = steps.at(-1)?.states ?? untouched;
        expect([statesOf(report), signalsOf(report)]).toEqual([outcome, expect.arrayContaining([mechanism])]);
        // A page that was loaded again by the click begins a visit of its own.
        const since = report.page.visitStartedAt - report.page.capturedAt < -SOON_MS * 2 ? clickedAt - 5 : 0;
        const change = findChange(report, mechanism, outcome, since);
        expect(change, JSON.stringify(report.watch?.signals)).toBeDefined();
        expect((change?.at ?? 0) - clickedAt).toBeLessThan(SOON_MS);
        expect(report.consent.contradictions).toEqual([]);
      });

      it('is still read after the page was loaded again', async () => {
        await click(await open(), reject.clicks);
        await new Promise((resolve) => setTimeout(resolve, SOON_MS));
        const report = await look(await open());
        expect(statesOf(report)).toEqual(reject.states);
        expect(report.watch?.signals?.[0]).toMatchObject({ mechanism, kind: 'earlier' });
      });
    },
  );
});
