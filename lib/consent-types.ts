/** The glossary of consent as types. `ConsentRecord` is the one place where a value of a page is carried. */
import type { ConsentCategory, ConsentState } from './types.ts';

/**
 * What kind of mechanism speaks, most specific first: the order of `fuseSignals`. tool: a consent tool of the site. tcf: IAB TCF. platform: what shop and
 * site systems keep. mode: Google Consent Mode. law: signals made for one law (GPP, US Privacy). guess: a record nobody knows, read by its form.
 * vendor: what one tool on the page was told. browser: the browser's own wish.
 */
export const mechanismKinds = ['tool', 'tcf', 'platform', 'mode', 'law', 'guess', 'vendor', 'browser'] as const;
export type MechanismKind = (typeof mechanismKinds)[number];

/** What one consent mechanism says, in the page it was read from. */
export interface Signal {
  /** e.g. `iab-tcf`, `cookiebot`. Its name for people comes from the mechanism's file. */
  mechanism: string;
  mechanismName: string;
  kind: MechanismKind;
  /** Whom the answer binds: the whole site, one vendor, one law, or the browser's wish. */
  scope: 'site' | 'vendor' | 'jurisdiction' | 'browser';
  states: Record<ConsentCategory, ConsentState>;
  /** explicit: a person chose. implied/default: nobody was asked. request: the browser's wish. unknown: cannot tell which. */
  basis: 'explicit' | 'implied' | 'default' | 'request' | 'unknown';
  /** Why these states: `consentReason_<code>` in `_locales`. */
  reason: ConsentReason;
  /** Categories in which only some of several purposes are on. */
  partial?: ConsentCategory[];
  /** Categories whose state rests on a guess: what the site's own names mean to us, not a documented meaning. */
  guessed?: ConsentCategory[];
  /** What is allowed meanwhile where nothing was chosen, if the mechanism says so (defaults of an opt-out region). */
  allowedMeanwhile?: ConsentCategory[];
  /** Where it was read. */
  where: RecordPlace;
  name: string;
  /** Decoded facts, in order, such as `['TCF purposes', '1, 2, 7']`. Never identifiers of the visitor. */
  evidence: [label: string, value: string][];
  /** Single choices as they are recorded: purposes, groups or services of the site. At most 200. */
  purposes?: PurposeChoice[];
  /** Standard strings in this record, which can be decoded for people on demand. */
  strings?: ConsentStringKind[];
  /** When consent is needed, by the vendor's own document, as far as the page tells. */
  triggers?: Trigger[];
  /** When the choice was recorded, ms since the epoch, if the record says. */
  decidedAt?: number;
  /** The record's own id, masked: it tells two records apart, and nobody's browser by it. */
  recordId?: string;
}

/** One purpose, group or service a visitor could decide about. */
export interface PurposeChoice {
  /** As the record or the page names it. */
  name: string;
  state: ConsentState;
  category?: ConsentCategory;
  /** The category is what the name means to us. */
  isGuess?: true;
}

export const consentStringKinds = ['tcf', 'gpp', 'usp', 'ac'] as const;
export type ConsentStringKind = (typeof consentStringKinds)[number];

/** Smartlook's document names four things that make consent necessary; `unknown`: the page does not tell. */
export interface Trigger {
  code: 'formsRecorded' | 'ipRecorded' | 'visitorApiUsed' | 'personalDataShown';
  answer: 'yes' | 'no' | 'unknown';
}

export const consentReasons = [
  'recordedChoice',
  'recordedChoiceImplied',
  'recordedChoiceUnknownBasis',
  /** A choice is recorded; which categories it is about cannot be told. */
  'choiceNotReadable',
  /** A notice was closed; what that means is the site's own setting. */
  'noticeDismissed',
  'regionalDefault',
  'bannerNoChoice',
  'dialogOpen',
  /** The tool is on the page and has recorded nothing. */
  'toolNoRecord',
  'gdprNotApplicable',
  'apiNotReady',
  'unreadable',
  /** Of a version or an encoding that is not documented. */
  'unknownForm',
  /** Consent Mode: commands of the page. */
  'modeUpdate',
  'modeDefault',
  /** GPP and US Privacy. */
  'lawOptedOut',
  'lawNotOptedOut',
  'lawNotApplicable',
  /** What a tool on the page was told, or nobody told it. */
  'vendorTold',
  'vendorOptedOut',
  'vendorNotAsked',
  'vendorNotTold',
  'guessedFromForm',
  'browserRequest',
  'browserNoRequest',
] as const;
export type ConsentReason = (typeof consentReasons)[number];

