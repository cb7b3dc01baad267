import { callOn, find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `zaraz.consent` (developers.cloudflare.com/zaraz/consent-management/api): answers by purpose, names of the purposes, and whether its dialog is open. */
export const zaraz: PageReader = {
  name: PAGE_RECORDS.zaraz,
  read(page) {
    const api = find(page, 'zaraz', 'consent');
    const given = callOn(api, 'getAll');
    if (!isRecord(api) || !isRecord(given)) return undefined;
    const ids = Object.keys(given).slice(0, 100);
    return {
      ...Object.fromEntries(ids.map((id) => [id, given[id] === true])),
      purposes: Object.fromEntries(ids.map((id) => [id, sayName(find(api, 'purposes', id, 'name'))])),
      modal: api.modal === true,
    };
  },
};

/** A purpose's name: a text, or one in several languages. */
function sayName(name: unknown): string {
  const text = isRecord(name) ? (name.en ?? Object.values(name)[0]) : name;
  return typeof text === 'string' ? text.slice(0, 200) : '';
}
