import type { VisitFileProblem } from '../../lib/evidence/parse-visit-file.ts';
import type { BundleResult } from '../../lib/evidence/verify-bundle.ts';

/** What became of a file that was chosen. `problem`: it could not be read. */
export type Verification = { fileName: string } & (
  | { kind: 'problem'; problem: VisitFileProblem }
  | { kind: 'result'; result: BundleResult; open?: () => Promise<OpenOutcome> }
);

/** `href`: where the report is shown now. `problem` and `detail`: why it is not. */
export type OpenOutcome =
  | { ok: true; href: string }
  | { ok: false; problem: VisitFileProblem }
  | { ok: false; detail: string };

/** What checking asks for. */
export interface VerifyActions {
  verify(file: File): Promise<Verification>;
  copy(text: string): Promise<void>;
  /** Saves the page that does the same without the extension. Absent: this is that page. */
  saveOffline?(): Promise<void>;
}

export interface VerifyModel {
  /** Signatures can be checked here. */
  canVerify: boolean;
  locale: string;
  /** ms since the epoch. */
  now: number;
}
