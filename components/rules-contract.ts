import type { RulesOutcome } from '../lib/edit-rules.ts';
import type { OwnRules } from '../lib/read-own-rules.ts';
import type { VendorFile } from '../lib/types.ts';

/** What the page of a person's own rules can ask for. What comes of a change is in the model's `outcome`. */
export interface RulesActions {
  /** Adds rules from text. Resolves with whether they were taken. */
  addText(text: string): Promise<boolean>;
  addFiles(files: readonly File[]): void;
  remove(id: string): void;
  /** Puts a vendor back to its place. */
  restore(file: VendorFile, at: number): void;
  removeAll(): void;
  /** Saves an export as a file; `stored`: what is stored, as it stands. */
  save(what: 'rules' | 'stored'): void;
  /** Copies an export. */
  copyRules(): Promise<void>;
  copy(text: string): Promise<void>;
}

/** Everything the page is drawn from. */
export interface RulesModel {
  /** Undefined until they have been read. */
  rules: OwnRules | undefined;
  /** What came of the last change; a new object each time. */
  outcome: RulesOutcome | undefined;
  /** BCP 47 tag, such as `en`. */
  locale: string;
  /** The clock, ms since the epoch. */
  now: number;
}
