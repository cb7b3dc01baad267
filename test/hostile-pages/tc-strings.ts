import { GVL, TCModel, TCString, type VendorList } from '@iabtechlabtcf/core';

/** The consent management platform the strings name. Any registered number will do. */
export const CMP_ID = 10;
export const TCF_POLICY_VERSION = 5;
/** The purposes of TCF 2.2 and later. */
export const PURPOSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** Legitimate interest is only possible for these. */
const LEGITIMATE_INTEREST_PURPOSES = [2, 7, 8, 9, 10, 11];
const VENDORS = [2, 10, 755];

/** TC strings as a platform would make them now. */
export interface TcStrings {
  /** Everything allowed. */
  accepted: string;
  /** Nothing allowed. */
  rejected: string;
  /** Not asked yet: no consent, but legitimate interest is claimed already. */
  unset: string;
}

/** Encodes the three strings with the IAB's own library. */
export function buildTcStrings(): TcStrings {
  return {
    accepted: encode(PURPOSES, LEGITIMATE_INTEREST_PURPOSES),
    rejected: encode([], []),
    unset: encode([], LEGITIMATE_INTEREST_PURPOSES),
  };
}

function encode(consents: number[], legitimateInterests: number[]): string {
  const model = new TCModel(new GVL(buildVendorList()));
  model.cmpId = CMP_ID;
  model.cmpVersion = 2;
  model.consentScreen = 1;
  model.isServiceSpecific = true;
  model.purposeConsents.set(consents);
  model.purposeLegitimateInterests.set(legitimateInterests);
  if (consents.length > 0) model.vendorConsents.set(VENDORS);
  model.vendorsDisclosed.set(VENDORS);
  return TCString.encode(model);
}

/** A small made-up vendor list: the library wants one, and the real one is neither here nor needed. */
function buildVendorList(): VendorList {
  const described = (ids: number[]) =>
    Object.fromEntries(ids.map((id) => [id, { id, name: `Purpose ${id}`, description: '', illustrations: [] }]));
  const vendors = VENDORS.map((id) => ({
    id,
    name: `Vendor ${id}`,
    purposes: PURPOSES,
    legIntPurposes: [],
    flexiblePurposes: LEGITIMATE_INTEREST_PURPOSES,
    specialPurposes: [],
    features: [],
    specialFeatures: [],
    cookieMaxAgeSeconds: null,
    usesCookies: true,
    cookieRefresh: false,
    usesNonCookieAccess: false,
  }));
  return {
    gvlSpecificationVersion: 3,
    vendorListVersion: 150,
    tcfPolicyVersion: TCF_POLICY_VERSION,
    lastUpdated: new Date().toISOString(),
    purposes: described(PURPOSES),
    specialPurposes: {},
    features: {},
    specialFeatures: {},
    stacks: {},
    dataCategories: {},
    vendors: Object.fromEntries(vendors.map((vendor) => [vendor.id, vendor])),
  };
}
