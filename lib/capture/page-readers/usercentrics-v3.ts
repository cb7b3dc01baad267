import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const MOST = 200;

/** `__ucCmp.getConsentDetails()` of the web CMP 3 (docs.usercentrics.com), without the ids of controller and consent. */
export const usercentricsV3: PageReader = {
  name: PAGE_RECORDS.usercentricsV3,
  // Not there: no promise, so that nobody waits for it.
  read: ({ __ucCmp: api }) => (typeof find(api, 'getConsentDetails') === 'function' ? readDetails(api) : undefined),
};

async function readDetails(api: unknown): Promise<unknown> {
  const details = await callOn(api, 'getConsentDetails');
  if (!isRecord(details) || !isRecord(details.categories)) return undefined;
  const consent = isRecord(details.consent) ? details.consent : {};
  return {
    consent: pick(consent, ['status', 'required', 'type', 'updatedAt']),
    categories: mapEach(details.categories, (one) => ({ state: find(one, 'state') })),
    services: mapEach(details.services, (one) => ({
      name: find(one, 'name'),
      category: find(one, 'category') ?? find(one, 'categorySlug'),
      consent: { given: find(one, 'consent', 'given'), type: find(one, 'consent', 'type') },
    })),
  };
}

function mapEach(fields: unknown, take: (one: unknown) => unknown): Record<string, unknown> {
  const entries = isRecord(fields) ? Object.entries(fields).slice(0, MOST) : [];
  return Object.fromEntries(entries.map(([key, one]) => [key, take(one)]));
}
