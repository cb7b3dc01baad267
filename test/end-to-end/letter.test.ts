import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Popup } from '../../cli/driver.ts';
import { type HostilePages, startHostilePages } from '../hostile-pages/serve.ts';
import { browsers, SHORT_QUIET_MS, startBrowser } from './browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const IN_COOKIE = '0b0e2f0c-7d0a-4b6e-9c5d-5a1f3e7c9d21';
const IN_STORAGE = 'c81e728d-9d4c-4f63-8067-f89cc14862ce';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages?.close());

const text = `document.querySelector('textarea').value`;
const tick = (name: string) =>
  `[...document.querySelectorAll('.letter-form label')].find((one) => one.textContent.startsWith(${JSON.stringify(name)})).querySelector('input').click()`;
const write = (label: string, words: string) => `(() => {
  const field = [...document.querySelectorAll('.letter-field')].find((one) => one.textContent === ${JSON.stringify(label)}).querySelector('input');
  field.value = ${JSON.stringify(words)};
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;
/** All that the extension keeps, as text. */
const kept = `(async () => {
  const { storage } = globalThis.browser ?? chrome;
  const areas = await Promise.all([storage.session.get(null), storage.local.get(null)]);
  return JSON.stringify([areas, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases()]);
})()`;

/** Waits until an expression is true in the page, also across loads. @throws Error that shows the page's words after 10 s */
async function until(page: Pick<Popup, 'evaluate'>, expression: string): Promise<void> {
  const ask = <T>(what: string) => page.evaluate<T>(what).catch(() => undefined); // between two pages there is none to ask
  for (let round = 0; round < 100; round += 1) {
    if (await ask<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Never true: ${expression}\n${await ask('location.href + "\\n" + document.body.innerText')}`);
}

describe.each(browsers)('the page "Write a letter" in %s', (browser) => {
  let driver: Driver;
  afterEach(() => driver?.close());

  it('puts values into the letter when they are ticked, and keeps them and the person nowhere', async () => {
    driver = await startBrowser({ browser, grant: 'all', quietMs: SHORT_QUIET_MS });
    const page = await driver.open(`${pages.url}empty`);
    await page.evaluate(`(() => {
      document.cookie = 'visitor_id=${IN_COOKIE}; path=/';
      localStorage.setItem('device_id', '${IN_STORAGE}');
    })()`);
    const letter = await page.openPopup();
    const tabId = await letter.evaluate<string>(
      `(globalThis.browser ?? chrome).storage.session.get(null).then((stored) => Object.keys(stored).find((key) => key.startsWith('visit:')).slice('visit:'.length))`,
    );
    // The popup's page becomes the letter's: an extension's pages cannot be opened from outside in every browser.
    await letter.evaluate(`void setTimeout(() => location.assign('letter.html?tab=${tabId}'))`);
    await until(letter, `${text}.includes('visitor_id')`);
    expect(await letter.evaluate(text)).toContain('Articles 11(2) and 12(6) GDPR');
    expect(await letter.evaluate(text)).not.toContain(IN_COOKIE);

    await letter.evaluate(tick('visitor_id'));
    await letter.evaluate(tick('device_id'));
    await letter.evaluate(write('Your name', 'Jana Nová-Žižková'));
    await until(letter, `['${IN_COOKIE}', '${IN_STORAGE}'].every((one) => ${text}.includes(one))`);
    await letter.evaluate(tick('Čeština'));
    await until(letter, `${text}.includes('- visitor_id (cookie, ')`);
    expect(await letter.evaluate(text)).toMatch(/S pozdravem\nJana Nová-Žižková$/);
    expect(await letter.evaluate(`document.querySelector('a.button').href`)).toMatch(
      /^mailto:\?subject=%C5%BD%C3%A1dost/,
    );

    const all = await letter.evaluate<string>(kept);
    expect(all).toContain('device_id');
    for (const secret of [IN_COOKIE, IN_STORAGE, 'Nov\u00e1']) expect(all).not.toContain(secret);

    await letter.evaluate(`(() => {${AXE}\n})()`);
    expect(
      await letter.evaluate(
        `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
      ),
    ).toEqual([]);
    await letter.evaluate('void setTimeout(() => location.reload())');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await until(letter, `${text}.includes('visitor_id')`);
    expect(await letter.evaluate(text)).not.toContain(IN_COOKIE);
    expect(await letter.evaluate(text)).not.toContain('Nov\u00e1');
  });
});
