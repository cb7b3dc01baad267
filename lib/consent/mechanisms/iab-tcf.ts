import { type TCModel, TCString } from '@iabtechlabtcf/core';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { allStates, type Mechanism, nothingChosen, type SignalReading, type States, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, toMap, toText, toTime } from '../parse-record.ts';

/** TCF purposes by category. Purpose 1 (storage) is the gate to all of them and is shown on its own. */
const PURPOSES: Record<Exclude<ConsentCategory, 'necessary'>, number[]> = {
  functional: [5, 6, 11],
  analytics: [8, 9, 10],
  marketing: [2, 3, 4, 7],
};

/** Real ones have some hundred characters. The library's work grows with the square of the length: 64 KiB would take it seconds. */
const LONGEST_CORE = 4096;

/** Names that carry a TC string and nothing else; other names are found by the string's form. */
const NAMES = ['euconsent-v2', 'eupubconsent-v2', 'nc_euconsent-v2', 'dm-euconsent-v2'];

/**
 * IAB Transparency and Consent Framework 2.x: `__tcfapi` (CMP API v2) and TC strings in storage. The page's interface goes before
 * a stored string, since it alone knows that the dialog is open.
 */
export const iabTcf: Mechanism = {
  id: 'iab-tcf',
  name: 'IAB TCF',
  scope: 'site',
  records: { names: NAMES, shapes: ['tc-string'] },
  read({ records }) {
    const data = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.tcData)
      .map(readTcData);
    const pings = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.tcPing)
      .flatMap(readPing);
    const stored = records
      .filter((record) => record.where !== 'api' && record.value !== null && isTcRecord(record))
      .map(readStored);
    return [...(data.length > 0 ? data : pings), ...stored];
  },
};

function isTcRecord({ name, value }: ConsentRecord): boolean {
  return NAMES.includes(name) || /^"?C[A-Za-z0-9_-]{33,}(\.[A-Za-z0-9_-]*)*"?$/.test(value ?? '');
}

function readTcData(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const place = { where: record.where, name: record.name };
  if (data.get('gdprApplies') === false)
    return {
      ...place,
      states: allStates('unknown', 'granted'),
      basis: 'default',
      reason: 'gdprNotApplicable',
      evidence: [['gdprApplies', 'false']],
    };
  const decoded = decodeTcString(data.get('tcString'));
  const listed = toMap(toMap(data.get('purpose'))?.get('consents'));
  const consents = decoded
    ? [...decoded.purposeConsents].flatMap(([id, on]) => (on ? [id] : []))
    : listed && listed.size > 0
      ? findOn(listed)
      : undefined; // nothing listed is not "all refused"
  if (!consents) return unreadable(record);
  const evidence: SignalReading['evidence'] = [
    ['eventStatus', toText(data.get('eventStatus') ?? '')],
    ...describe(consents, decoded),
  ];
  if (data.get('eventStatus') === 'cmpuishown')
    return { ...place, states: nothingChosen, basis: 'default', reason: 'dialogOpen', evidence };
  return { ...place, ...judge(consents, decoded), evidence };
}

function readPing(record: ConsentRecord): SignalReading[] {
  const ping = parseObject(record.value ?? '');
  if (!ping) return [unreadable(record)];
  const place = { where: record.where, name: record.name };
  const status = ['cmpStatus', 'displayStatus'].map((field): [string, string] => [
    field,
    toText(ping.get(field) ?? ''),
  ]);
  if (ping.get('cmpLoaded') === true && ping.get('displayStatus') === 'visible')
    return [{ ...place, states: nothingChosen, basis: 'default', reason: 'dialogOpen', evidence: status }];
  return [{ ...place, states: allStates('unknown'), basis: 'unknown', reason: 'apiNotReady', evidence: status }];
}

function readStored(record: ConsentRecord): SignalReading {
  const decoded = decodeTcString(record.value);
  if (!decoded) return unreadable(record);
  const consents = [...decoded.purposeConsents].flatMap(([id, on]) => (on ? [id] : []));
  return { where: record.where, name: record.name, ...judge(consents, decoded), evidence: describe(consents, decoded) };
}

/** The model of a TC string's core segment. Later segments do not change what was consented to, and a broken one shall not hide it. */
function decodeTcString(value: unknown): TCModel | undefined {
  if (typeof value !== 'string') return undefined;
  const core = decodeText(value).split('.')[0] ?? '';
  if (!core.startsWith('C') || core.length > LONGEST_CORE) return undefined; // version 2 is the only one in force; version 1 began with B
  try {
    return TCString.decode(core);
  } catch {
    return undefined; // the library throws on anything malformed: unreadable
  }
}

function judge(
  consents: number[],
  decoded: TCModel | undefined,
): Pick<SignalReading, 'states' | 'basis' | 'reason' | 'partial' | 'decidedAt'> {
  const states: States = allStates('denied', 'granted');
  const partial: ConsentCategory[] = [];
  for (const [category, purposes] of Object.entries(PURPOSES) as [keyof typeof PURPOSES, number[]][]) {
    // the keys of PURPOSES
    const on = purposes.filter((purpose) => consents.includes(purpose)).length;
    if (on > 0) states[category] = 'granted';
    // Purpose 11 exists since TCF 2.2 only; a string without it is not partial for that.
    if (on > 0 && on < purposes.filter((purpose) => purpose !== 11).length) partial.push(category);
  }
  const decidedAt = toTime(decoded?.lastUpdated?.getTime());
  return {
    states,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...(partial.length > 0 ? { partial } : {}),
    ...(decidedAt ? { decidedAt } : {}),
  };
}

function describe(consents: number[], decoded: TCModel | undefined): SignalReading['evidence'] {
  const evidence: SignalReading['evidence'] = [['purposes with consent', consents.join(', ') || 'none']];
  if (!consents.includes(1) && consents.length > 0)
    evidence.push(['purpose 1 (storage)', 'not consented, although it is the gate to the others']);
  if (!decoded) return evidence;
  const interests = [...decoded.purposeLegitimateInterests].flatMap(([id, on]) => (on ? [id] : []));
  if (interests.length > 0) evidence.push(['purposes with legitimate interest (no consent)', interests.join(', ')]);
  evidence.push(['CMP id', String(decoded.cmpId)], ['policy version', String(decoded.policyVersion)]);
  return evidence;
}

function findOn(map: ReadonlyMap<string, unknown>): number[] {
  return [...map].flatMap(([id, on]) => (on === true && /^\d{1,3}$/.test(id) ? [Number(id)] : []));
}
