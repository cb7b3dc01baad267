import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { defaultsOnly, fillUnknown } from '../defaults-only.ts';
import { judgePurposes } from '../judge-purposes.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, maskId, parseData, parseObject, toMap, toTexts, toTime } from '../parse-record.ts';
import { type GroupNames, nameGroup, readGroupNames } from './onetrust-groups.ts';

const CONSENT = 'OptanonConsent';
const CLOSED = 'OptanonAlertBoxClosed';
const EVENT = PAGE_RECORDS.onetrustEvent;

/**
 * OneTrust and CookiePro: `OptanonConsent` holds the groups, `OptanonAlertBoxClosed` that somebody answered; without the second the
 * groups are only the region's defaults (developer.onetrust.com, JavaScript events guide).
 */
export const onetrust: Mechanism = {
  id: 'onetrust',
  name: 'OneTrust',
  kind: 'tool',
  scope: 'site',
  records: { names: [CONSENT, CLOSED] },
  api: [PAGE_RECORDS.onetrust, EVENT, PAGE_RECORDS.dataLayer],
  elements: ['#onetrust-consent-sdk'],
  scripts: ['cdn.cookielaw.org/', 'cookie-cdn.cookiepro.com/', '*.onetrust.com/'],
  read(input) {
    const { records } = input;
    const named = (wanted: string) => records.filter(({ where, name }) => where === 'api' && name === wanted);
    const closed = records.find(({ where, name }) => where === 'cookie' && name === CLOSED);
    const apis = named(PAGE_RECORDS.onetrust);
    const names = readGroupNames(parseObject(apis[0]?.value ?? '')?.get('groups'));
    const spoken = [...apis.map((record) => readApi(record, names)), ...named(EVENT).map(readEvent)];
    const stored = records
      .filter(({ where, name, value }) => where === 'cookie' && name === CONSENT && value !== null)
      .map((record) => readCookie(record, closed?.value, names));
    const found = [...spoken, ...stored];
    if (found.length > 0) return found;
    const pushed = named(PAGE_RECORDS.dataLayer).flatMap((record) => readLayer(record, closed?.value));
    if (pushed.length > 0) return pushed;
    // Somebody answered, and what is not there: the banner's element stays in the page after the answer.
    if (closed && closed.value !== null) return [readClosed(closed)];
    const [absent] = records.filter(({ where }) => where === 'cookie');
    return absent ? [notChosenYet('cookie', absent.name)] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord, names: GroupNames): SignalReading {
  const data = parseObject(record.value ?? '');
  const groups = data?.get('activeGroups');
  if (!data || typeof groups !== 'string') return unreadable(record);
  return judgeActive(record, groups.split(','), names, data.get('alertBoxClosed') === true ? 'explicit' : 'default');
}

/** The event's detail: ids of the groups that are on, after an answer. */
function readEvent(record: ConsentRecord): SignalReading {
  const ids = toTexts(parseData(record.value ?? ''));
  return ids ? judgeActive(record, ids, new Map(), 'explicit') : unreadable(record);
}

/**
 * The data layer's events, where the page tells nothing else. They are pushed on load too: only `OptanonAlertBoxClosed`, or a change in the same page,
 * shows that somebody chose.
 */
function readLayer(record: ConsentRecord, closed: string | null | undefined): SignalReading[] {
  const entries = parseData(record.value ?? '');
  const events = (Array.isArray(entries) ? entries : []).flatMap((entry) => {
    const fields = toMap(entry);
    const [event, groups] = [fields?.get('event'), fields?.get('OnetrustActiveGroups')];
    const isOurs = event === 'OneTrustGroupsUpdated' || event === 'OneTrustLoaded';
    return isOurs && typeof groups === 'string' ? [{ event, groups }] : [];
  });
  const last = events.at(-1);
  if (!last) return [];
  const isChanged = events.some(({ groups }) => groups !== last.groups);
  const isDefault = closed === null || !events.some(({ event }) => event === 'OneTrustGroupsUpdated');
  const basis = closed || isChanged ? 'explicit' : isDefault ? 'default' : 'unknown';
  return [judgeActive(record, last.groups.split(','), new Map(), basis)];
}

/** Of a list that names what is on; groups it does not name are off. */
function judgeActive(
  record: ConsentRecord,
  listed: readonly string[],
  names: GroupNames,
  basis: 'explicit' | 'default' | 'unknown',
): SignalReading {
  const on = listed.map((id) => id.trim()).filter((id) => id !== '' && !isHost(id));
  const off = [...names.keys()].filter((id) => !on.includes(id));
  const purposes = [
    ...on.map((id) => nameGroup(id, true, names)),
    ...off.slice(0, 200).map((id) => nameGroup(id, false, names)),
  ];
  const evidence: SignalReading['evidence'] = [['active groups', on.join(', ') || 'none']];
  if (basis === 'default') return { ...defaultsOnly(record, purposes), reason: 'regionalDefault', evidence };
  const judged = judgePurposes(purposes);
  // A group that means nothing to us may stand for any category; with the site's own list at hand, what it does not ask about is not known.
  const isTold = names.size === 0 && purposes.every(({ category }) => category);
  return {
    where: record.where,
    name: record.name,
    ...judged,
    states: isTold ? fillUnknown(judged.states, 'denied') : judged.states,
    basis,
    reason: basis === 'explicit' ? 'recordedChoice' : 'recordedChoiceUnknownBasis',
    evidence,
  };
}

/** Single hosts and vendors, which stand in the same list: `H12`, `V34`, in older versions `0_171003`. */
function isHost(id: string): boolean {
  return /^(?:[HV]|0_)\d+$/.test(id);
}

function readClosed(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '');
  const decidedAt = /^\d{4}-\d\d-\d\dT\d\d:/.test(text) ? toTime(text) : undefined; // a date that is cut off is one to `Date.parse`
  return decidedAt ? choiceNotReadable(record, { decidedAt }) : unreadable(record);
}

