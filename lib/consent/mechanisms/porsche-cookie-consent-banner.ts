import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { judgeAccepted } from '../judge-accepted.ts';
import { type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, toTexts } from '../parse-record.ts';

const COOKIE = 'cookies_accepted_categories';
/** Keys of the examples in its document. */
const DOCUMENTED: ReadonlySet<string> = new Set(['technically_required', 'analytics', 'marketing']);

/**
 * Cookie Consent Banner (@porscheofficial/cookie-consent-banner): the accepted categories with commas between, in `cookies_accepted_categories` unless the site
 * names it otherwise. Its element, which stays in the page, knows the name of the cookie and all categories there are.
 */
export const porscheCookieConsentBanner: Mechanism = {
  id: 'porsche-cookie-consent-banner',
  name: 'Cookie Consent Banner (Porsche)',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.porscheBanner],
  read({ records }) {
    const api = records.filter(({ where }) => where === 'api').map(readApi);
    return [...api, ...records.filter(({ where }) => where !== 'api').map(readCookie)];
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const categories = toTexts(data?.get('categories'));
  const accepted = toTexts(data?.get('accepted'));
  if (!data || !categories || !accepted) return unreadable(record);
  if (accepted.length === 0) return notChosenYet(record.where, record.name);
  const rejected = categories.filter((name) => !accepted.includes(name));
  return { ...say(record), ...judgeAccepted(accepted, rejected, DOCUMENTED) };
}

function readCookie(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  if (text === '') return notChosenYet(record.where, record.name);
  const accepted = text.split(',').map((name) => name.trim());
  if (accepted.some((name) => !/^[\p{L}\p{N}_ .:-]{1,80}$/u.test(name))) return unreadable(record);
  return { ...say(record), ...judgeAccepted(accepted, undefined, DOCUMENTED) };
}

function say({ where, name }: ConsentRecord): Pick<SignalReading, 'where' | 'name' | 'basis' | 'reason'> {
  return { where, name, basis: 'explicit', reason: 'recordedChoice' };
}
