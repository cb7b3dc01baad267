/** The page that checks sealed files without the extension: HTML. */
declare module 'virtual:offline-verifier' {
  const page: string;
  export default page;
}

/** The English words of that page, by their keys in `_locales`. */
declare module 'virtual:evidence-words' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
