import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { decodeDataLayer } from '../consent-mode/decode-data-layer.ts';
import { decodeEntries } from '../consent-mode/decode-entries.ts';
import { decodeRequest } from '../consent-mode/decode-request.ts';
import type { Mechanism, SignalReading } from '../mechanism.ts';

const DECODERS: ReadonlyMap<string, (record: ConsentRecord) => SignalReading[]> = new Map([
  [PAGE_RECORDS.consentModeEntries, decodeEntries],
  [PAGE_RECORDS.dataLayer, decodeDataLayer],
  [PAGE_RECORDS.consentModeRequest, decodeRequest],
]);

/**
 * Google Consent Mode v2 (developers.google.com/tag-platform/security/guides/consent): what Google's tags hold themselves, which has resolved regions, then
 * the commands of the page, then what a request said.
 */
export const googleConsentMode: Mechanism = {
  id: 'google-consent-mode',
  name: 'Google Consent Mode',
  kind: 'mode',
  scope: 'site',
  records: {},
  api: [...DECODERS.keys()],
  read: ({ records }) =>
    [...DECODERS].flatMap(([name, decode]) =>
      records
        .filter((record) => record.where === 'api' && record.name === name && record.value !== null)
        .flatMap(decode),
    ),
};
