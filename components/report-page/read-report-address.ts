/** What the address of the report page asks for. */
export type ReportAddress = { kind: 'tab'; tabId: number } | { kind: 'saved'; ids: string[] } | { kind: 'none' };

/** Most visits of one page. */
const MOST_VISITS = 20;

/** Reads `?tab=ID` or `?saved=UUID[,UUID…]`; anything else is `none`. The same visit is shown once. */
export function readReportAddress(search: string): ReportAddress {
  const wanted = new URLSearchParams(search);
  const tab = wanted.get('tab');
  if (tab !== null && /^\d{1,15}$/.test(tab)) return { kind: 'tab', tabId: Number(tab) };
  const ids = (wanted.get('saved') ?? '').split(',').map((id) => id.trim());
  const known = [...new Set(ids)].filter((id) => id !== '').slice(0, MOST_VISITS);
  return known.length > 0 ? { kind: 'saved', ids: known } : { kind: 'none' };
}