export type RecordPlace = 'cookie' | 'localStorage' | 'sessionStorage' | 'api' | 'element' | 'script';

/** One record a consent mechanism may read: the only values that are taken from a page. `null`: known to be absent. */
export interface ConsentRecord {
  where: RecordPlace;
  name: string;
  value: string | null;
}

/** Why the fused state is what it is: `fusion_<code>` in `_locales`. */
export const fusionReasons = [
  'siteChoice',
  'tcf',
  'platform',
  'mode',
  'law',
  'guess',
  'noChoiceYet',
  'noMechanism',
  'mechanismSilent',
  'disagreement',
  'notCovered',
] as const;
export type FusionReason = (typeof fusionReasons)[number];

/** Two signals that cannot both be right, or that say something the other one should have been told: `contradiction_<code>` in `_locales`. */
export const contradictionCodes = [
  /** Consent Mode grants what the record denies. */
  'modeGrantsDenied',
  /** Consent Mode denies what the record grants: the choice did not arrive. */
  'modeDeniesGranted',
  /** The TC string grants or denies what the tool's own record does not. */
  'tcAgainstTool',
  /** The TC string is newer than the tool's own record: the record was not brought up to date. */
  'tcNewerThanRecord',
  /** A platform (WordPress, Shopify, Wix) was told something else than the record says. */
  'platformAgainstRecord',
  /** Two consent tools of the site disagree. */
  'toolsDisagree',
  /** One mechanism says two things: its interface and its record, or two records. */
  'recordsDiffer',
  /** Global Privacy Control or Do Not Track is on while marketing is granted. */
  'wishAgainstGranted',
  /** GPP or US Privacy says opted out while marketing is granted. */
  'optOutAgainstGranted',
  /** A tool on the page was told it may, while the site's record denies it. */
  'vendorGrantedDenied',
  /** A tool on the page was never told, although a choice was made. */
  'vendorNeverTold',
  /** TCF: purposes are on, but purpose 1 (storage) is not. */
  'purposeOneMissing',
  /** A choice dated in the future. */
  'choiceInFuture',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

export interface Contradiction {
  code: ContradictionCode;
  /** Categories it is about; empty where it is about none. */
  categories: ConsentCategory[];
  /** Places in `Consent.signals` of those that stand against each other, the more specific first; at least one. */
  signals: number[];
}

/** A consent banner that is on the page while no mechanism we know speaks. Nothing of it is clicked. */
export interface UnknownBanner {
  /** ARIA role of its element, or the tag's name. */
  role: string;
  /** `id` and classes of its element, as a selector; at most 200 characters. */
  selector: string;
  /** Language whose words were recognised, e.g. `de`. */
  language: string;
  /** What its buttons say, at most 6 of 60 characters. */
  buttons: string[];
  /** Hosts whose scripts are on the page, other sites first; at most 30. One of them is likely the tool's. */
  scriptHosts?: string[];
  /** Address of the frame it is in, without query, where it is not in the page itself. */
  frameUrl?: string;
}

export interface Consent {
  categories: Record<ConsentCategory, ConsentState>;
  reasons: Record<ConsentCategory, { code: FusionReason; mechanisms: string[] }>;
  signals: Signal[];
  contradictions: Contradiction[];
  /** Only when no consent tool, TCF or platform signal is there. */
  unknownBanner?: UnknownBanner;
}

/** One change of what a mechanism says, in a watched visit. */
export interface SignalChange {
  /** ms since the start of the navigation. */
  at: number;
  mechanism: string;
  mechanismName: string;
  where: RecordPlace;
  name: string;
  /**
   * earlier: found when the visit began. default: it speaks for the first time, without a choice. choice: a person chose. withdrawal: something
   * that was granted is denied now. update: anything else that changed. removed: it says nothing any more.
   */
  kind: 'earlier' | 'default' | 'choice' | 'withdrawal' | 'update' | 'removed';
  /** Absent for `removed`. */
  states?: Record<ConsentCategory, ConsentState>;
  reason?: ConsentReason;
}
