import type { Sentence } from '../finding-types.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { explainWeight } from './explain-weight.ts';
import { isOutsideGdpr, isRefused } from './find-consent-facts.ts';
import { joinSources } from './find-vendor-sources.ts';
import { findOwner, type Group, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { sources } from './sources.ts';
import { findAskedCategories, type Weight, weighItem, weightSurenesses } from './weigh-item.ts';

/** earlier: there when the watched visit began, not written in it. withdrawn: written in it while it was allowed. unseen: when, nobody saw. */
type Way = 'earlier' | 'withdrawn' | 'unseen';

/** Keys that are there although every category they are listed as was refused by the visitor, and that were not seen written after it. */
export const leftAfterRefusal: Check = {
  id: 'left-after-refusal',
  find({ report, details }) {
    if (isOutsideGdpr(report.consent)) return [];
    const subjects = report.items.flatMap((item, place): Subject<`${Weight}/${Way}`>[] => {
      const way = findWay(item);
      const categories = findAskedCategories(item.categories);
      const isLeft = categories.length > 0 && categories.every((category) => isRefused(report.consent, category));
      const weighed = way && isLeft ? weighItem(item, details) : undefined;
      if (!way || !weighed) return [];
      const { name } = item;
      return [
        { owner: findOwner(item), kind: `${weighed.weight}/${way}`, name, place, categories, sources: weighed.sources },
      ];
    });
    return groupByOwner(subjects).map((group) => buildResult(group, report));
  },
};

/** undefined: it was seen written before the choice or after a refusal, which other checks say. */
function findWay({ clock }: ClassifiedItem): Way | undefined {
  if (clock?.phases.afterRefusal || clock?.phases.beforeChoice) return undefined;
  if (!clock || clock.phase === 'unknown') return 'unseen';
  return clock.phase === 'leftOver' ? 'earlier' : clock.phase === 'afterGrant' ? 'withdrawn' : undefined;
}

const keys: Readonly<Record<Way, string>> = {
  earlier: 'finding_leftFromEarlier',
  withdrawn: 'finding_leftAfterWithdrawal',
  unseen: 'finding_thereAfterRefusal',
};

function buildResult(group: Group<`${Weight}/${Way}`>, { watch }: Report): CheckResult {
  const { id, owner, kind, places, count, names, categories } = group;
  const [weight, way] = kind.split('/') as [Weight, Way]; // as it was put together above
  const observation: Sentence = { key: keys[way], count, values: [owner.name, { categories }, { names }] };
  const refusedNow = watch?.choices.some(({ at, kind: choice }) => at > 0 && choice !== 'grant') ?? false;
  return {
    id,
    severity: weight === 'tracking' ? 'look' : 'note',
    sureness: way === 'unseen' ? 'possible' : weightSurenesses[weight],
    items: places,
    ...nameOwner(owner),
    observation,
    sources: joinSources(group.sources, [sources.gdprWithdrawal, sources.edpbWithdrawal, sources.ePrivacyArticle5]),
    explanations: [
      explainWeight(weight, owner.name),
      ...(way === 'unseen' ? [{ key: 'explain_beforeOrAfter' }] : [{ key: 'explain_notReadAnyMore' }]),
      ...(refusedNow && way !== 'unseen' ? [{ key: 'explain_erasedOnNextPage' }] : []),
    ],
  };
}
