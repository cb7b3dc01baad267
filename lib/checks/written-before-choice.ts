import type { Sentence } from '../finding-types.ts';
import type { Report } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { explainWeight } from './explain-weight.ts';
import { hasRegionalDefault, isAllowedMeanwhile, isAsking, isOutsideGdpr } from './find-consent-facts.ts';
import { joinSources } from './find-vendor-sources.ts';
import { findWrittenKeys } from './find-written-keys.ts';
import { type Group, nameOwner } from './group-by-owner.ts';
import { sources } from './sources.ts';
import { type Weight, weightSeverities, weightSurenesses } from './weigh-item.ts';

/** Keys that are for more than the necessary and were written before anything was chosen. Quiet where nothing asks for a choice. */
export const writtenBeforeChoice: Check = {
  id: 'written-before-choice',
  find(input) {
    const { consent } = input.report;
    if (!isAsking(consent) || isOutsideGdpr(consent)) return [];
    return findWrittenKeys(input, 'beforeChoice').map((group) => buildResult(group, input.report));
  },
};

function buildResult(group: Group<Weight>, report: Report): CheckResult {
  const { id, owner, kind, places, categories } = group;
  const isAllowed = isAllowedMeanwhile(report.consent, categories);
  const severity = weightSeverities[kind];
  return {
    id,
    severity: severity === 'problem' && isAllowed ? 'look' : severity,
    sureness: weightSurenesses[kind],
    items: places,
    ...nameOwner(owner),
    observation: sayObservation(group),
    sources: joinSources(group.sources, [sources.ePrivacyArticle5, sources.edpbConsent, sources.edpbTechnicalScope]),
    explanations: listExplanations(group, isAllowed || hasRegionalDefault(report)),
  };
}

function sayObservation({ owner, kind, count, at = 0, names, categories }: Group<Weight>): Sentence {
  const values = [owner.name, { ms: at }, { names }];
  if (kind === 'unclassified') return { key: 'finding_beforeChoiceUnclassified', count, values };
  const key = kind === 'supposed' || kind === 'assumed' ? 'finding_beforeChoiceSupposed' : 'finding_beforeChoice';
  return { key, count, values: [...values, { categories }] };
}

function listExplanations({ owner, kind, gone }: Group<Weight>, isRegional: boolean): Sentence[] {
  return [
    explainWeight(kind, owner.name),
    ...(isRegional ? [{ key: 'explain_optOutRegion' }] : []),
    ...(gone > 0 ? [{ key: 'explain_goneAgain', count: gone }] : []),
    { key: 'explain_choiceUnread' },
  ];
}
