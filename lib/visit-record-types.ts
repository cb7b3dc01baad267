/** The glossary of what is kept, shown and handed on of one visit: its published report with what a person says of the findings. */
import type { ExportedReport } from './report/report-schema.ts';

export const verdicts = ['toCheck', 'accepted', 'problem', 'fixed'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a person says of one finding. */
export interface FindingVerdict {
  verdict: Verdict;
  /** At most `COMMENT_LIMIT` UTF-16 units. */
  comment: string;
  /** When it was said, ms since the epoch. */
  at: number;
}

export const COMMENT_LIMIT = 2000;
export const NAME_LIMIT_OF_VISIT = 200;

/** A picture of the page as it was visible. */
export interface Screenshot {
  type: 'image/png' | 'image/jpeg';
  /** The file's bytes in base64. */
  base64: string;
  /** ms since the epoch. */
  takenAt: number;
}

/** One visit as it is saved, shown on the report page, exported and sealed. Plain data that survives JSON. */
export interface VisitRecord {
  /** UUID. */
  id: string;
  /** Given by a person; at most `NAME_LIMIT_OF_VISIT` UTF-16 units. */
  name: string;
  /** ms since the epoch. Absent: not saved yet. */
  savedAt?: number;
  report: ExportedReport;
  /** By the finding's id. */
  verdicts: Record<string, FindingVerdict>;
  screenshot?: Screenshot;
}

/** What is in the list of saved visits: enough to find one, without its report. Times are ms since the epoch. */
export interface SavedVisitSummary {
  id: string;
  name: string;
  /** Registrable domain. */
  site: string;
  /** The page's address without query and fragment. */
  url: string;
  capturedAt: number;
  savedAt: number;
  browserName: string;
  isWatched: boolean;
  hasScreenshot: boolean;
  counts: { items: number; vendors: number; problem: number; look: number; note: number };
  /** It cannot be read: then only the id is sure. It can still be removed, or exported as it is. */
  isBroken?: true;
}

/** An expectation as a person keeps it. `text`: the file as it was written. */
export interface SavedExpectation {
  /** UUID. */
  id: string;
  name: string;
  savedAt: number;
  text: string;
}
