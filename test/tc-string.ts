import { GVL, TCModel, TCString, type VendorList } from '@iabtechlabtcf/core';

/** What a made TC string says. */
export interface TcChoice {
  consents?: number[];
  /** Purposes with legitimate interest. */
  interests?: number[];
  createdAt?: Date;
}

/** A real TC string, encoded with the IAB's own library. */
export function makeTcString({ consents = [], interests = [], createdAt }: TcChoice = {}): string {
  const model = new TCModel(new GVL(vendorList));
  model.cmpId = 10;
  model.cmpVersion = 2;
  model.isServiceSpecific = true;
  model.purposeConsents.set(consents);
  model.purposeLegitimateInterests.set(interests);
  if (createdAt) {
    model.created = createdAt;
    model.lastUpdated = createdAt;
  }
  return TCString.encode(model);
}

/** The library wants a vendor list; an empty one will do. */
const vendorList: VendorList = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 150,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-01-01T00:00:00Z',
  purposes: {},
  specialPurposes: {},
  features: {},
  specialFeatures: {},
  stacks: {},
  dataCategories: {},
  vendors: {},
};
