import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/**
 * The global `klaro` (klaro.org). Its `getManager()` makes a manager where there is none yet, which would run services: it is asked only when Klaro has put its
 * element into the page, which it does together with the manager.
 */
export const klaro: PageReader = {
  name: PAGE_RECORDS.klaro,
  read: ({ klaro: api, document, klaroConfig }) => {
    if (!isRecord(api) || typeof api.getManager !== 'function') return undefined;
    const id = find(klaroConfig, 'elementID');
    const element = callOn(document, 'getElementById', typeof id === 'string' ? id : 'klaro');
    if (!isRecord(element) || !isRecord(element.firstChild)) return undefined;
    const manager = callOn(api, 'getManager');
    // What is saved: `consents` changes with every switch that is touched before saving.
    const consents = find(manager, 'savedConsents') ?? find(manager, 'consents');
    const services = find(manager, 'config', 'services');
    if (!isRecord(manager) || !isRecord(consents) || !Array.isArray(services)) return undefined;
    return {
      confirmed: manager.confirmed === true,
      consents,
      services: services
        .filter(isRecord)
        .slice(0, 200)
        .map((service) => pick(service, FIELDS)),
    };
  },
};

const FIELDS = ['name', 'purposes', 'required', 'optOut'];
