import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/**
 * `cact('consent.get')` (Commanders Act, OnSite API): status, and each category's. Asked only when the banner's script is there: its stub would keep the
 * question for later.
 */
export const commandersAct: PageReader = {
  name: PAGE_RECORDS.commandersAct,
  read(page) {
    const { cact, tC } = page;
    if (typeof cact !== 'function' || !isRecord(tC)) return undefined;
    return new Promise((resolve) => {
      cact('consent.get', (result: unknown) => {
        const consent = find(result, 'consent');
        resolve(
          isRecord(consent)
            ? { consent: { ...pick(consent, ['status']), categories: takeStates(consent) } }
            : undefined,
        );
      });
    });
  },
};

function takeStates({ categories }: Record<string, unknown>): Record<string, unknown> {
  if (!isRecord(categories)) return {};
  const states = Object.entries(categories).slice(0, 100);
  return Object.fromEntries(states.map(([id, one]) => [id, isRecord(one) ? pick(one, ['status']) : {}]));
}
