/**
 * What the field's own libraries decode. They are large and are loaded only when a page has such a string, so mechanisms get them as an argument.
 * Both functions never throw: `undefined` means that the text is not such a string, or is broken.
 */
export interface Decoders {
  /** @param text one TC string, as `decodeText` leaves it */
  decodeTc(text: string): DecodedTc | undefined;
  /** @param text one GPP string; sections that are broken are marked, the others are read */
  decodeGpp(text: string): DecodedGpp | undefined;
}

/** A TC string (IAB TCF 2.x). Ids ascending. Times are ms since the epoch; since TCF 2.2 they are whole days. */
export interface DecodedTc {
  createdAt: number | undefined;
  updatedAt: number | undefined;
  cmpId: number;
  /** As its maker registered it; absent for ids that are not in the list we carry. */
  cmpName?: string;
  cmpVersion: number;
  consentScreen: number;
  consentLanguage: string;
  vendorListVersion: number;
  policyVersion: number;
  isServiceSpecific: boolean;
  useNonStandardTexts: boolean;
  purposeOneTreatment: boolean;
  publisherCountryCode: string;
  purposeConsents: number[];
  purposeInterests: number[];
  specialFeatures: number[];
  vendorConsents: number[];
  vendorInterests: number[];
  /** Absent: the string has no such segment, or it is broken. */
  vendorsDisclosed?: number[];
  publisherConsents?: number[];
  publisherInterests?: number[];
  restrictions: PublisherRestriction[];
  /** Segments after the core that could not be read. */
  brokenSegments: number;
}

export interface PublisherRestriction {
  purposeId: number;
  kind: 'notAllowed' | 'requireConsent' | 'requireInterest';
  vendorIds: number[];
}

/** A GPP string. */
export interface DecodedGpp {
  sections: GppSection[];
}

export interface GppSection {
  /** As registered, e.g. 7. */
  id: number;
  /** As the library names it, e.g. `usnat`; the id in text form for one it does not know. */
  name: string;
  /** Fields in the section's order; empty when it is broken or not known. */
  fields: [field: string, value: unknown][];
  isBroken?: true;
  /** Of an EU TCF section. */
  tc?: DecodedTc;
}

/** One standard string in a record's text. `raw` is as it stands in the record, without what was around it. */
export type DecodedString =
  | { kind: 'tcf'; raw: string; tc: DecodedTc }
  | { kind: 'gpp'; raw: string; gpp: DecodedGpp }
  | { kind: 'usp'; raw: string }
  /** Google's Additional Consent: ids of ad technology providers, of those that were consented to and (version 2) those that were shown. */
  | { kind: 'ac'; raw: string; vendorIds: number[]; disclosedIds: number[] };
