import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { readStored, type StoredKey } from './read-stored.ts';
import type { ExpectedKey, Witness } from './witnesses.ts';

const LOOK_MS = 100;
const QUIET_MS = 1000;
/** For a busy machine; usually everything is there after a second. */
const CAP_MS = 20_000;

/** What one SDK did in its page. */
export interface Statement {
  stored: StoredKey[];
  /** Addresses it asked that are not its local server, while its page closes too. */
  elsewhere: string[];
  /** What went wrong in the page, to be shown when something is missing. */
  errors: string[];
}

/** Opens the page in a context of its own and looks until all that is expected is there and nothing new has come for a moment. */
export async function watchWitness(browser: Browser, url: string, { expected }: Witness): Promise<Statement> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // SDKs take headless browsers for robots.
    await page.setUserAgent({ userAgent: (await browser.userAgent()).replace('Headless', '') });
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!isLocal(request.url(), url)) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    return { stored: await waitForQuiet(context, page, expected), elsewhere, errors };
  } finally {
    await context.close();
  }
}

async function waitForQuiet(
  context: BrowserContext,
  page: Page,
  expected: readonly ExpectedKey[],
): Promise<StoredKey[]> {
  const startedAt = Date.now();
  let stored: StoredKey[] = [];
  let changedAt = startedAt;
  for (;;) {
    const now = await readStored(context, page);
    if (describe(now) !== describe(stored)) changedAt = Date.now();
    stored = now;
    const isQuiet = Date.now() - changedAt >= QUIET_MS;
    if (isQuiet && expected.every((key) => isMet(key, stored))) return stored;
    if (Date.now() - startedAt >= CAP_MS) return stored;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Whether one of the stored keys is this one. */
export function isMet({ store, name }: ExpectedKey, stored: readonly StoredKey[]): boolean {
  const [beginning = '', ...rest] = name.split('*');
  const expression = new RegExp(`^${[beginning, ...rest].map(RegExp.escape).join('.*')}$`);
  return stored.some((key) => key.store === store && expression.test(key.name));
}

function describe(stored: readonly StoredKey[]): string {
  return stored
    .map(({ store, name }) => `${store} ${name}`)
    .sort()
    .join('\n');
}

function isLocal(address: string, url: string): boolean {
  const { protocol, host } = new URL(address);
  return protocol === 'data:' || protocol === 'blob:' || host === new URL(url).host;
}
