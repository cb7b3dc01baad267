import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import type { Driver, OpenPage } from '../../cli/driver.ts';
import { type BannerPages, startBannerPages } from '../banner-pages/serve.ts';
import { browsers, inspect, startBrowser } from './browsers.ts';
import { forgetVisitor, look, watchSite } from './watching.ts';

const SETTLE_MS = 300;

describe.each(browsers)('pages that no consent tool explains, in %s', (browser) => {
  let pages: BannerPages;
  let driver: Driver;
  let empty: OpenPage;
  beforeAll(async () => {
    pages = await startBannerPages();
    driver = await startBrowser({ browser, grant: 'all', canWatch: true });
    empty = await driver.open(`${pages.url}empty`, 0);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });
  afterEach(() => forgetVisitor(empty));

  const consentOf = async (name: string) => (await inspect(driver, `${pages.url}${name}`, SETTLE_MS)).consent;

  test.each([
    [
      'unknown-dialog',
      {
        role: 'dialog',
        language: 'de',
        selector: 'div#acme-notice.overlay.big',
        buttons: ['Alle akzeptieren', 'Nur notwendige'],
      },
    ],
    ['unknown-shadow', { role: 'div', language: 'fr', selector: 'div.bar' }],
    ['unknown-divs', { role: 'div', selector: 'div#notice', language: 'en', buttons: ['Accept', 'Reject'] }],
    ['unknown-named', { role: 'section', language: 'en', buttons: ['Got it'] }],
  ])('%s: a banner is shown, its record is not known', async (name, expected) => {
    const { unknownBanner, reasons, categories } = await consentOf(name);
    expect(unknownBanner).toMatchObject(expected);
    expect(unknownBanner).not.toHaveProperty('frameUrl');
    expect([reasons.marketing.code, categories.marketing]).toEqual(['noMechanism', 'unknown']);
  });

  it('in a frame: it is said which', async () => {
    const { unknownBanner } = await consentOf('in-frame');
    expect(unknownBanner).toMatchObject({ language: 'de', frameUrl: `${pages.url}unknown-dialog` });
  });

  test.each(['hidden-banner', 'outside-banner', 'footer-links', 'cookie-policy', 'cookie-shop', 'empty'])(
    '%s: none',
    async (name) => {
      expect(await consentOf(name)).not.toHaveProperty('unknownBanner');
    },
  );

  it('a record nobody knows is read by its form, and said to be a guess', async () => {
    const { categories, reasons, signals } = await consentOf('unknown-recorded');
    expect([categories.analytics, categories.marketing, categories.functional]).toEqual([
      'granted',
      'denied',
      'unknown',
    ]);
    expect(reasons.analytics.code).toBe('guess');
    const ofPage = signals.filter(({ kind }) => kind !== 'browser');
    expect(ofPage.map(({ kind, guessed }) => [kind, guessed])).toEqual([['guess', ['analytics', 'marketing']]]);
  });

  it('interfaces that lie take nothing from the rest', async () => {
    const { categories, signals } = await consentOf('lying');
    expect([categories.analytics, categories.marketing]).toEqual(['granted', 'denied']); // the record of the one that does not lie
    expect(signals.find(({ mechanism }) => mechanism === 'iab-usp')?.states.marketing).toBe('denied'); // its first answer
  });

  it('listeners are taken away after a look, and when nobody watches any more', async () => {
    const page = await driver.open(`${pages.url}counting`, SETTLE_MS);
    const count = () => page.evaluate<number>('count()');
    await look(page);
    expect(await count()).toBe(0);
    await watchSite(driver, page, 'banner.localhost');
    const watched = await driver.open(`${pages.url}counting`, 1500);
    const counted = () => watched.evaluate<number>('count()');
    expect(await counted()).toBe(1);
    const report = await look(watched);
    expect(report.consent.categories.marketing).toBe('unset');
    expect(await counted()).toBe(1);
    await watchSite(driver, watched, 'banner.localhost', false);
    expect(await counted()).toBe(0);
    const asked = await watched.evaluate<string[]>('listAsked()');
    expect(new Set(asked)).toEqual(new Set(['ping', 'addEventListener', 'removeEventListener']));
  });
});
