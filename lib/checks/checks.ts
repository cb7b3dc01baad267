import { askedOver400Days } from './asked-over-400-days.ts';
import { cameBack } from './came-back.ts';
import type { Check } from './check.ts';
import { conditionViolated } from './condition-violated.ts';
import { leftAfterRefusal } from './left-after-refusal.ts';
import { lifetimeOver13Months } from './lifetime-over-13-months.ts';
import { lifetimeOverDocumented } from './lifetime-over-documented.ts';
import { personalData } from './personal-data.ts';
import { renewedWithoutChoice } from './renewed-without-choice.ts';
import { sameIdentifier } from './same-identifier.ts';
import { signalsContradict } from './signals-contradict.ts';
import { smartlookTriggers } from './smartlook-triggers.ts';
import { unknownIdentifier } from './unknown-identifier.ts';
import { unpartitionedIdentifier } from './unpartitioned-identifier.ts';
import { unprotectedIdentifier } from './unprotected-identifier.ts';
import { vendorConsentOff } from './vendor-consent-off.ts';
import { vendorRuleNotMet } from './vendor-rule-not-met.ts';
import { writtenAfterRefusal } from './written-after-refusal.ts';
import { writtenBeforeChoice } from './written-before-choice.ts';

/** Every check. A new one is a file, its test, and a line here. */
export const checks: readonly Check[] = [
  writtenAfterRefusal,
  writtenBeforeChoice,
  leftAfterRefusal,
  cameBack,
  vendorRuleNotMet,
  conditionViolated,
  signalsContradict,
  vendorConsentOff,
  smartlookTriggers,
  personalData,
  lifetimeOverDocumented,
  lifetimeOver13Months,
  askedOver400Days,
  renewedWithoutChoice,
  sameIdentifier,
  unprotectedIdentifier,
  unpartitionedIdentifier,
  unknownIdentifier,
];
