import { callOn, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `DD_RUM`: what it was started with, and whether a session runs. Both getters give copies (browser-sdk 7, rumPublicApi.ts). */
export const datadogRum: PageReader = {
  name: PAGE_RECORDS.datadog,
  read: ({ DD_RUM: api }) => {
    const initial = callOn(api, 'getInitConfiguration');
    if (!isRecord(initial)) return undefined;
    const context = callOn(api, 'getInternalContext');
    return [
      ['init', pick(initial, ['trackingConsent'])],
      ['session', isRecord(context) && typeof context.session_id === 'string'],
    ];
  },
};
