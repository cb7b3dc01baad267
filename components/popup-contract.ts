import type { CatalogueDetails } from '../lib/catalogue/vendor-details.ts';
import type { Grant, Visit } from '../lib/types.ts';

/** What the popup can ask for. The real ones speak to the background; previews and tests give made ones. */
export interface PopupActions {
  /** Looks at the page again. */
  lookAgain(): void;
  /** Asks the browser for the grant's hosts. Must be called from within a click handler: browsers demand it. */
  allow(grant: Grant): void;
  /** Reads the value of one item now. Resolves with a sentence's key when it cannot be read. Nothing is kept. */
  reveal(itemId: string): Promise<{ ok: true; value: string } | { ok: false; messageKey: string }>;
  copy(text: string): Promise<void>;
  loadDetails(): Promise<CatalogueDetails>;
}

/** Everything the popup is drawn from. `visit` is undefined until the first answer of the background. */
export interface PopupModel {
  visit: Visit | undefined;
  /** The clock for "in 6 months", ms since the epoch. */
  now: number;
  /** BCP 47 tag, such as `en`. */
  locale: string;
}

/** Gives the text of a message key of `_locales`, with `$1`, `$2` replaced. */
export type Translate = (key: string, ...substitutions: (string | number)[]) => string;
