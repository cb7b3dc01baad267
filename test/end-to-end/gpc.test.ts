import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumDriver } from '../../cli/chromium.ts';
import type { Driver, OpenPage, Popup } from '../../cli/driver.ts';
import type { GpcState } from '../../lib/gpc-types.ts';
import { browsers, SHORT_QUIET_MS, startBrowser } from './browsers.ts';
import { type GpcPages, startGpcPages } from './gpc-pages.ts';
import { forgetVisitor, watchSite } from './watching.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const API = '(globalThis.browser ?? chrome)';
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is left of the switch in the browser: ids of rules and registrations. */
const LEFT = `(async () => ({
  rules: (await ${API}.declarativeNetRequest.getSessionRules()).map(({ id }) => id),
  lasting: (await ${API}.declarativeNetRequest.getDynamicRules()).length,
  scripts: (await ${API}.scripting.getRegisteredContentScripts({ ids: ['gpc'] })).map((one) => one.persistAcrossSessions),
}))()`;
const NOTHING = { rules: [], lasting: 0, scripts: [] };

/** Clicks the button of the popup with these words, as soon as it is there. */
const click = (popup: Popup, words: string) =>
  popup.evaluate(`(async () => {
    for (let round = 0; round < 100; round += 1) {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(words)}));
      if (button) return button.click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no button ' + ${JSON.stringify(words)} + ' in ' + document.body.innerText);
  })()`);

/** The state of the comparison, once it is one of these. */
async function reach(popup: Popup, phases: GpcState['phase'][]): Promise<GpcState> {
  for (let round = 0; round < 500; round += 1) {
    const read = `${API}.storage.session.get('gpc').then(({ gpc }) => gpc ?? '[]')`;
    const stored = JSON.parse(await popup.evaluate<string>(read)) as [number, GpcState][];
    const state = stored.at(-1)?.[1]; // the newest tab's
    if (state && phases.includes(state.phase)) return state;
    await sleep(100);
  }
  throw new Error(`never ${phases.join(', ')}`);
}

