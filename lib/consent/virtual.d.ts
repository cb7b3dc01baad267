declare module 'virtual:consent-wanted' {
  const wanted: ReturnType<typeof import('./read-signals.ts').buildWanted>;
  export default wanted;
}
