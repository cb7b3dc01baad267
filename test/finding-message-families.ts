import type { LetterGap } from '../components/letter/letter-contract.ts';
import type { CheckId, FindingSource, Severity, Sureness, WhatIfCode } from '../lib/finding-types.ts';
import type { LetterKind, LetterLanguage } from '../lib/letter/letter-facts.ts';

/** The codes of findings and of letters that stand in message keys, as `messageFamilies`. */
export const findingFamilies: Record<string, Record<string, true>> = {
  check: {
    'written-after-refusal': true,
    'written-before-choice': true,
    'left-after-refusal': true,
    'came-back': true,
    'vendor-rule-not-met': true,
    'condition-violated': true,
    'signals-contradict': true,
    'vendor-consent-off': true,
    'smartlook-triggers': true,
    'personal-data': true,
    'lifetime-over-documented': true,
    'lifetime-over-13-months': true,
    'asked-over-400-days': true,
    'renewed-without-choice': true,
    'same-identifier': true,
    'unprotected-identifier': true,
    'unpartitioned-identifier': true,
    'unknown-identifier': true,
  } satisfies Record<CheckId, true>,
  severity: { problem: true, look: true, note: true } satisfies Record<Severity, true>,
  sureness: { certain: true, likely: true, possible: true } satisfies Record<Sureness, true>,
  sourceKind: {
    vendor: true,
    'vendor-code': true,
    'third-party': true,
    'own-judgement': true,
    law: true,
    guideline: true,
    specification: true,
  } satisfies Record<FindingSource['kind'], true>,
  whatIfTitle: { cookiesOff: true, privateBrowsing: true, gpc: true, refusing: true } satisfies Record<
    WhatIfCode,
    true
  >,
  letterKind: { access: true, erasure: true } satisfies Record<LetterKind, true>,
  letterLanguage: { en: true, de: true, cs: true } satisfies Record<LetterLanguage, true>,
  letterField: { name: true, contact: true, recipient: true },
  letterGap: { noAddress: true, notLooked: true, noDetails: true } satisfies Record<LetterGap, true>,
  // Plurals whose name is put together.
  findingCount_problem: { one: true, other: true },
  findingCount_look: { one: true, other: true },
  findingCount_note: { one: true, other: true },
};
