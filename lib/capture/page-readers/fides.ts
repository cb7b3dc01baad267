import { isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The global `Fides` (ethyca/fides), once it has begun. */
export const fides: PageReader = {
  name: PAGE_RECORDS.fides,
  read: ({ Fides: api }) => {
    if (!isRecord(api) || api.initialized !== true || !isRecord(api.consent)) return undefined;
    return {
      ...pick(api, ['consent', 'fides_string']),
      ...(isRecord(api.fides_meta) ? { fides_meta: pick(api.fides_meta, ['updatedAt', 'consentMethod']) } : {}),
    };
  },
};
