import { startChromium } from '../../cli/chromium.ts';
import type { Driver, DriverOptions } from '../../cli/driver.ts';
import { startFirefox } from '../../cli/firefox.ts';
import type { ClassifiedItem, Report, Visit } from '../../lib/types.ts';

export const browsers = ['chromium', 'firefox'] as const;

/** `quietMs` for pages that ask for all they need at once; the shop's tools take longer. */
export const SHORT_QUIET_MS = 300;

/** A real browser with the built extension. */
export function startBrowser(options: DriverOptions): Promise<Driver> {
  return options.browser === 'firefox' ? startFirefox(options) : startChromium(options);
}

/** The report of a visit. @throws Error that shows the visit when it has none */
export function reportOf(visit: Visit): Report {
  if (visit.phase !== 'done') throw new Error(`Expected a report, got ${JSON.stringify(visit)}`);
  return visit.report;
}

/** Opens an address and gives the report that the popup shows for it. */
export async function inspect(driver: Driver, url: string, waitMs?: number): Promise<Report> {
  return reportOf(await visit(driver, url, waitMs));
}

/** Opens an address, clicks the button and gives what the extension stored. */
export async function visit(driver: Driver, url: string, waitMs?: number): Promise<Visit> {
  const page = await driver.open(url, waitMs);
  const popup = await page.openPopup();
  const found = await popup.visit();
  await popup.close();
  return found;
}

/** Items as comparable lines: `store name categories`, sorted. */
export function lines(items: readonly ClassifiedItem[]): string[] {
  return items.map((item) => `${item.store} ${item.name} ${item.categories.join('+')}`).sort();
}
