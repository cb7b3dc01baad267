import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver } from '../../cli/driver.ts';
import { startUnfeltPages, type UnfeltPages } from '../unfelt-pages/serve.ts';
import { browsers, startBrowser } from './browsers.ts';
import { readLogs, watchSite } from './watching.ts';

const SITE = 'unfelt.localhost';

type Results = Record<string, unknown>;
interface Hostile {
  replaced: number;
  duringActs: number;
  felt: string[];
}

/**
 * The two things that can be told from outside, and so are made alike before runs are compared. A Proxy shows itself without the name of its function. In
 * Firefox an error that a wrapped function makes has our line on its stack, and says that line as its place.
 */
function forget(results: Results): Results {
  const text = JSON.stringify(results, (key, value: unknown) => {
    if (key === 'stack' && Array.isArray(value))
      return value.filter((line) => !/@<anonymous code>:\d+:\d+$/.test(line));
    return key === 'place' ? undefined : value;
  });
  return JSON.parse(text.replaceAll(/function (?:set )?\w*\(\) ?\{/g, 'function () {'));
}

describe.each(browsers)('a page that is watched in %s', (browser) => {
  let pages: UnfeltPages;
  let driver: Driver;
  const runs: { checks: Results; again: Results; hostile: Hostile }[] = [];

  beforeAll(async () => {
    pages = await startUnfeltPages();
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
    for (const isWatched of [false, true]) {
      if (isWatched) await watchSite(driver, await driver.open(`${pages.url}empty`), SITE);
      const read = async () => (await driver.open(pages.url, 300)).evaluate<Results>('runChecks()');
      const checks = await read();
      const again = await read();
      const hostile = await (await driver.open(`${pages.url}hostile`, 300)).evaluate<Hostile>('runHostile(1500)');
      runs.push({ checks, again, hostile });
    }
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  it('finds everything as a page that is not', () => {
    const [unwatched, watched] = runs.map(({ checks }) => forget(checks));
    expect(Object.keys(unwatched ?? {}).length).toBeGreaterThan(100);
    expect(JSON.stringify(unwatched)).not.toContain('check failed');
    for (const [name, result] of Object.entries(unwatched ?? {}))
      expect.soft(JSON.stringify(watched?.[name], null, 1), name).toBe(JSON.stringify(result, null, 1));
  });

  it('was watched meanwhile: its functions have lost their names', () => {
    const [unwatched, watched] = runs.map(({ checks }) => JSON.stringify(checks['Storage.setItem: itself']));
    expect(unwatched).toMatch(/function setItem\(\) ?\{/);
    expect(watched).toMatch(/function \(\) ?\{/);
  });

  it('and two runs of the same page are alike, so that this can be compared', () => {
    for (const { checks, again } of runs) {
      const second = forget(again);
      for (const [name, result] of Object.entries(forget(checks)))
        expect.soft(JSON.stringify(second[name]), name).toBe(JSON.stringify(result));
    }
  });
  it('has nothing of its own called by us, whatever it replaces', () => {
    const [unwatched, watched] = runs.map(({ hostile }) => hostile);
    expect(unwatched?.replaced).toBeGreaterThan(1000);
    expect(watched).toEqual(unwatched);
  });
  it('is watched all the same', async () => {
    const page = await driver.open(`${pages.url}hostile`, 300);
    await page.evaluate<Hostile>('runHostile(1500)');
    const { documents } = await readLogs(page);
    const writes = documents.flatMap((one) => one.writes);
    const told = writes.map(({ via, operation, name }) => `${via} ${operation} ${name}`);
    for (const one of [
      'storage set hostile 1',
      'storage clear ',
      'document.cookie set hostile',
      'indexedDB open hostile',
      'indexedDB remove hostile',
    ])
      expect(told).toContain(one);
    const script = `${pages.url}hostile.js`;
    expect(writes.filter(({ via }) => via !== 'reread').map(({ scripts }) => scripts?.[0])).toEqual(
      writes.filter(({ via }) => via !== 'reread').map(() => script),
    );
  });
});
