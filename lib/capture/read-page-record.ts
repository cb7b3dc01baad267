import { callOn, find, type Page } from './page-reader.ts';

/** A record under a name that only the page's own settings tell: from its localStorage, or its cookies. Undefined when there is none. */
export function readPageRecord(page: Page, name: string): string | undefined {
  const stored = callOn(page.localStorage, 'getItem', name);
  if (typeof stored === 'string') return stored;
  const pair = listCookies(page).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/** Names of these that the page has as cookies. */
export function findCookieNames(page: Page, names: readonly string[]): string[] {
  const present = listCookies(page).map((one) => one.split('=', 1)[0]);
  return names.filter((name) => present.includes(name));
}

function listCookies(page: Page): string[] {
  const text = find(page, 'document', 'cookie');
  return typeof text === 'string' ? text.split('; ') : [];
}
