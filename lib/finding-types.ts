/** The glossary of findings: what checks say of one visit, without words of any language. Plain data that survives JSON and carries no value of a page. */
import type { ConsentCategory } from './types.ts';

/** How much a finding asks for: nothing, a look, or a change. Never a grade. Most pressing first. */
export const severities = ['problem', 'look', 'note'] as const;
export type Severity = (typeof severities)[number];

/** How sure the observation is. certain: seen and documented. likely: one step is concluded. possible: it could well be something else. */
export const surenesses = ['certain', 'likely', 'possible'] as const;
export type Sureness = (typeof surenesses)[number];

/** Every check, in the order in which findings are shown. Its name for people is `check_<id>` in `_locales`, `-` written as `_`. */
export const checkIds = [
  'written-after-refusal',
  'written-before-choice',
  'left-after-refusal',
  'came-back',
  'vendor-rule-not-met',
  'condition-violated',
  'signals-contradict',
  'vendor-consent-off',
  'smartlook-triggers',
  'personal-data',
  'lifetime-over-documented',
  'lifetime-over-13-months',
  'asked-over-400-days',
  'renewed-without-choice',
  'same-identifier',
  'unprotected-identifier',
  'unpartitioned-identifier',
  'unknown-identifier',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What stands for `$1`, `$2` in a sentence. What depends on the language is written out only when it is shown. */
export type SentenceValue =
  | string
  | number
  /** A length of time in days, or in ms. */
  | { days: number }
  | { ms: number }
  /** A lifetime as claims have it: `session`, `persistent` or an ISO 8601 duration. */
  | { lifetime: string }
  | { categories: readonly ConsentCategory[] }
  /** Names of keys, vendors or mechanisms; the first few are written out, the rest is counted. */
  | { names: readonly string[] };

/** One sentence for people: a key of `_locales`, and what stands in it. With `count` the key is that of a plural, and `$1` is the count. */
export interface Sentence {
  key: string;
  count?: number;
  values?: readonly SentenceValue[];
}

export const sourceKinds = [
  'vendor',
  'vendor-code',
  'third-party',
  'own-judgement',
  'law',
  'guideline',
  'specification',
] as const;

/** What stands behind a finding: a document of the catalogue, a law, a guideline or a section of a specification. */
export interface FindingSource {
  title: string;
  kind: (typeof sourceKinds)[number];
  /** As exact as it is known: 2023, 2023-06 or 2023-06-19. */
  date?: string;
  url?: string;
  /** Where in it: a section, an article, a paragraph. */
  section?: string;
}

/** What stands out in one visit. It states what was observed; what it means in law is for people to say. */
export interface Finding {
  /** Made of the check and what it is about: the same in a later visit, so that a verdict of a person can be kept to it. Unique in a report. */
  id: string;
  check: CheckId;
  severity: Severity;
  sureness: Sureness;
  /** Places in the report's `items`; empty where it is about none. */
  items: number[];
  /** Places in the report's `consent.signals`, where it is about signals. */
  signals?: number[];
  /** Whose it is, where it is about one vendor. The id is null for platforms of the general list. */
  vendorId?: string | null;
  vendorName?: string;
  /** What was observed, in one sentence. */
  observation: Sentence;
  /** At least one. */
  sources: FindingSource[];
  /** What could explain it away: at least one sentence. */
  explanations: Sentence[];
}

/** What a person could have done otherwise, in the order in which it is shown: `whatIfTitle_<code>` in `_locales`. */
export const whatIfCodes = ['cookiesOff', 'privateBrowsing', 'gpc', 'refusing'] as const;
export type WhatIfCode = (typeof whatIfCodes)[number];

/** What that would have changed in this visit, from what was observed. A list without sentences says that there is nothing of the kind. */
export interface WhatIf {
  code: WhatIfCode;
  /** What would be different. */
  changes: Sentence[];
  /** What would be there all the same. */
  stays: Sentence[];
  /** What cannot be told from this visit. */
  unknown: Sentence[];
}
