import type { FindingVerdict, VisitRecord } from '../../lib/visit-record-types.ts';
import type { SealActions } from '../evidence/seal-contract.ts';
import type { ExportActions } from '../export/export-contract.ts';

/** Whether something was kept. `detail`: the browser's own words. */
export type SaveOutcome = { ok: true } | { ok: false; code: 'full' | 'broken' | 'unexpected'; detail: string };

/** What the report page can ask for. The real ones save; previews and tests give made ones. What was saved comes back in the next model. */
export interface ReportActions {
  /** Saves a visit that is not saved yet, or gives a saved one another name. */
  save(record: VisitRecord, name: string): Promise<SaveOutcome>;
  /** Keeps what a person says of a finding; a visit that is not saved yet is saved with it. Undefined: nothing any more. */
  noteVerdict(record: VisitRecord, findingId: string, verdict: FindingVerdict | undefined): Promise<SaveOutcome>;
  /** Reads the page of a live visit again. */
  lookAgain(): void;
  /** What the exports of a visit ask for. */
  exportsOf(record: VisitRecord): ExportActions;
  seal: SealActions;
}

/** Why a visit cannot be shown: `missingWords` says them. */
export type MissingCode = 'notSaved' | 'broken' | 'unread' | 'notLooked' | 'noAddress' | 'noDetails';

/** One visit of the page. `isLive`: it follows its tab, and nothing of it is saved. */
export type ReportEntry =
  | { kind: 'visit'; record: VisitRecord; isLive: boolean; isTabGone?: boolean }
  | { kind: 'missing'; code: MissingCode; detail: string };

/** Everything the page is drawn from. */
export interface ReportModel {
  /** In the order of the address; undefined while they are being read. */
  entries: readonly ReportEntry[] | undefined;
  /** Other pages about the same, those that are there. */
  links: readonly { page: ReportLink; href: string }[];
  /** BCP 47 tag, such as `en`. */
  locale: string;
  /** ms since the epoch. */
  now: number;
}

/** `linkWords` says them. */
export type ReportLink = 'saved' | 'overview' | 'letter';
