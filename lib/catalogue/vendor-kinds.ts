/** What a vendor offers, in the order in which it is shown. The packed catalogue names a kind by its place here. */
export const vendorKinds = [
  'chat',
  'recording',
  'analytics',
  'experiments',
  'monitoring',
  'guidance',
  'consent',
  'other',
] as const;
export type VendorKind = (typeof vendorKinds)[number];
