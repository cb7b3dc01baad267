declare module 'virtual:catalogue-table' {
  type Packed = import('./pack-catalogue.ts').PackedCatalogue;
  const table: { vendors: Packed; general: Packed };
  export default table;
}
declare module 'virtual:catalogue-details' {
  const files: import('./vendor-schema.ts').VendorFile[];
  export default files;
}
declare module 'virtual:catalogue-general' {
  const keys: import('./general/judge-row.ts').GeneralKey[];
  export default keys;
}
declare module 'virtual:catalogue-version' {
  const version: string;
  export default version;
}
