import { callOn, find, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const MOST = 200;

/** `UC_UI.getServicesBaseInfo()` of the browser SDK 2. Services of a visitor who is still to be asked are marked as implicit. */
export const usercentricsV2: PageReader = {
  name: PAGE_RECORDS.usercentricsV2,
  // Not there, or not ready: no promise, so that nobody waits for it.
  read: ({ UC_UI: api }) =>
    typeof find(api, 'getServicesBaseInfo') === 'function' && callOn(api, 'isInitialized') !== false
      ? readServices(api)
      : undefined,
};

async function readServices(api: unknown): Promise<unknown> {
  const services = await callOn(api, 'getServicesBaseInfo');
  if (!Array.isArray(services)) return undefined;
  const isAsked = (await callOn(api, 'isConsentRequired')) === true;
  return services.slice(0, MOST).map((one) => ({
    name: find(one, 'name'),
    categorySlug: find(one, 'categorySlug'),
    consent: { status: find(one, 'consent', 'status'), ...(isAsked ? { type: 'IMPLICIT' } : {}) },
  }));
}
