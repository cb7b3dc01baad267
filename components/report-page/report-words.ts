import type { FindingSource } from '../../lib/finding-types.ts';
import type { Remedy } from '../../lib/types.ts';
import type { Verdict } from '../../lib/visit-record-types.ts';
import type { MessageKey, PluralKey } from '../build-text.ts';
import type { MissingCode, ReportLink, SaveOutcome } from './report-contract.ts';

/** The words for each code of this page, by keys of `_locales`. */
export const missingWords = {
  notSaved: 'reportMissingNotSaved',
  broken: 'reportMissingBroken',
  unread: 'reportMissingUnread',
  notLooked: 'reportMissingNotLooked',
  noAddress: 'reportMissingNoAddress',
  noDetails: 'reportMissingNoDetails',
} as const satisfies Record<MissingCode, MessageKey>;

export const linkWords = {
  saved: 'reportLinkSaved',
  overview: 'reportLinkOverview',
  letter: 'reportLinkLetter',
} as const satisfies Record<ReportLink, MessageKey>;

export const failureWords = {
  full: 'reportSaveFull',
  broken: 'reportSaveBroken',
  unexpected: 'reportSaveUnexpected',
} as const satisfies Record<Extract<SaveOutcome, { ok: false }>['code'], MessageKey>;

export const verdictWords = {
  toCheck: 'reportVerdictToCheck',
  accepted: 'reportVerdictAccepted',
  problem: 'reportVerdictProblem',
  fixed: 'reportVerdictFixed',
} as const satisfies Record<Verdict, MessageKey>;

/** So many findings were given this verdict. */
export const givenWords = {
  toCheck: 'reportGivenToCheck',
  accepted: 'reportGivenAccepted',
  problem: 'reportGivenProblem',
  fixed: 'reportGivenFixed',
} as const satisfies Record<Verdict, PluralKey>;

export const sourceWords = {
  vendor: 'reportSourceVendor',
  'vendor-code': 'reportSourceVendorCode',
  'third-party': 'reportSourceThirdParty',
  'own-judgement': 'reportSourceOwnJudgement',
  law: 'reportSourceLaw',
  guideline: 'reportSourceGuideline',
  specification: 'reportSourceSpecification',
} as const satisfies Record<FindingSource['kind'], MessageKey>;

export const remedyWords = {
  page: 'reportClosedByPage',
  site: 'reportClosedBySite',
  hosts: 'reportClosedByHosts',
  all: 'reportClosedByAll',
  watch: 'reportClosedByWatch',
  reload: 'reportClosedByReload',
} as const satisfies Record<Remedy, MessageKey>;
