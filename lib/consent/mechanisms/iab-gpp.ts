import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { DecodedGpp, Decoders, GppSection } from '../decoded-types.ts';
import { judgeGpp } from '../judge-gpp.ts';
import { allStates, type Mechanism, nothingChosen, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, toMap, toText } from '../parse-record.ts';
import { findGppSectionId } from '../tcf-names/gpp-sections.ts';

/** Names that carry a GPP string and nothing else. */
const NAMES = ['__gpp', 'IABGPP_HDR_GppString', 'OTGPPConsent', 'axeptio_gpp_string', 'fides_gpp'];
/** Names that carry the ids of the sections in force. */
const SECTION_NAMES = ['__gpp_sid', 'IABGPP_GppSID'];
/** A whole GPP string: header of version 1, then sections. */
const GPP_FORM = /^"?DB[A-Za-z0-9_-]{2,98}=*~[A-Za-z0-9_.~-]+"?$/;

/**
 * IAB Global Privacy Platform (Core/CMP API Specification 1.1): `__gpp` and GPP strings in storage. The page's interface goes first: it alone knows which
 * sections are in force and whether the dialog is open.
 */
export const iabGpp: Mechanism = {
  id: 'iab-gpp',
  name: 'IAB GPP',
  kind: 'law',
  scope: 'jurisdiction',
  records: {
    names: [...NAMES, ...SECTION_NAMES],
    patterns: ['(^|[_-])gpp([_-]?string|[_-]?consent)?$'],
    // The beginning of a string with one section or two, as it stands in the record of any site.
    markers: ['DBAB', 'DBAC'],
  },
  api: [PAGE_RECORDS.gppPing],
  read({ records, decoders }) {
    const sectionRecord = records.find(({ name }) => SECTION_NAMES.includes(name));
    const applicable = readSectionIds(decodeText(sectionRecord?.value ?? ''));
    return records.flatMap((record) => {
      if (SECTION_NAMES.includes(record.name) || record.value === null) return [];
      return record.where === 'api' ? readPing(record, decoders) : readStored(record, applicable, decoders);
    });
  },
};

function readPing(record: ConsentRecord, decoders: Decoders): SignalReading[] {
  const ping = parseObject(record.value ?? '');
  if (!ping) return [unreadable(record)];
  const place = { where: record.where, name: record.name };
  const status = ['cmpStatus', 'cmpDisplayStatus', 'signalStatus'].map((field): [string, string] => [
    field,
    toText(ping.get(field) ?? ''),
  ]);
  const isReady = (ping.get('signalStatus') ?? 'ready') === 'ready'; // GPP 1.0 does not have the field
  if (ping.get('cmpDisplayStatus') === 'visible' && ping.get('signalStatus') !== 'ready')
    return [{ ...place, states: nothingChosen, basis: 'default', reason: 'dialogOpen', evidence: status }];
  if (ping.get('cmpStatus') !== 'loaded' || !isReady)
    return [{ ...place, states: allStates('unknown'), basis: 'unknown', reason: 'apiNotReady', evidence: status }];
  const applicable = ping.get('applicableSections');
  const ids = Array.isArray(applicable) ? applicable.filter((id) => Number.isInteger(id)) : [];
  const text = ping.get('gppString');
  const gpp =
    typeof text === 'string' && text !== ''
      ? decoders.decodeGpp(decodeText(text))
      : readParsed(ping.get('parsedSections'));
  if (!gpp) return [unreadable(record)];
  const { evidence, ...judged } = judgeGpp(gpp, ids);
  const strings = typeof text === 'string' && text !== '' ? { strings: ['gpp' as const] } : {};
  return [{ ...place, ...judged, evidence: [...status, ...evidence], ...strings }];
}

function readStored(record: ConsentRecord, applicable: number[], decoders: Decoders): SignalReading[] {
  const text = decodeText(record.value ?? '').trim();
  const isOwn = NAMES.includes(record.name);
  if (!isOwn && !GPP_FORM.test(text)) return [];
  const gpp = decoders.decodeGpp(text);
  const isMeant = isOwn || /gpp/i.test(record.name);
  if (!gpp) return isMeant ? [unreadable(record)] : [];
  // Under a name that says nothing, a text of which nothing can be read is something else.
  if (!isMeant && gpp.sections.every((section) => section.isBroken)) return [];
  return [{ where: record.where, name: record.name, ...judgeGpp(gpp, applicable), strings: ['gpp'] }];
}

/** `7`, `2,6`, `2_6` or `[7]`. */
function readSectionIds(text: string): number[] {
  return text.length > 200 ? [] : (text.match(/-?\d{1,4}/g) ?? []).map(Number);
}

/** Sections as an interface lists them that gives no string: an object of fields, or a list of such (core and sub-sections). */
function readParsed(parsed: unknown): DecodedGpp | undefined {
  const sections = toMap(parsed);
  if (!sections) return undefined;
  return {
    sections: [...sections].slice(0, 50).map(([key, value]): GppSection => {
      const parts: unknown[] = Array.isArray(value) ? value.slice(0, 10) : [value];
      const fields = parts.flatMap((part) => [...(toMap(part) ?? [])]).slice(0, 100);
      return { id: findGppSectionId(key) ?? 0, name: key.slice(0, 40), fields };
    }),
  };
}
