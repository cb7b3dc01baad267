import { find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** `window.Cookiebot` (cookiebot.com/en/developer): the answers, whether there is one, and what law applies. */
export const cookiebot: PageReader = {
  name: PAGE_RECORDS.cookiebot,
  read: ({ Cookiebot: api }) => {
    if (!isRecord(api) || !isRecord(api.consent)) return undefined;
    const visible = find(api, 'dialog', 'visible');
    const laws = ['gdpr', 'ccpa', 'lgpd'].filter((law) => find(api, 'regulations', `${law}Applies`) === true);
    return {
      ...pick(api, ['hasResponse', 'consented', 'declined', 'isOutOfRegion']),
      ...(typeof visible === 'boolean' ? { dialogVisible: visible } : {}),
      ...(laws.length > 0 ? { regulations: laws.join(', ') } : {}),
      consent: pick(api.consent, ['necessary', 'preferences', 'statistics', 'marketing', 'method']),
    };
  },
};
