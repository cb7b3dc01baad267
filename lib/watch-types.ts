/** The glossary of watching as types: what a report says of who wrote what, when, and how that stands to the visitor's choice. No values. */
import type { SignalChange } from './consent-types.ts';
import type { ConsentCategory, ConsentState, Store } from './types.ts';
import type { Operation, Via } from './watch-log-types.ts';

/** When a key was written, relative to the visitor's choice about its categories. */
export const allPhases = ['afterRefusal', 'beforeChoice', 'afterGrant', 'leftOver', 'unknown'] as const;
export type Phase = (typeof allPhases)[number];

/** Why a phase is unknown: `phaseReason_<code>` in `_locales`. */
export type PhaseReason =
  | 'notWatched'
  | 'writeUnseen'
  | 'noMechanism'
  | 'consentUnknown'
  | 'mixedChoice'
  | 'storeNotWatched';

/** Who wrote a key: one distinct way. */
export interface Writer {
  via: Via;
  /** Nearest script first. */
  scripts?: string[];
  source?: string;
  /** Document in which it happened. */
  frameUrl?: string;
  /** Whose script (or whose response) it is, by the catalogue's script hosts. */
  vendorId?: string;
  vendorName?: string;
  count: number;
}

/** The consent clock of one item. Times are ms since the start of the navigation. */
export interface ItemClock {
  /** The most telling of `phases`, in the order of `allPhases`. */
  phase: Phase;
  reason?: PhaseReason;
  /** Observed writes by phase; removals are not counted. */
  phases: Partial<Record<Phase, number>>;
  /** Number of observed writes in this visit, removals left out. */
  writes: number;
  firstWriteAt?: number;
  lastWriteAt?: number;
  /** First write of `phase`: what was written before it may be of others. Absent without writes. */
  phaseAt?: number;
  /** Last write that is known to have brought another value. */
  lastChangedAt?: number;
  /** It was there when the visit began. */
  wasThere?: boolean;
  /** How often its expiry was moved on without a new choice in between. */
  renewals?: number;
  /** What the last write asked for: days to four decimals (9 s), or `session`. */
  askedLifetimeDays?: number | 'session';
  /** What the browser kept, counted from the last write: days to four decimals, or `session`. */
  keptLifetimeDays?: number | 'session';
  /** Distinct writers, first one first; at most 5. */
  writers: Writer[];
}

/** A change of what is allowed. `earlier`: found when the visit began, chosen before. */
export interface ChoiceMoment {
  /** ms since the start of the navigation. */
  at: number;
  kind: 'earlier' | 'grant' | 'refusal' | 'mixed' | 'withdrawal';
  states: Record<ConsentCategory, ConsentState>;
  /** Names of the mechanisms that say so. */
  mechanisms: string[];
}

/** One mark of the timeline. */
export interface TimelineMark {
  /** ms since the start of the navigation. */
  at: number;
  store: Store;
  name: string;
  operation: Operation;
  via: Via;
  count: number;
  phase: Phase;
  /** Item of the report it is about, where it is still there. */
  itemId?: string;
  categories: (ConsentCategory | 'unclassified')[];
  /** Whose key, or else whose script. */
  vendorName?: string;
  /** Nearest script, the answering address, or the document that wrote. */
  by?: string;
}

/** A vendor whose script is on the page: kept something, or not. */
export interface VendorPresence {
  vendorId: string;
  vendorName: string;
  /** Addresses of its scripts found on the page, at most 3. */
  scripts: string[];
  /** Items of the report that are its keys. */
  items: number;
  /** Items its scripts wrote that nobody's catalogue knows. */
  unknownItems: number;
  /** A recording tool of which no key that stands for a running recording is there. */
  isRecordingUnseen?: true;
}

/** What watching adds to a report; absent when the visit was not watched. */
export interface WatchSummary {
  /** ms since the start of the navigation; 0: before any script of the page. */
  watchedSince: number;
  choices: ChoiceMoment[];
  /** Every change of what a mechanism says, oldest first. */
  signals: SignalChange[];
  marks: TimelineMark[];
  /** Marks left out because there were too many. */
  marksDropped?: number;
  isRestored?: true;
  hasGpc?: true;
}
