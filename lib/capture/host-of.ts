/** The host of an address, origin or schemeful site; '' where there is none (about:blank, `null`). Pure. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? '';
}
