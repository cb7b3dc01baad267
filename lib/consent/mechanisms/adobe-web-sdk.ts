import type { ConsentRecord } from '../../consent-types.ts';
import { tellVendor, vendorNotAsked } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/**
 * Adobe Experience Platform Web SDK (experienceleague.adobe.com, setConsent): the cookie `kndctr_<organisation>_AdobeOrg_consent`. It knows one purpose,
 * `general`, for all that it collects: measuring and personalised offers alike.
 */
export const adobeWebSdk: Mechanism = {
  id: 'adobe-web-sdk',
  name: 'Adobe Experience Platform Web SDK',
  kind: 'vendor',
  scope: 'vendor',
  records: { patterns: ['^kndctr_[a-z0-9]{1,60}_AdobeOrg_consent$'] },
  read: ({ records }) => records.filter(({ where, value }) => where === 'cookie' && value !== null).map(readCookie),
};

function readCookie(record: ConsentRecord): SignalReading {
  const parts = decodeText(record.value ?? '')
    .trim()
    .split(/[;&,]/);
  const pairs = new Map(
    parts.slice(0, 20).map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  const general = pairs.get('general');
  const evidence: SignalReading['evidence'] = [['general', (general ?? 'none').slice(0, 20)]];
  if (general === 'pending') return vendorNotAsked(record, ['analytics', 'marketing'], { evidence });
  if (general !== 'in' && general !== 'out') return unreadable(record);
  const state = general === 'in' ? 'granted' : 'denied';
  return tellVendor(record, { analytics: state, marketing: state }, { evidence });
}
