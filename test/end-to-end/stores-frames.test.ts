import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, reportOf, startBrowser } from './browsers.ts';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

const ALWAYS = [{ code: 'writersUnseen', closedBy: 'watch' }];
const originOf = (host: string) => `http://${host}.localhost:${pages.port}`;
const addressOf = (state: string, host: string) => `${originOf(host)}/stores?state=${state}`;

describe.each(browsers)('storage of frames in %s', (browser) => {
  it('is kept apart by the top page’s site, and said to be', async () => {
    const driver = await startBrowser({ browser, grant: 'all' });
    const frame = (host: string) => `<iframe src="${addressOf('plain', host)}"></iframe>`;
    try {
      const page = await driver.open(addressOf('none', 'top'), 100);
      await page.evaluate(`(async () => {
        document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(frame('widget') + frame('sub.top'))});
        const sandboxed = document.createElement('iframe');
        sandboxed.sandbox = 'allow-scripts';
        sandboxed.src = ${JSON.stringify(addressOf('plain', 'opaque'))};
        document.body.append(sandboxed);
        await new Promise((resolve) => setTimeout(resolve, 3000));
      })()`);
      const popup = await page.openPopup();
      const report = reportOf(await popup.visit());
      await popup.close();
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
    } finally {
      await driver.close();
    }
  });

  it('insecure pages have no caches and no workers to list, and databases that are listed', async () => {
    const driver = await startBrowser({ browser, grant: 'all', resolve: 'MAP * 127.0.0.1' });
    try {
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
    } finally {
      await driver.close();
    }
  });

  it('storage that is switched off is said once, not as lists that are missing', async () => {
    const driver = await startBrowser({ browser, grant: 'all', storageOff: true });
    try {
      const page = await driver.open(`${originOf('off')}/empty`, 200);
      const popup = await page.openPopup();
      const report = reportOf(await popup.visit());
      await popup.close();
      expect(report.coverage.map(({ code }) => code)).toEqual(['storageBlocked', 'writersUnseen']);
    } finally {
      await driver.close();
    }
  });
});
