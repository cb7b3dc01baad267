import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type Mechanism, type SignalReading, unknownForm } from '../mechanism.ts';
import { decodeText, parseData, toMap } from '../parse-record.ts';
import { readCategoryMap, splitPairs } from '../read-category-map.ts';

/**
 * Consent tools of which only the name of the record is known. A record that speaks in words of categories is read as a guess; any other is of an unknown form.
 * Confidence: low; extensions that know consent tools by their keys, rules of autoconsent.
 */
export const unreadTools: readonly Mechanism[] = (
  [
    ['acceptrics', 'Acceptrics', { names: ['__acceptrics_settings'] }],
    ['adopt', 'AdOpt', { names: ['AdoptConsent', 'adoptConsentMode'] }, ['#adopt-controller-button']],
    ['adzapier', 'Adzapier', { names: ['az-cookie-consent'] }],
    ['atlassian', 'Atlassian cookie consent', { names: ['atl-bsc-consent-token', 'atl-bsc-consent-token-fallback'] }],
    ['clym', 'Clym', { names: ['Clym'], prefixes: ['clym-'] }],
    ['concord', 'Concord', { prefixes: ['concord-consent-state-'] }],
    ['cookie-assistant', 'Cookie Assistant', { prefixes: ['cookie-assistant-'] }],
    ['cookie-confirm', 'Cookie Confirm', { names: ['cc_accepted_cookies'] }],
    ['cookiepal', 'CookiePal', { names: ['cookiepal-consent'] }],
    ['cytrio', 'Cytrio', { names: ['cyt-consent', 'cyt_consent_given'] }],
    [
      'gdpr-legal-cookie',
      'GDPR Legal Cookie (Beeclever)',
      { names: ['GDPR_LC:userConsentSetting'] },
      ['.overlay_bc_banner'],
    ],
    ['kick-consent-manager', 'Kick Consent Manager', { names: ['kcm_data'] }],
    ['lawwwing', 'Lawwwing', { names: ['lawwwing-consent-v2'] }],
    ['linea-grafica', 'Línea Gráfica cookies law', { names: ['lgcookieslaw', '__lglaw'] }, ['#lgcookieslaw_banner']],
    ['openli', 'Openli (Legal Monster)', { prefixes: ['legalmonster-cookieconsent'] }, ['.legalmonster-cleanslate']],
    ['privacy1', 'Privacy1', { prefixes: ['p1-cookie-'] }],
    ['seers', 'Seers', {}, ['#SeersCMPBannerMainBar', '#seers-cmp-cookie-data-hol']],
    ['truyo', 'Truyo', {}, ['#truyo-cookieBarContent']],
    ['ultimate-cookie-banner', 'Ultimate Cookie Banner', { names: ['conversionBearCookieConsent'] }],
  ] satisfies [id: string, name: string, records: Mechanism['records'], elements?: string[]][]
).map(([id, name, records, elements = []]) => createTool({ id, name, records, elements, read: readLoosely }));

function readLoosely(record: TextRecord): SignalReading {
  const text = decodeText(record.value);
  const fields =
    toMap(parseData(record.value)) ??
    splitPairs(text, ',', ':') ??
    splitPairs(text, '|', ':') ??
    splitPairs(text, '|', '=');
  const purposes = readCategoryMap(fields);
  return purposes ? answer(record, purposes, { basis: 'unknown', reason: 'guessedFromForm' }) : unknownForm(record);
}
