import { GVL, PurposeRestriction, TCModel, TCString, type Vendor, type VendorList } from '@iabtechlabtcf/core';

/** What a made TC string says. */
export interface TcChoice {
  consents?: number[];
  /** Purposes with legitimate interest. */
  interests?: number[];
  createdAt?: Date;
  specialFeatures?: number[];
  vendors?: number[];
  vendorInterests?: number[];
  /** Vendors that were shown. */
  disclosed?: number[];
  /** The publisher's own purposes. */
  publisher?: number[];
  restrictions?: { purposeId: number; type: number; vendorIds: number[] }[];
}

/** A real TC string, encoded with the IAB's own library. */
export function makeTcString(choice: TcChoice = {}): string {
  const { consents = [], interests = [], createdAt } = choice;
  const model = new TCModel(new GVL(vendorList));
  model.cmpId = 10;
  model.cmpVersion = 2;
  model.isServiceSpecific = true;
  model.purposeConsents.set(consents);
  model.purposeLegitimateInterests.set(interests);
  model.specialFeatureOptins.set(choice.specialFeatures ?? []);
  model.vendorConsents.set(choice.vendors ?? []);
  model.vendorLegitimateInterests.set(choice.vendorInterests ?? []);
  model.vendorsDisclosed.set(choice.disclosed ?? []);
  model.publisherConsents.set(choice.publisher ?? []);
  for (const { purposeId, type, vendorIds } of choice.restrictions ?? [])
    for (const id of vendorIds) model.publisherRestrictions.add(id, new PurposeRestriction(purposeId, type));
  if (createdAt) {
    model.created = createdAt;
    model.lastUpdated = createdAt;
  }
  return TCString.encode(model);
}

/** A vendor that does everything, so that the library leaves out nothing. */
function makeVendor(id: number): Vendor {
  const purposes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const lists = { purposes, legIntPurposes: purposes, flexiblePurposes: purposes, specialPurposes: [], features: [] };
  return { id, name: `Vendor ${id}`, ...lists, specialFeatures: [1, 2], urls: [] } as unknown as Vendor; // the rest is for people
}

/** Purposes or features as the list has them: an id each, and texts that nobody reads. */
function makeTexts(count: number): VendorList['purposes'] {
  const ids = Array.from({ length: count }, (_, place) => place + 1);
  return Object.fromEntries(
    ids.map((id) => [id, { id, name: `${id}`, description: '', descriptionLegal: '', illustrations: [] }]),
  );
}

/** The library wants a vendor list; a short one will do. */
const vendorList: VendorList = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 150,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-01-01T00:00:00Z',
  purposes: makeTexts(11),
  specialPurposes: {},
  features: {},
  specialFeatures: makeTexts(2),
  stacks: {},
  dataCategories: {},
  vendors: Object.fromEntries([1, 2, 3, 10, 755, 1200].map((id) => [id, makeVendor(id)])),
};
