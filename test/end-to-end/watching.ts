import type { Driver, OpenPage } from '../../cli/driver.ts';
import { requestWatch } from '../../cli/request-watch.ts';
import type { ClassifiedItem, Report } from '../../lib/types.ts';
import type { VisitLog } from '../../lib/watch-log-types.ts';
import { reportOf } from './browsers.ts';

/** Switches watching of a site on or off, as the popup's switch does. */
export async function watchSite(driver: Driver, page: OpenPage, site: string, isOn = true): Promise<void> {
  const popup = await page.openPopup();
  try {
    await requestWatch(popup.evaluate, site, isOn);
  } catch (error) {
    throw new Error(`In ${driver.browser.name}:`, { cause: error });
  } finally {
    await popup.close();
  }
}

/** Takes away what scripts of a site can have stored, by a page of it. */
export async function forgetVisitor(page: OpenPage): Promise<void> {
  await page.evaluate(`(() => {
    localStorage.clear();
    sessionStorage.clear();
    for (const cookie of document.cookie.split('; '))
      for (const domain of ['', '; Domain=' + location.hostname])
        document.cookie = cookie.split('=')[0] + '=; Max-Age=0; Path=/' + domain;
  })()`);
}

/** Clicks the button and gives what the extension shows of the page now. */
export async function look(page: OpenPage): Promise<Report> {
  const popup = await page.openPopup();
  const report = reportOf(await popup.visit());
  await popup.close();
  return report;
}

/** What was observed, as it is kept: by the extension's own storage. */
export async function readLogs(page: OpenPage): Promise<VisitLog> {
  const popup = await page.openPopup();
  const stored = await popup.evaluate<Record<string, string>>(
    `(globalThis.browser ?? chrome).storage.session.get(null)`,
  );
  await popup.close();
  const head = Object.entries(stored).findLast(([key]) => /^log:\d+$/.test(key));
  if (!head) throw new Error(`Nothing was observed: ${Object.keys(stored).join(', ')}`);
  const [key, text] = head;
  const log = JSON.parse(text);
  return {
    ...log,
    documents: log.documents.map((id: string) => JSON.parse(stored[`${key}:doc:${id}`] ?? 'null')),
    network: JSON.parse(stored[`${key}:net`] ?? 'null'),
  };
}

/** The item of that name. @throws Error naming those that are there */
export function itemOf(report: Report, name: string): ClassifiedItem {
  const found = report.items.find((item) => item.name === name);
  if (!found) throw new Error(`No ${name} among ${report.items.map((item) => item.name).join(', ')}`);
  return found;
}
