import type { Page, PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The switches `window['ga-disable-<id>']` of Google Analytics. */
export const gaDisable: PageReader = {
  name: PAGE_RECORDS.gaDisable,
  read: (page) => findSwitches(page, /^ga-disable-[\w-]{1,40}$/),
};

/** The switches `window['disableYaCounter<id>']` of Yandex Metrica. */
export const yandexMetrica: PageReader = {
  name: PAGE_RECORDS.yandexMetrica,
  read: (page) => findSwitches(page, /^disableYaCounter\d{1,20}$/),
};

/** Globals of this form that are true or false; undefined when there is none. */
function findSwitches(page: Page, form: RegExp): Record<string, unknown> | undefined {
  const names = Object.keys(page).filter((name) => form.test(name) && typeof page[name] === 'boolean');
  return names.length === 0 ? undefined : Object.fromEntries(names.slice(0, 20).map((name) => [name, page[name]]));
}
