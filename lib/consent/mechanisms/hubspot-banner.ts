import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const CATEGORIES = '__hs_cookie_cat_pref';
const OPT_OUT = '__hs_opt_out';
const OPT_IN = '__hs_initial_opt_in';
const NUMBERS: ReadonlyMap<string, [name: string, category: ConsentCategory]> = new Map([
  ['1', ['analytics', 'analytics']],
  ['2', ['advertisement', 'marketing']],
  ['3', ['functionality', 'functional']],
]);

/**
 * HubSpot's banner (developers.hubspot.com): the categories where the banner asks for them, else one switch. The switches are read only where there are no
 * categories: with them they only say that somebody answered.
 */
export const hubspotBanner: Mechanism = {
  id: 'hubspot-banner',
  name: 'HubSpot consent banner',
  kind: 'tool',
  scope: 'site',
  records: { names: [CATEGORIES, OPT_OUT, OPT_IN, '__hs_do_not_track', '__hs_gpc_banner_dismiss'] },
  elements: ['#hs-eu-cookie-confirmation', '#hs-banner-parent'],
  scripts: ['js.hs-banner.com/', '*.hs-banner.com/', '*.hs-banner.net/'],
  read(input) {
    const cookies = input.records.filter(({ where }) => where === 'cookie');
    const find = (wanted: string) => cookies.find(({ name, value }) => name === wanted && value !== null);
    const categories = find(CATEGORIES);
    const single = find(OPT_OUT) ?? find(OPT_IN);
    const evidence = cookies.flatMap(({ name, value }): [string, string][] =>
      name === CATEGORIES || value === null ? [] : [[name, value.slice(0, 10)]],
    );
    if (categories) return [{ ...readCategories(categories), evidence }];
    if (single) return [{ ...readSwitchCookie(single), evidence }];
    const absent = cookies.find(({ name, value }) => value === null && [CATEGORIES, OPT_OUT, OPT_IN].includes(name));
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

/** `1:true,2:false,3:true`, with `,` or `_` between. */
function readCategories(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  const parts = text.length > 500 ? [] : text.split(/[,_]/).map((part) => /^(\d{1,2}):(true|false)$/.exec(part));
  if (parts.length === 0 || parts.includes(null)) return unreadable(record);
  const purposes = parts.flatMap((part): PurposeChoice[] => {
    const [name, category] = NUMBERS.get(part?.[1] ?? '') ?? [];
    const state: ConsentState = part?.[2] === 'true' ? 'granted' : 'denied';
    return name && category ? [{ name, category, state }] : [];
  });
  return purposes.length > 0 ? recordedChoice(record, purposes) : unreadable(record);
}

function readSwitchCookie(record: ConsentRecord): SignalReading {
  const value = decodeText(record.value ?? '')
    .trim()
    .toLowerCase();
  if (value !== 'yes' && value !== 'no') return unreadable(record);
  const isGranted = (value === 'yes') === (record.name === OPT_IN);
  return recordedChoice(record, [], { states: allStates(isGranted ? 'granted' : 'denied', 'granted') });
}
