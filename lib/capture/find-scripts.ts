/** Most addresses given, and the longest of them in UTF-16 units. */
const SCRIPT_LIMIT = 300;
const ADDRESS_LIMIT = 500;

/**
 * Addresses of the scripts that are in this document, were loaded by it or are announced by it, each once, as origin and path: queries can
 * hold identifiers. Only http and https. A page can hide scripts that have run: removed elements and a cleared list of resources are not seen.
 */
export function findScripts(): string[] {
  const found = new Set<string>();
  for (const address of listAddresses()) {
    const url = URL.parse(address);
    if (url?.protocol === 'https:' || url?.protocol === 'http:')
      found.add((url.origin + url.pathname).slice(0, ADDRESS_LIMIT));
    if (found.size === SCRIPT_LIMIT) break;
  }
  return [...found];
}

function* listAddresses(): Generator<string> {
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[src]')) yield src;
  for (const entry of performance.getEntriesByType('resource') as PerformanceResourceTiming[]) // what this type of entry is
    if (entry.initiatorType === 'script') yield entry.name;
  const announced = 'link[rel~="preload"][as="script"][href], link[rel~="modulepreload"][href]';
  for (const { href } of document.querySelectorAll<HTMLLinkElement>(announced)) yield href;
}
