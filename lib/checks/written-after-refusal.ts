import { isOptional } from '../clock/count-without-consent.ts';
import type { Sentence } from '../finding-types.ts';
import type { Report } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { explainWeight } from './explain-weight.ts';
import { isOutsideGdpr } from './find-consent-facts.ts';
import { joinSources } from './find-vendor-sources.ts';
import { findWrittenKeys } from './find-written-keys.ts';
import { type Group, nameOwner } from './group-by-owner.ts';
import { sources } from './sources.ts';
import { type Weight, weightSeverities, weightSurenesses } from './weigh-item.ts';

/** What is written within this time after a refusal may have been under way, ms. */
const UNDER_WAY_MS = 1000;

/** Keys that are for more than the necessary and were written after that had been refused. What is only left over is another check. */
export const writtenAfterRefusal: Check = {
  id: 'written-after-refusal',
  find(input) {
    const { report } = input;
    if (isOutsideGdpr(report.consent)) return [];
    const choices = report.watch?.choices ?? [];
    return findWrittenKeys(input, 'afterRefusal', (categories, at) => {
      // A key that documents list twice may be there for what is allowed.
      const states = choices.findLast((choice) => choice.at <= at)?.states;
      return !isOptional(categories) || !categories.some((category) => states?.[category] === 'granted');
    }).map((group) => buildResult(group, choices));
  },
};

function buildResult(group: Group<Weight>, choices: NonNullable<Report['watch']>['choices']): CheckResult {
  const { id, owner, kind, places, at } = group;
  const refusedAt = at === undefined ? undefined : choices.findLast((choice) => choice.at <= at)?.at;
  const isUnderWay = at !== undefined && refusedAt !== undefined && refusedAt > 0 && at - refusedAt < UNDER_WAY_MS;
  const sureness = weightSurenesses[kind];
  return {
    id,
    severity: weightSeverities[kind],
    sureness: sureness === 'certain' && isUnderWay ? 'likely' : sureness,
    items: places,
    ...nameOwner(owner),
    observation: sayObservation(group),
    sources: joinSources(group.sources, [sources.ePrivacyArticle5, sources.gdprWithdrawal, sources.edpbWithdrawal]),
    explanations: listExplanations(group, isUnderWay),
  };
}

function sayObservation({ owner, kind, count, at = 0, names, categories }: Group<Weight>): Sentence {
  const values = [owner.name, { ms: at }, { names }];
  if (kind === 'unclassified') return { key: 'finding_afterRefusalUnclassified', count, values };
  const key = kind === 'supposed' || kind === 'assumed' ? 'finding_afterRefusalSupposed' : 'finding_afterRefusal';
  return { key, count, values: [...values, { categories }] };
}

function listExplanations({ owner, kind, gone }: Group<Weight>, isUnderWay: boolean): Sentence[] {
  return [
    explainWeight(kind, owner.name),
    ...(isUnderWay ? [{ key: 'explain_underWay' }] : []),
    ...(gone > 0 ? [{ key: 'explain_goneAgain', count: gone }] : []),
    { key: 'explain_optOutValue' },
  ];
}
