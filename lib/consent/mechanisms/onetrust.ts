import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import {
  allStates,
  type Mechanism,
  notChosenYet,
  nothingChosen,
  type SignalReading,
  type States,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject, toTime } from '../parse-record.ts';

const CONSENT = 'OptanonConsent';
const CLOSED = 'OptanonAlertBoxClosed';
const BANNER = '#onetrust-consent-sdk';
/** Groups that OneTrust numbers itself. Sites may define others, whose meaning their script alone knows. */
const GROUPS: [RegExp, ConsentCategory][] = [
  [/^(C0*1|1)$/, 'necessary'],
  [/^(C0*2|2)$/, 'analytics'],
  [/^(C0*3|3)$/, 'functional'],
  [/^(C0*4|4|C0*5|5|(V2)?STACK\d+)$/, 'marketing'],
];

/**
 * OneTrust and CookiePro: `OptanonConsent` holds the groups, `OptanonAlertBoxClosed` that somebody answered; without the second the
 * groups are only the region's defaults (developer.onetrust.com, JavaScript events guide).
 */
export const onetrust: Mechanism = {
  id: 'onetrust',
  name: 'OneTrust',
  scope: 'site',
  records: { names: [CONSENT, CLOSED] },
  elements: [BANNER],
  read({ records, elements }) {
    const closed = records.find((record) => record.where === 'cookie' && record.name === CLOSED);
    const api = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.onetrust)
      .map(readApi);
    const stored = records
      .filter((record) => record.where === 'cookie' && record.name === CONSENT && record.value !== null)
      .map((record) => readCookie(record, closed?.value));
    if (api.length + stored.length > 0) return [...api, ...stored];
    // Somebody answered, and what is not there: the banner's element stays in the page after the answer.
    if (closed && closed.value !== null) return [unreadable(closed)];
    if (closed) return [notChosenYet('cookie', CLOSED)];
    return elements.includes(BANNER) ? [notChosenYet('element', BANNER)] : [];
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const groups = data?.get('activeGroups');
  if (!data || typeof groups !== 'string') return unreadable(record);
  const on = groups.split(',').filter((id) => id !== '');
  const place = {
    where: record.where,
    name: record.name,
    evidence: [['active groups', on.join(', ') || 'none']] satisfies SignalReading['evidence'],
  };
  if (data.get('alertBoxClosed') !== true)
    return { ...place, states: nothingChosen, basis: 'default', reason: 'regionalDefault' };
  // The list names what is on; groups it does not name are off.
  return {
    ...place,
    ...judge(new Map(on.map((id) => [id, true])), allStates('denied', 'granted')),
    basis: 'explicit',
    reason: 'recordedChoice',
  };
}

function readCookie(record: ConsentRecord, closed: string | null | undefined): SignalReading {
  const fields = new URLSearchParams(record.value?.includes('groups=') ? record.value : decodeText(record.value ?? ''));
  const groups = readGroups(fields.get('groups'));
  if (groups.size === 0) return unreadable(record);
  const evidence: SignalReading['evidence'] = [
    ['groups', [...groups].map(([id, on]) => `${id} ${on ? 'on' : 'off'}`).join(', ')],
  ];
  const place = { where: record.where, name: record.name };
  const again = fields.get('AwaitingReconsent') === 'true';
  if (again) evidence.push(['AwaitingReconsent', 'true']);
  if (again || !closed)
    return { ...place, states: nothingChosen, basis: 'default', reason: 'regionalDefault', evidence };
  const decidedAt = toTime(decodeText(closed));
  const reading = judge(groups, allStates('unknown', 'granted'));
  return {
    ...place,
    ...reading,
    basis: 'explicit',
    reason: 'recordedChoice',
    evidence,
    ...(decidedAt ? { decidedAt } : {}),
  };
}

/** `C0001:1,C0002:0` as a map. */
function readGroups(text: string | null): Map<string, boolean> {
  const groups = new Map<string, boolean>();
  for (const part of decodeText(text ?? '').split(',')) {
    const found = /^([\w-]{1,60}):([01])$/.exec(part.trim());
    if (found?.[1]) groups.set(found[1], found[2] === '1');
  }
  return groups;
}

/** Several groups in one category: granted as soon as one is on, and then partial. */
function judge(groups: ReadonlyMap<string, boolean>, start: States): { states: States; partial?: ConsentCategory[] } {
  const states = { ...start };
  const partial = new Set<ConsentCategory>();
  const seen = new Map<ConsentCategory, boolean>();
  for (const [id, on] of groups) {
    const category = GROUPS.find(([pattern]) => pattern.test(id))?.[1];
    if (!category || category === 'necessary') continue;
    const before = seen.get(category);
    if (before !== undefined && before !== on) partial.add(category);
    seen.set(category, on || before === true);
    states[category] = seen.get(category) ? 'granted' : 'denied';
  }
  return { states, ...(partial.size > 0 ? { partial: [...partial] } : {}) };
}
