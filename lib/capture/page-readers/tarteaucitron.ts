import { find, isRecord, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** The global `tarteaucitron` (AmauriC/tarteaucitron.js): the state of each service the site uses (`job`), and its type. */
export const tarteaucitron: PageReader = {
  name: PAGE_RECORDS.tarteaucitron,
  read: ({ tarteaucitron: api }) => {
    if (!isRecord(api) || !isRecord(api.state) || !isRecord(api.services)) return undefined;
    const { state, services, job, parameters } = api;
    const used = Array.isArray(job) ? job.filter((name) => typeof name === 'string').slice(0, 300) : [];
    return {
      state,
      types: Object.fromEntries(used.map((name) => [name, find(services, name, 'type')])),
      exempt: used.filter((name) => find(services, name, 'needConsent') === false),
      highPrivacy: find(parameters, 'highPrivacy'),
    };
  },
};
