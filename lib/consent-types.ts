/** The glossary of consent as types. `ConsentRecord` is the one place where a value of a page is carried. */
import type { ConsentCategory, ConsentState } from './types.ts';

/** What one consent mechanism says, in the page it was read from. */
export interface Signal {
  /** e.g. `iab-tcf`, `cookiebot`. Its name for people comes from the mechanism's file. */
  mechanism: string;
  mechanismName: string;
  /** Whom the answer binds: the whole site, one vendor, one law, or the browser's wish. */
  scope: 'site' | 'vendor' | 'jurisdiction' | 'browser';
  states: Record<ConsentCategory, ConsentState>;
  /** explicit: a person chose. implied/default: nobody was asked. request: the browser's wish. unknown: cannot tell which. */
  basis: 'explicit' | 'implied' | 'default' | 'request' | 'unknown';
  /** Why these states: `consentReason_<code>` in `_locales`. */
  reason: ConsentReason;
  /** Categories in which only some of several purposes are on. */
  partial?: ConsentCategory[];
  /** Where it was read. */
  where: RecordPlace;
  name: string;
  /** Decoded facts, in order, such as `['TCF purposes', '1, 2, 7']`. Never identifiers of the visitor. */
  evidence: [label: string, value: string][];
  /** When the choice was recorded, ms since the epoch, if the record says. */
  decidedAt?: number;
}

export type ConsentReason =
  | 'recordedChoice'
  | 'recordedChoiceImplied'
  | 'recordedChoiceUnknownBasis'
  | 'regionalDefault'
  | 'bannerNoChoice'
  | 'dialogOpen'
  | 'gdprNotApplicable'
  | 'apiNotReady'
  | 'unreadable'
  | 'browserRequest'
  | 'browserNoRequest';

export type RecordPlace = 'cookie' | 'localStorage' | 'sessionStorage' | 'api' | 'element';

/** One record a consent mechanism may read: the only values that are taken from a page. `null`: known to be absent. */
export interface ConsentRecord {
  where: RecordPlace;
  name: string;
  value: string | null;
}

/** Why the fused state is what it is: `fusion_<code>` in `_locales`. */
export type FusionReason =
  | 'siteChoice'
  | 'tcf'
  | 'noChoiceYet'
  | 'noMechanism'
  | 'mechanismSilent'
  | 'disagreement'
  | 'notCovered';

export interface Consent {
  categories: Record<ConsentCategory, ConsentState>;
  reasons: Record<ConsentCategory, { code: FusionReason; mechanisms: string[] }>;
  signals: Signal[];
}
