declare module 'virtual:catalogue-table' {
  const table: import('./compile-catalogue.ts').CatalogueTable;
  export default table;
}
declare module 'virtual:catalogue-details' {
  const details: Record<string, import('./vendor-schema.ts').VendorFile>;
  export default details;
}
