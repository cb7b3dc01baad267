import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import type { CheckId, Finding } from '../finding-types.ts';
import type { Report } from '../types.ts';

/** What a check looks at: one visit, and the catalogue it was classified with. */
export interface CheckInput {
  report: Report;
  details: CatalogueDetails;
}

/** What a check gives: its own id is added by `buildFindings`, and put before the finding's, so that ids of two checks never meet. */
export type CheckResult = Omit<Finding, 'check'>;

/** One check: a file of its own in this folder, its table test beside it, one line in `checks.ts`. Pure, and it never throws. */
export interface Check {
  id: CheckId;
  find(input: CheckInput): CheckResult[];
}
