import { type PurposeRestrictionVector, type TCModel, TCString, type Vector } from '@iabtechlabtcf/core';
import type { DecodedTc, PublisherRestriction } from './decoded-types.ts';
import { countIds, readBits } from './read-bits.ts';
import { findCmpName } from './tcf-names/find-names.ts';

/** Real segments have some hundred characters, and real lists some thousand ids. The library's work grows faster than their length. */
const LONGEST_SEGMENT = 4096;
const MOST_IDS = 50_000;
const MOST_SEGMENTS = 8;

const KINDS: readonly PublisherRestriction['kind'][] = ['notAllowed', 'requireConsent', 'requireInterest'];

/**
 * Reads a TC string with the IAB's own library, segment by segment: a broken one never hides the others. Quotes around it, empty segments and any order of
 * them are borne with, also a CMP id that is none (the library itself throws then). Undefined: no TC string of version 2, or its core is broken.
 */
export function decodeTc(text: string): DecodedTc | undefined {
  const segments = text
    .slice(0, LONGEST_SEGMENT * MOST_SEGMENTS)
    .trim()
    .replace(/^"|"$/g, '')
    .split('.', MOST_SEGMENTS)
    .filter((segment) => segment !== '');
  const core = segments.find((segment) => segment.startsWith('C')); // version 2; version 1 began with B
  if (core === undefined || core.length > LONGEST_SEGMENT || !(countIds(core) <= MOST_IDS)) return undefined;
  const fields = decodeSegment(core);
  if (!fields || !isLetters(fields.consentLanguage) || !isLetters(fields.publisherCountryCode)) return undefined;
  const later = segments.filter((segment) => segment !== core).map(decodeLater);
  const disclosed = later.find((segment) => segment?.vendorsDisclosed)?.vendorsDisclosed;
  const publisher = later.find((segment) => segment?.publisherConsents);
  const cmpId = Number(fields.cmpId);
  const cmpName = findCmpName(cmpId);
  return {
    createdAt: fields.created?.getTime(),
    updatedAt: fields.lastUpdated?.getTime(),
    cmpId,
    ...(cmpName ? { cmpName } : {}),
    cmpVersion: Number(fields.cmpVersion),
    consentScreen: Number(fields.consentScreen),
    consentLanguage: fields.consentLanguage,
    vendorListVersion: Number(fields.vendorListVersion),
    policyVersion: Number(fields.policyVersion),
    isServiceSpecific: fields.isServiceSpecific,
    useNonStandardTexts: fields.useNonStandardTexts,
    purposeOneTreatment: fields.purposeOneTreatment,
    publisherCountryCode: fields.publisherCountryCode,
    purposeConsents: listIds(fields.purposeConsents),
    purposeInterests: listIds(fields.purposeLegitimateInterests),
    specialFeatures: listIds(fields.specialFeatureOptins),
    vendorConsents: listIds(fields.vendorConsents),
    vendorInterests: listIds(fields.vendorLegitimateInterests),
    ...(disclosed ? { vendorsDisclosed: listIds(disclosed) } : {}),
    ...(publisher
      ? {
          publisherConsents: listIds(publisher.publisherConsents),
          publisherInterests: listIds(publisher.publisherLegitimateInterests),
        }
      : {}),
    restrictions: listRestrictions(fields.publisherRestrictions),
    brokenSegments: later.filter((segment) => segment === undefined).length,
  };
}

/** A segment after the core: vendors disclosed, vendors allowed, or the publisher's own. Undefined when it is broken or of no known kind. */
function decodeLater(segment: string): TCModel | undefined {
  const kind = readBits(segment, 0, 3);
  if (!(kind >= 1 && kind <= 3) || segment.length > LONGEST_SEGMENT) return undefined;
  const isTooWide = kind !== 3 && !(countListed(segment) <= MOST_IDS);
  return isTooWide ? undefined : decodeSegment(segment);
}

/** How many ids a segment that is one list of vendors stands for; NaN where it ends too early. */
function countListed(segment: string): number {
  if (readBits(segment, 19, 1) === 0) return readBits(segment, 3, 16);
  const entries = readBits(segment, 20, 12);
  let total = Number.isNaN(entries) ? Number.NaN : 0;
  let at = 32;
  for (let entry = 0; entry < entries && !Number.isNaN(total); entry += 1) {
    const isRange = readBits(segment, at, 1) === 1;
    total += isRange ? Math.max(0, readBits(segment, at + 17, 16) - readBits(segment, at + 1, 16)) + 1 : 1;
    at += isRange ? 33 : 17;
  }
  return total;
}

/**
 * One segment's fields by the library. It gets a bare object to fill in, since its own model refuses CMP ids below 2, which published strings have; it
 * only assigns to it. `version` is what later segments are read by.
 */
function decodeSegment(segment: string): TCModel | undefined {
  try {
    return TCString.decode(segment, { version: 2, numCustomPurposes: 0 } as TCModel);
  } catch {
    return undefined; // the library throws on anything malformed
  }
}

function listIds(vector: Vector): number[] {
  return [...vector.values()].sort((a, b) => a - b);
}

function listRestrictions(vector: PurposeRestrictionVector): PublisherRestriction[] {
  return vector.getRestrictions().flatMap((restriction) => {
    const kind = KINDS[restriction.restrictionType];
    return kind ? [{ purposeId: restriction.purposeId, kind, vendorIds: vector.getVendors(restriction) }] : [];
  });
}

/** Two letters, as the encoding can hold other signs too. */
function isLetters(code: string): boolean {
  return /^[A-Z]{2}$/.test(code);
}
