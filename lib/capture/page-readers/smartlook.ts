import { isRecord, listCalls, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const PLAIN = ['disable', 'pause', 'resume', 'restart', 'identify'];
const CONSENTS = ['consentForms', 'consentIP', 'consentAPI'];
const FLAGS = ['forms', 'ips', 'emails', 'numbers', 'api'];

/** `smartlook.consent`, and the queued calls that say what is recorded. Of `identify` only that it was called: whom it names stays in the page. */
export const smartlook: PageReader = {
  name: PAGE_RECORDS.smartlook,
  read: ({ smartlook: api }) => {
    if (typeof api !== 'function') return undefined;
    const { consent, api: queue } = api as unknown as Record<string, unknown>; // a function carries what was put on it
    const hasQueue = isRecord(queue) && queue.length !== 0;
    if (!hasQueue && !isRecord(consent)) return undefined; // it has started and keeps nothing
    const isMeant = ([name]: readonly unknown[]) => [...PLAIN, ...CONSENTS, 'record'].includes(name as string); // no other is in the list
    return {
      ...(isRecord(consent) ? pick(consent, ['api', 'forms', 'ip']) : {}),
      calls: (listCalls(queue, isMeant) ?? []).map(([name, given]) => toPlain(name, given)),
    };
  },
};

function toPlain(name: unknown, given: unknown): unknown[] {
  if (name === 'record') return [name, isRecord(given) ? pick(given, FLAGS) : null];
  if (!CONSENTS.includes(name as string)) return [name]; // no other is in the list
  return [name, typeof given === 'string' ? given.slice(0, 100) : typeof given === 'boolean' ? given : null];
}
