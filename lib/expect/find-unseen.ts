import type { ExportedReport } from '../report/report-schema.ts';
import type { CoverageCode, Store } from '../types.ts';

/** Gaps behind which keys may be, by what may be behind them. */
const COOKIES: readonly string[] = [
  'cookiesScriptVisibleOnly',
  'cookiesUnseen',
  'hostCookiesUnseen',
  'partitionsUnseen',
] satisfies CoverageCode[];
const STORAGE: readonly string[] = ['storageBlocked', 'storeUnlisted'] satisfies CoverageCode[];
const ANY: readonly string[] = [
  'frameNoAccess',
  'frameUnreached',
  'frameOpaque',
  'itemsCapped',
] satisfies CoverageCode[];

/** The gaps of a report behind which keys of this store may be; undefined: of any. Pure. */
export function findUnseen({ coverage }: ExportedReport, store: Store | undefined): ExportedReport['coverage'] {
  const isMeant = (code: string) =>
    ANY.includes(code) ||
    (store !== 'cookie' && STORAGE.includes(code)) ||
    ((store === 'cookie' || store === undefined) && COOKIES.includes(code));
  return coverage.filter(({ code }) => isMeant(code));
}
