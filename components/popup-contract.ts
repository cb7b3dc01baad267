import type { CatalogueDetails } from '../lib/catalogue/vendor-details.ts';
import type { DecodedString } from '../lib/consent/decoded-types.ts';
import type { Signal } from '../lib/consent-types.ts';
import type { GpcState } from '../lib/gpc-types.ts';
import type { RemovalState, RemovalTarget } from '../lib/removal-types.ts';
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
  /** Reads and decodes the standard strings in a signal's record now; none when the record is gone. Rejects when it cannot be read. Nothing is kept. */
  readStrings(signal: Pick<Signal, 'where' | 'name'>): Promise<DecodedString[]>;
  /** Switches watching of this site on or off. Must be called from within a click handler: the browser may have to ask for hosts. */
  watch(isOn: boolean): void;
  /** Loads the page again. */
  reload(): void;
  /** Loads the page twice, without and with Global Privacy Control, and compares. */
  compareGpc(): void;
  /** Removes items, or all that the site keeps. Must be called from within a click handler: the browser may have to ask for the site. */
  remove(what: RemovalTarget): void;
  /** Tells where removing stands in this tab, now and at each change. Gives how to stop. */
  followRemoval(listener: (state: RemovalState | undefined) => void): () => void;
  /** What came of removing was read: it need not be shown any more. */
  forgetRemoval(): void;
  loadDetails(): Promise<CatalogueDetails>;
  /** Shows the same beside the page, where it stays open. Within a click only. Absent: this is the side panel, or the browser has none. */
  openSidePanel?(): void;
}

export interface Watching {
  isOn: boolean;
}

/** Where comparing with Global Privacy Control stands. */
export interface Gpc {
  /** Absent: none was made in this tab, or one of another site. */
  state?: GpcState | undefined;
  /** One is under way in another tab. */
  isBusyElsewhere: boolean;
}

/** Everything the popup is drawn from. `visit` is undefined until the first answer of the background. */
export interface PopupModel {
  visit: Visit | undefined;
  /** Whether this site is watched. Absent: it cannot be, the browser lets no extension work there. */
  watching?: Watching | undefined;
  /** Absent: not known yet. */
  gpc?: Gpc | undefined;
  /** The tab the visit is of, for the pages that show more of it. Absent: those cannot be opened. */
  tabId?: number | undefined;
  /** The clock for "in 6 months", ms since the epoch. */
  now: number;
  /** BCP 47 tag, such as `en`. */
  locale: string;
}

/** Gives the text of a message key of `_locales`, with `$1`, `$2` replaced. */
export type Translate = (key: string, ...substitutions: (string | number)[]) => string;
