import type { ClassifiedItem, Store } from '../types.ts';
import type { VisitLog, Write } from '../watch-log-types.ts';

/** What is asked of a visit besides its log. */
export interface VisitFacts {
  log: VisitLog;
  /** Registrable domain of the page. */
  site: string;
  findSite(host: string): string;
}

/** One write of the log with who noticed it and where. */
export interface Observation {
  seen: Write;
  /** Who noticed it: a document by its id, or the browser. One act is noticed at most once by each, one way. */
  observer: string;
  /** Address of the document that noticed it. */
  frameUrl?: string;
}

/** One act (or several alike, `count`) of storing, joined from everything that was observed of it. Times are ms since the epoch. */
export type Act = Omit<Write, 'store' | 'name' | 'nameLength'> & {
  /** The document whose script acted. */
  frameUrl?: string;
};

/** A key with all that was observed of it, oldest first. */
export interface KeyHistory {
  store: Store;
  name: string;
  nameLength?: number;
  /** Host or cookie domain it belongs to, for looking it up; absent for opaque origins. */
  domain?: string;
  /** The item of the capture; absent: it is gone again. */
  item?: ClassifiedItem;
  acts: Act[];
  /** When the whole storage was emptied. */
  clearedAt: number[];
  /** It was there when the visit began: yes, no, or not known, and then why it cannot be told. */
  start: 'there' | 'notThere' | 'notWatched' | 'storeNotWatched';
  /** Writes of it may be missing: some were left out, or the background was stopped. */
  hasGaps?: boolean;
}

/** Whether the act stored something: what removes is no write. */
export function isStoring({ operation }: Pick<Act, 'operation'>): boolean {
  return operation === 'set' || operation === 'open';
}
