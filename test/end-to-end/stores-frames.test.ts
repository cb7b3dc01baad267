import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import type { Report } from '../../lib/types.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, inspect, reportOf, SHORT_QUIET_MS, startBrowser } from './browsers.ts';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

const ALWAYS = [{ code: 'writersUnseen', closedBy: 'watch' }];
const originOf = (host: string) => `http://${host}.localhost:${pages.port}`;
const addressOf = (state: string, host: string) => `${originOf(host)}/stores?state=${state}`;

/** In every frame on these pages: four databases, two caches, one worker, which comes last. */
const KEPT_IN_FRAME = 7;

describe.each(browsers)('storage of frames in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startBrowser({ browser, grant: 'all', resolve: 'MAP * 127.0.0.1' });
  });
  afterAll(() => driver?.close());

  it('is kept apart by the top page’s site, and said to be', async () => {
    const frame = (host: string) => `<iframe src="${addressOf('plain', host)}"></iframe>`;
    const page = await driver.open(addressOf('none', 'top'), 100);
    await page.evaluate(`(() => {
      document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame('widget') + frame('sub.top'))});
      const sandboxed = document.createElement('iframe');
      sandboxed.sandbox = 'allow-scripts';
      sandboxed.src = ${JSON.stringify(addressOf('plain', 'opaque'))};
      document.body.append(sandboxed);
    })()`);
    const look = async () => {
      const popup = await page.openPopup();
      const seen = reportOf(await popup.visit());
      await popup.close();
      return seen;
    };
    const isWhole = ({ items, coverage }: Report) => {
      const codes = coverage.map(({ code }) => code);
      // A busy machine leaves something uncounted.
      return items.length >= 2 * KEPT_IN_FRAME && codes.includes('frameOpaque') && !codes.includes('contentsUncounted');
    };
    let report = await look();
    for (let round = 0; round < 20 && !isWhole(report); round += 1) {
      await sleep(300);
      report = await look();
    }
    const partitionsOf = (host: string) =>
      new Set(
        report.items
          .filter((item) => item.origin === originOf(host))
          .map((item) => JSON.stringify([item.party, item.partitionKey ?? null])),
      );
    const apart = { topLevelSite: 'http://top.localhost', hasCrossSiteAncestor: true };
    expect([...partitionsOf('widget')]).toEqual([JSON.stringify(['third', apart])]);
    expect([...partitionsOf('sub.top')]).toEqual([JSON.stringify(['first', null])]);
    expect(report.items.filter((item) => item.store === 'serviceWorker')).toHaveLength(2);
    expect(report.coverage).toEqual([{ code: 'frameOpaque', subject: addressOf('plain', 'opaque') }, ...ALWAYS]);
    // As a top page, the same host has another storage.
    const alone = await driver.open(`${originOf('widget')}/empty`, 100);
    expect(await alone.evaluate(`indexedDB.databases()`)).toEqual([]);
  });

  it('insecure pages have no caches and no workers to list, and databases that are listed', async () => {
    const page = await driver.open(`http://shop.example:${pages.port}/empty`, 200);
    await page.evaluate(
      `new Promise((resolve) => { indexedDB.open('plain http').onsuccess = resolve; }).then(() => 1)`,
    );
    const popup = await page.openPopup();
    const report = reportOf(await popup.visit());
    await popup.close();
    expect(report.items.map(({ store, name, contents }) => [store, name, contents])).toEqual([
      ['indexedDB', 'plain http', { version: 1, objectStores: [] }],
    ]);
    expect(report.coverage).toEqual(ALWAYS);
  });
});

describe.each(browsers)('storage that is switched off in %s', (browser) => {
  it('is said once: not taken for empty, not as lists that are missing', async () => {
    const driver = await startBrowser({ browser, grant: 'all', storageOff: true, quietMs: SHORT_QUIET_MS });
    try {
      for (const address of [`${originOf('off')}/empty`, `${originOf('off')}/many?n=3`]) {
        const { items, coverage } = await inspect(driver, address);
        expect(items).toEqual([]);
        expect(coverage.map(({ code }) => code)).toEqual(['storageBlocked', 'writersUnseen']);
        expect(coverage).toContainEqual({ code: 'storageBlocked', subject: originOf('off') });
      }
    } finally {
      await driver.close();
    }
  });
});
