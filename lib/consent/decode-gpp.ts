import {
  TcfCaV1,
  TcfEuV2,
  UsCa,
  UsCo,
  UsCt,
  UsDe,
  UsFl,
  UsIa,
  UsIn,
  UsKy,
  UsMd,
  UsMn,
  UsMt,
  UsNat,
  UsNe,
  UsNh,
  UsNj,
  UsOr,
  UspV1,
  UsRi,
  UsTn,
  UsTx,
  UsUt,
  UsVa,
} from '@iabgpp/cmpapi';
import { decodeTc } from './decode-tc.ts';
import type { DecodedGpp, GppSection } from './decoded-types.ts';
import { readGppHeader } from './read-gpp-header.ts';

/** Real strings have some hundred characters, a US section some twenty. */
const LONGEST = 32 * 1024;
const LONGEST_US = 200;

/** A section's class in the library: the parts all of them have. */
interface SectionClass {
  ID: number;
  NAME: string;
  VERSION: number;
  new (text: string): { toObj(): object };
}

/** The sections of US states, as the library reads them. */
const US_SECTIONS = new Map<number, SectionClass>(
  [
    ...[UsNat, UsCa, UsVa, UsCo, UsUt, UsCt, UsFl, UsMt, UsOr, UsTx],
    ...[UsDe, UsIa, UsNe, UsNh, UsNj, UsTn, UsMn, UsMd, UsIn, UsKy, UsRi],
  ].map((section): [number, SectionClass] => [section.ID, section]),
);

/**
 * Reads a GPP string with the IAB's own library, section by section: as a whole it gives up at the first that is broken. Sections without an own class in
 * the library are kept by their id. Undefined: no GPP string of version 1, or its header does not fit what follows.
 */
export function decodeGpp(text: string): DecodedGpp | undefined {
  if (text.length > LONGEST) return undefined;
  const [header = '', ...written] = text.trim().replace(/^"|"$/g, '').split('~', 60);
  const ids = readGppHeader(header);
  // One `~` at the end of an otherwise empty string is borne with.
  const sections = ids?.length === 0 && written.join('') === '' ? [] : written;
  if (ids?.length !== sections.length) return undefined;
  return { sections: sections.map((section, place) => decodeSection(ids[place] ?? 0, section.replace(/\.+$/, ''))) };
}

function decodeSection(id: number, text: string): GppSection {
  const us = US_SECTIONS.get(id);
  try {
    if (id === TcfEuV2.ID) return decodeEu(text);
    if (id === TcfCaV1.ID) return { id, name: TcfCaV1.NAME, ...orBroken(decodeCanada(text)) };
    if (id === UspV1.ID) return { id, name: UspV1.NAME, ...orBroken(decodeUsp(text)) };
    if (us) return { id, name: us.NAME, ...orBroken(decodeUs(us, text)) };
    return { id, name: String(id), fields: [] };
  } catch {
    // The library throws on anything malformed.
    return { id, name: us?.NAME ?? (id === TcfCaV1.ID ? TcfCaV1.NAME : String(id)), fields: [], isBroken: true };
  }
}

function orBroken(fields: GppSection['fields'] | undefined): Pick<GppSection, 'fields' | 'isBroken'> {
  return fields ? { fields } : { fields: [], isBroken: true };
}

function decodeEu(text: string): GppSection {
  const tc = decodeTc(text);
  const named = { id: TcfEuV2.ID, name: TcfEuV2.NAME, fields: [] };
  return tc ? { ...named, tc } : { ...named, isBroken: true };
}

/** A US section: a core, and a sub-section (mostly for Global Privacy Control) that may be absent. Only versions the library knows. */
function decodeUs(Section: SectionClass, text: string): GppSection['fields'] | undefined {
  if (text === '' || text.length > LONGEST_US) return undefined;
  const fields: [string, unknown][] = Object.entries(new Section(text).toObj());
  const version = fields.find(([field]) => field === 'Version' || field === 'MspaVersion')?.[1];
  if (typeof version !== 'number' || version < 1 || version > Section.VERSION) return undefined;
  // The library makes up a sub-section where there is none.
  return text.includes('.') ? fields : fields.filter(([field]) => !/^Gpc/.test(field));
}

/** Where Canada's lists of vendors begin, in whole characters and the bits after them, and how short the whole cannot be. */
const CANADA_CHARACTERS = 33;
const CANADA_SHORTEST = 39;

/** TCF Canada without its vendors: their ranges may name more than can be written out. Its first letter is its version. */
function decodeCanada(text: string): GppSection['fields'] | undefined {
  const core = text.split('.')[0] ?? '';
  if (core.length < CANADA_SHORTEST || !core.startsWith('B')) return undefined;
  const lastBit = /[g-z0-9_-]/.test(core.charAt(CANADA_CHARACTERS)) ? 'g' : 'A';
  const short = `${core.slice(0, CANADA_CHARACTERS)}${lastBit}AAAAAAA`;
  const fields: [string, unknown][] = Object.entries(new TcfCaV1(short).toObj());
  return fields
    .filter(([field]) => !/Vendor(Express|Implied)|DisclosedVendors|PubRestrictions|^Pub|Custom/.test(field))
    .map(([field, value]) => [field, value instanceof Date ? value.getTime() : value]);
}

/** US Privacy is text, not bits. */
function decodeUsp(text: string): GppSection['fields'] | undefined {
  const [, notice, optOut, covered] = /^1([YN-])([YN-])([YN-])$/.exec(text) ?? [];
  if (!notice) return undefined;
  return [
    ['Version', 1],
    ['Notice', notice],
    ['OptOutSale', optOut],
    ['LspaCovered', covered],
  ];
}
