import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { LookupView } from './build-lookup-address.ts';

/** What the page "Look up a key" can ask for. The real ones speak to the browser; previews and tests give made ones. */
export interface LookupActions {
  loadDetails(): Promise<CatalogueDetails>;
  /** Shows a view. `push`: as a new page one can go back from; `replace`: instead of what was shown. */
  go(view: LookupView, how: 'push' | 'replace'): void;
  /** Copies the whole address of what is shown. */
  copyAddress(): Promise<void>;
}

/** Everything the page is drawn from. */
export interface LookupModel {
  view: LookupView;
  /** Of the catalogue, as reports name it. */
  version: string;
  /** BCP 47 tag, such as `en`. */
  locale: string;
  /** ms since the epoch. */
  now: number;
  /** A person's own rules are there and cannot be used, so they are not searched. */
  hasUnusedRules: boolean;
}
