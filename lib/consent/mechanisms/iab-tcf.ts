import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { DecodedTc, Decoders } from '../decoded-types.ts';
import { describePurposes, describeTc, judgeTc, judgeTcPurposes, listTcPurposes } from '../judge-tc.ts';
import { allStates, type Mechanism, nothingChosen, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, toMap, toText } from '../parse-record.ts';

/** Names that carry a TC string and nothing else; other names are found by the string's form. */
const NAMES = [
  'euconsent-v2',
  'eupubconsent-v2',
  'nc_euconsent-v2',
  'dm-euconsent-v2',
  'ez-consent-tcf',
  'cconsent-v2',
  'IABTCF_TCString',
];

/** Names of sites' own that say what is meant to be in them. */
const MEANT = /tcf|tc[_-]?string|euconsent|consent[_-]?string/i;

/** TC strings exist since 2018; a text of other kind that happens to decode has any date. */
const FIRST_DAY = Date.UTC(2018, 0, 1);
const LAST_DAY = Date.UTC(2050, 0, 1);

/** What a TC string's choice is called, unless the interface says more. */
const CHOSEN = { basis: 'explicit', reason: 'recordedChoice' } as const;

/**
 * IAB Transparency and Consent Framework 2.x: `__tcfapi` (CMP API v2) and TC strings in storage. The page's interface goes before
 * a stored string, since it alone knows that the dialog is open.
 */
export const iabTcf: Mechanism = {
  id: 'iab-tcf',
  name: 'IAB TCF',
  kind: 'tcf',
  scope: 'site',
  records: { names: NAMES, shapes: ['tc-string'] },
  api: [PAGE_RECORDS.tcData, PAGE_RECORDS.tcPing],
  read({ records, decoders }) {
    const data = records
      .filter(({ name }) => name === PAGE_RECORDS.tcData)
      .map((record) => readTcData(record, decoders));
    const pings = records.filter(({ name }) => name === PAGE_RECORDS.tcPing).flatMap(readPing);
    const stored = records
      .filter((record) => record.where !== 'api' && record.value !== null)
      .flatMap((record) => readStored(record, decoders));
    return [...(data.length > 0 ? data : pings), ...stored];
  },
};

function readTcData(record: ConsentRecord, decoders: Decoders): SignalReading {
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
  const tc = decodeTcString(data.get('tcString'), decoders);
  const listed = toMap(toMap(data.get('purpose'))?.get('consents'));
  // Nothing listed is not "all refused".
  const consents = tc?.purposeConsents ?? (listed && listed.size > 0 ? findOn(listed) : undefined);
  const evidence: SignalReading['evidence'] = [['eventStatus', toText(data.get('eventStatus') ?? '')]];
  // A dialog that was opened again, over an earlier choice, has its consents; a first one has none (CMP API v2, `cmpuishown`).
  if (data.get('eventStatus') === 'cmpuishown' && !consents?.length)
    return {
      ...place,
      states: nothingChosen,
      basis: 'default',
      reason: 'dialogOpen',
      evidence: [...evidence, ...(tc ? describeTc(tc) : [])],
    };
  if (!consents) return unreadable(record);
  if (!tc)
    return {
      ...place,
      ...CHOSEN,
      ...judgeTcPurposes(consents),
      evidence: [...evidence, ...describePurposes(consents)],
    };
  const reading = readTc(tc);
  return { ...place, ...reading, evidence: [...evidence, ...reading.evidence] };
}

function readPing(record: ConsentRecord): SignalReading[] {
  const ping = parseObject(record.value ?? '');
  if (!ping) return [unreadable(record)];
  const place = { where: record.where, name: record.name };
  const status = ['cmpStatus', 'displayStatus'].map((field): [string, string] => [
    field,
    toText(ping.get(field) ?? ''),
  ]);
  const isLoaded = ping.get('cmpLoaded') === true;
  const silent = allStates('unknown', isLoaded ? 'granted' : 'unknown');
  if (isLoaded && ping.get('gdprApplies') === false)
    return [{ ...place, states: silent, basis: 'default', reason: 'gdprNotApplicable', evidence: status }];
  if (isLoaded && ping.get('displayStatus') === 'visible')
    return [{ ...place, states: nothingChosen, basis: 'default', reason: 'dialogOpen', evidence: status }];
  return [{ ...place, states: silent, basis: 'unknown', reason: 'apiNotReady', evidence: status }];
}

/** None for what only has the form: protected cookies of servers begin with the same letter. */
function readStored(record: ConsentRecord, decoders: Decoders): SignalReading[] {
  const tc = decodeTcString(record.value, decoders);
  const isMeant = NAMES.includes(record.name) || MEANT.test(record.name);
  if (!tc) return isMeant ? [unreadable(record)] : [];
  if (!isMeant && !isDated(tc)) return [];
  return [{ where: record.where, name: record.name, ...readTc(tc) }];
}

function readTc(tc: DecodedTc): Omit<SignalReading, 'where' | 'name'> {
  return { ...CHOSEN, ...judgeTc(tc), evidence: describeTc(tc), purposes: listTcPurposes(tc), strings: ['tcf'] };
}

function decodeTcString(value: unknown, decoders: Decoders): DecodedTc | undefined {
  return typeof value === 'string' ? decoders.decodeTc(decodeText(value)) : undefined;
}

function isDated({ createdAt = 0, updatedAt = 0 }: DecodedTc): boolean {
  return [createdAt, updatedAt].every((at) => at >= FIRST_DAY && at < LAST_DAY);
}

function findOn(map: ReadonlyMap<string, unknown>): number[] {
  return [...map].flatMap(([id, on]) => (on === true && /^\d{1,3}$/.test(id) ? [Number(id)] : []));
}