describe.each(browsers)('comparing with Global Privacy Control in %s', (browser) => {
  let pages: GpcPages;
  let driver: Driver;
  let empty: OpenPage;
  let opened: OpenPage[] = [];
  beforeAll(async () => {
    pages = await startGpcPages();
    const resolve = 'MAP * 127.0.0.1';
    driver = await startBrowser({ browser, grant: 'all', canWatch: true, quietMs: SHORT_QUIET_MS, resolve });
    empty = await driver.open(`${pages.url}elsewhere`, 0);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });
  // A visitor who was never there, each time.
  afterEach(async () => {
    for (const page of opened) await page.close();
    opened = [];
    await forgetVisitor(empty);
    pages.seen.length = 0;
    pages.requests.length = 0;
  });

  async function begin(site = 'gpc.localhost'): Promise<{ page: OpenPage; popup: Popup }> {
    const page = await driver.open(pages.url.replace('gpc.localhost', site));
    opened.push(page);
    await watchSite(driver, page, site);
    const popup = await page.openPopup();
    await click(popup, 'What Global Privacy Control changes here');
    await click(popup, 'Load twice and compare');
    return { page, popup };
  }

  it('finds what the site leaves out, in this tab alone, and leaves nothing on', async () => {
    const other = await driver.open(`${pages.url}other`, 100);
    opened.push(other);
    const { page, popup } = await begin();
    await reach(popup, ['second', 'failed']);
    // Rules of the session end with it by the browser's own promise.
    const during = await popup.evaluate<typeof NOTHING>(LEFT);
    expect(during).toEqual({ rules: [1, 2, 3], lasting: 0, scripts: [false] });
    for (let round = 0; round < 3; round += 1) {
      await sleep(700);
      await other.evaluate('location.reload()').catch(() => undefined); // the page goes while it answers
    }
    const state = await reach(popup, ['done', 'failed']);
    if (state.phase !== 'done') throw new Error(JSON.stringify(state));
    const { vendors, signals, hosts } = state.comparison;
    const keys = vendors.flatMap(({ vendorName, keys: own }) =>
      own.map(({ store, name, side }) => `${vendorName ?? '-'} ${store} ${name.replace(/\d{5,}/, 'N')} ${side}`),
    );
    expect(keys.sort()).toEqual([
      '- localStorage in-frame without',
      '- localStorage load-N both',
      '- localStorage theme both',
      'Cookiebot cookie CookieConsent both',
      'Microsoft Clarity cookie _clck without',
      'Microsoft Clarity sessionStorage _cltk without',
    ]);
    expect(signals).toMatchObject([
      { mechanismName: 'Cookiebot', without: { marketing: 'granted' }, with: { marketing: 'denied' } },
    ]);
    expect(hosts.map(({ host, side }) => `${host.replace(/:\d+/, '')} ${side}`)).toEqual(['tracker.localhost without']);
    expect(state.limits).toEqual([]);

    // By header and by property, from the first script on, in all its frames …
    const asked = pages.seen.filter(({ property }) => property === true).map(({ path }) => path);
    expect(asked.sort()).toEqual(['/', '/frame', 'srcdoc']);
    const carried = pages.requests.filter((line) => line.endsWith(' 1') && !line.includes('favicon'));
    expect(carried.sort()).toEqual(['embed.localhost/frame 1', 'gpc.localhost/ 1']);
    // … and in no other tab.
    const others = pages.seen.filter(({ path }) => path === '/other');
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter(({ header, property }) => header !== null || property === true)).toEqual([]);

    expect(await popup.evaluate(LEFT)).toEqual(NOTHING);
    const words = await popup.evaluate<string>('document.body.innerText');
    expect(words).toContain('3 keys were written only without Global Privacy Control.');
    await click(popup, 'seen in both loads');
    await popup.evaluate(`(() => { ${AXE} })()`);
    const run = `axe.run('.gpc').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`;
    expect(await popup.evaluate(run)).toEqual([]);
    await popup.close();
    pages.seen.length = 0;
    await page.evaluate('location.reload()').catch(() => undefined); // the page goes while it answers
    await sleep(1500);
    expect(pages.seen.filter(({ path }) => path === '/')).toMatchObject([{ header: null }]);
    expect(pages.seen.some(({ property }) => property === true)).toBe(false);
    expect(await other.evaluate('navigator.globalPrivacyControl ?? false')).toBe(false);
  });

  it('defines the property as browsers do, and nothing else', async () => {
    const { page, popup } = await begin();
    await reach(popup, ['done', 'failed']);
    await popup.close();
    const found = await page.evaluate<Record<string, unknown>>(`(() => {
      const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'globalPrivacyControl');
      const attempt = (work) => { try { return String(work()); } catch (error) { return error.name; } };
      return {
        own: Object.hasOwn(navigator, 'globalPrivacyControl'), value: navigator.globalPrivacyControl,
        set: String(set), enumerable, configurable, name: get.name, length: get.length, keys: Reflect.ownKeys(get).map(String).sort(),
        text: /\\[native code\\]/.test(String(get)), isConstructor: attempt(() => new get()),
        foreign: attempt(() => get.call({})), assigned: attempt(() => { 'use strict'; navigator.globalPrivacyControl = false; }),
        globals: Object.getOwnPropertyNames(window).filter((one) => /gpc|crumb/i.test(one)),
      };
    })()`);
    expect(found).toEqual({
      own: false,
      value: true,
      set: 'undefined',
      enumerable: true,
      configurable: true,
      name: 'get globalPrivacyControl',
      length: 0,
      keys: ['length', 'name'],
      text: true,
      isConstructor: 'TypeError',
      foreign: 'TypeError',
      assigned: 'TypeError',
      globals: [],
    });
  });

  it('ends with a sentence when another page comes, and nothing stays on', async () => {
    const { page, popup } = await begin();
    await reach(popup, ['second']);
    await sleep(500);
    await page
      .evaluate(`location.assign('http://embed.localhost:' + location.port + '/elsewhere')`)
      .catch(() => undefined);
    expect(await reach(popup, ['done', 'failed'])).toMatchObject({ phase: 'failed', code: 'navigated' });
    expect(await popup.evaluate(LEFT)).toEqual(NOTHING);
    await popup.close();
  });

  if (browser === 'chromium')
    it('ends when the background is stopped in the middle and starts anew', async () => {
      const { popup } = await begin();
      await reach(popup, ['second']);
      await (driver as ChromiumDriver).stopBackground(); // by its name
      // Any message wakes it, as would the page.
      await popup.evaluate(
        `chrome.runtime.sendMessage({ command: 'inspect', argument: { tabId: -1, clicked: false } })`,
      );
      expect(await reach(popup, ['failed'])).toMatchObject({ code: 'interrupted' });
      expect(await popup.evaluate(LEFT)).toEqual(NOTHING);
      expect(await popup.evaluate('document.body.innerText')).toContain('stopped the extension in the middle');
      await popup.close();
    });

  if (browser === 'firefox')
    it('asks a page over plain http by the header alone, and that is said', async () => {
      const { popup } = await begin('gpc.example');
      const state = await reach(popup, ['done', 'failed']);
      expect(state).toMatchObject({
        phase: 'done',
        limits: [{ code: 'pageWithout' }, { code: 'framesWithout', count: 2 }],
      });
      expect(pages.requests).toContain('gpc.example/ 1');
      expect(pages.seen.some(({ property }) => property === true)).toBe(false);
      await popup.close();
    });
});

describe('the permission for it', () => {
  it('warns of nothing at install in Chromium', async () => {
    const driver = await startBrowser({ browser: 'chromium', grant: 'page' });
    const pages = await startGpcPages();
    try {
      const popup = await (await driver.open(pages.url)).openPopup();
      const warnings = (more: string) =>
        popup.evaluate(`chrome.management.getPermissionWarningsByManifest(JSON.stringify((() => {
          const { permissions, ...rest } = chrome.runtime.getManifest();
          return { ...rest, permissions: [...permissions, ${more}] };
        })()))`);
      expect(await warnings('')).toEqual([]);
      expect(await warnings(`'declarativeNetRequest'`)).toEqual(['Block content on any page']); // this would be seen
    } finally {
      await driver.close();
      await pages.close();
    }
  });
});
