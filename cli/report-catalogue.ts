import type { GeneralList } from '../lib/catalogue/general/read-general.ts';
import type { CheckedVendors, VendorProblem } from './check-vendors.ts';
import { type Survey, type SurveyOptions, surveyCatalogue } from './survey-catalogue.ts';
import { type CoveredRow, findCoveredRows, type NamedCollision, surveyCollisions } from './survey-collisions.ts';

/** All that `npm run catalogue` says; with `--json` as it stands here. */
export interface CatalogueReport extends Survey {
  date: string;
  collisions: NamedCollision[];
  coveredRows: CoveredRow[];
  problems: VendorProblem[];
}

/** Puts the report together. Pure. */
export function reportCatalogue(
  { files, lookup, problems }: CheckedVendors,
  general: GeneralList,
  options: SurveyOptions,
): CatalogueReport {
  return {
    date: options.today,
    ...surveyCatalogue(files, general, options),
    collisions: surveyCollisions(files, lookup),
    coveredRows: findCoveredRows(general.keys, lookup),
    problems,
  };
}