function readCookie(record: ConsentRecord, closed: string | null | undefined, names: GroupNames): SignalReading {
  const written = (record.value ?? '').trim().replace(/^"|"$/g, '');
  const fields = new URLSearchParams(written.includes('groups=') ? written : decodeText(written));
  const groups = readGroups(fields.get('groups'));
  if (!groups) return unreadable(record);
  const purposes = [...groups].map(([id, on]): PurposeChoice => nameGroup(id, on, names));
  const evidence: SignalReading['evidence'] = [
    ['groups', [...groups].map(([id, on]) => `${id} ${on ? 'on' : 'off'}`).join(', ')],
    ...describe(fields),
  ];
  const recordId = maskId(fields.get('consentId'));
  const more = { evidence, ...(recordId ? { recordId } : {}) };
  if (fields.get('AwaitingReconsent') === 'true' || !closed)
    return { ...defaultsOnly(record, purposes), reason: 'regionalDefault', ...more };
  const decidedAt = toTime(decodeText(closed));
  return {
    where: record.where,
    name: record.name,
    ...judgePurposes(purposes),
    basis: 'explicit',
    reason: 'recordedChoice',
    ...more,
    ...(decidedAt ? { decidedAt } : {}),
  };
}

/** How the choice was saved: `intType` of the record. Other numbers stand for the preference centre. */
const SAVED = new Map([
  ['1', 'all accepted in the banner'],
  ['2', 'all rejected in the banner'],
]);

function describe(fields: URLSearchParams): SignalReading['evidence'] {
  const evidence: SignalReading['evidence'] = [];
  const saved = fields.get('intType') ?? fields.get('iType');
  if (saved) evidence.push(['saved by', SAVED.get(saved) ?? `preference centre (${saved})`]);
  // `isGpcEnabled`: the site honours Global Privacy Control here; `browserGpcFlag`: the browser sends it.
  for (const flag of ['isGpcEnabled', 'browserGpcFlag']) if (fields.get(flag) === '1') evidence.push([flag, '1']);
  if (fields.get('AwaitingReconsent') === 'true') evidence.push(['AwaitingReconsent', 'true']);
  return evidence;
}

/** `C0001:1,C0002:0` as a map; undefined when there is none, or a part is broken or cut off. */
function readGroups(text: string | null): Map<string, boolean> | undefined {
  const groups = new Map<string, boolean>();
  for (const part of decodeText(text ?? '').split(',')) {
    if (part.trim() === '') continue;
    const found = /^([^:,%]{1,60}):([01])$/.exec(part.trim());
    if (!found?.[1]) return undefined;
    if (!isHost(found[1])) groups.set(found[1], found[2] === '1');
  }
  return groups.size > 0 ? groups : undefined;
}
