import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { ListSource } from '../../lib/overview/read-list.ts';
import type { PageReading, PageTexts } from '../../lib/page-texts-types.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { SavedVisitSummary } from '../../lib/visit-record-types.ts';

/** Why there is nothing to compare with: `overviewNone_<code>` in `_locales`. */
export type OverviewNone = 'noAddress' | 'notLooked' | 'noDetails' | 'notSaved';

/** What the page "Check the site's own list" is drawn from. */
export interface OverviewModel {
  /** The visit that is compared with; undefined until it is known. */
  material: { report: ExportedReport; details: CatalogueDetails } | OverviewNone | undefined;
  /** What can be chosen instead of the tab's own visit: saved visits of the same site. */
  saved: readonly SavedVisitSummary[];
  /** Id of the saved visit that is chosen; undefined: that of the tab. */
  chosen: string | undefined;
  locale: string;
  now: number;
}

/** A list or a policy as it was given. `page`, `file`: the person said where it is; `text`: it was pasted. */
export interface GivenText extends ListSource {
  from: 'page' | 'file' | 'text';
  /** Title and address of the page, or name of the file. */
  title: string;
  /** There was more than is taken. */
  isCut: boolean;
  /** The file is not UTF-8: accents were guessed. */
  isGuessed?: true;
}

/** Why a page or file was not read: a message key of `_locales`, and what stands for `$1` in it. */
export interface Refused {
  messageKey: string;
  detail: string;
}

/** What the page can ask for. */
export interface OverviewActions {
  /** Reads what the tab's page shows now. Nothing is kept. */
  readPage(): Promise<{ ok: true; value: PageReading } | { ok: false; refused: Refused }>;
  readFile(file: File): Promise<{ ok: true; value: GivenText } | { ok: false; refused: Refused }>;
  /** Reads tables and text of HTML that was pasted. No script of it runs, and nothing of it is loaded or shown. */
  parseHtml(text: string): PageTexts;
  /** Compares with a saved visit, or with that of the tab. */
  choose(id: string | undefined): void;
  copy(text: string): Promise<void>;
}
