import { callOn, find, isRecord, listCalls, type Page, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const STORAGES = ['ad_Storage', 'analytics_Storage'];

/**
 * Clarity's queue while it waits for its script; then the consent that `metadata` tells. That call is documented, and without `wait` and `recall` it answers at
 * once and leaves nothing behind (clarity-js 0.8, data/metadata.ts). Of what else it tells, nothing is taken.
 */
export const clarity: PageReader = {
  name: PAGE_RECORDS.clarity,
  read: (page) => {
    const { clarity: api } = page;
    if (typeof api !== 'function') return undefined;
    const version = find(api, 'v');
    if (version !== undefined) return tellsConsent(version) ? askMetadata(page) : undefined;
    return listQueue(find(api, 'q'));
  },
};

/** Only since 0.8 does it tell consent, and forgets who asked. */
function tellsConsent(version: unknown): boolean {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})\./.exec(String(version)) ?? [];
  return Number(major) > 0 || Number(minor) >= 8;
}

function askMetadata(page: Page): unknown {
  const told: unknown[] = [];
  callOn(
    page,
    'clarity',
    'metadata',
    (_ids: unknown, _isFull: unknown, consent: unknown) => told.push(consent),
    false,
    false,
    true,
  );
  const [consent] = told;
  return isRecord(consent) ? [['metadata', pick(consent, [...STORAGES, 'source'])]] : undefined;
}

function listQueue(queue: unknown): unknown[][] | undefined {
  return listCalls(queue, ([name]) => name === 'consent' || name === 'consentv2')?.map(([name, given]) =>
    name === 'consent' ? [name, given !== false] : [name, isRecord(given) ? pick(given, STORAGES) : null],
  );
}
