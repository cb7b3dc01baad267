import type { Sentence } from '../finding-types.ts';
import type { Report } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { joinSources } from './find-vendor-sources.ts';
import { findOwner, type Group, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isWithheld } from './is-withheld.ts';
import { sources } from './sources.ts';
import { findAskedCategories, weighItem } from './weigh-item.ts';

/** What is set again within this time after it was removed was rewritten, ms. */
const REWRITTEN_MS = 1000;

/** byPerson: removed with the extension. byPage: removed in this visit by the page or the browser. asked: there without consent; plain: anything else. */
type Kind = 'byPerson/asked' | 'byPerson/plain' | 'byPage/asked';

/**
 * Keys that were removed and are there again: removed by a person with the extension, or in this visit, and then set again although nothing
 * allows it. Only moments are compared, no values.
 */
export const cameBack: Check = {
  id: 'came-back',
  find({ report, details }) {
    const removed = new Set(report.removals?.map(({ itemId }) => itemId));
    const returned = findReturned(report);
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      const weighed = weighItem(item, details);
      const isAsked = weighed?.weight === 'tracking' && isWithheld(item, report);
      const kind = removed.has(item.id)
        ? (`byPerson/${isAsked ? 'asked' : 'plain'}` as const)
        : isAsked && returned.has(item.id)
          ? ('byPage/asked' as const)
          : undefined;
      if (!kind) return [];
      const categories = findAskedCategories(item.categories);
      return [{ owner: findOwner(item), kind, name: item.name, place, categories, sources: weighed?.sources ?? [] }];
    });
    return groupByOwner(subjects).map(buildResult);
  },
};

/** Items whose removal was seen in this visit and that were set again later, without consent. */
function findReturned({ watch }: Report): Set<string> {
  const removedAt = new Map<string, number>();
  const returned = new Set<string>();
  for (const { itemId, operation, at, phase } of watch?.marks ?? []) {
    if (itemId === undefined) continue;
    const before = removedAt.get(itemId);
    if (operation === 'remove') removedAt.set(itemId, before ?? at);
    else if (before !== undefined && at - before >= REWRITTEN_MS && phase === 'afterRefusal') returned.add(itemId);
  }
  return returned;
}

const keys = { byPerson: 'finding_cameBack', byPage: 'finding_cameBackToPage' } as const;

function buildResult({ id, owner, kind, places, count, names, ...group }: Group<Kind>): CheckResult {
  const [who, state] = kind.split('/') as ['byPerson' | 'byPage', 'asked' | 'plain']; // as it was put together above
  const observation: Sentence = { key: keys[who], count, values: [owner.name, { names }] };
  return {
    id,
    severity: state === 'asked' ? 'look' : 'note',
    sureness: who === 'byPerson' ? 'certain' : 'likely',
    items: places,
    ...nameOwner(owner),
    observation,
    sources: joinSources(group.sources, [sources.gdprWithdrawal, sources.ePrivacyArticle5]),
    explanations: [
      { key: 'explain_valueNotCompared' },
      ...(state === 'plain' ? [{ key: 'explain_setAgainAsUsual' }] : [{ key: 'explain_documentsOld' }]),
    ],
  };
}
