import type { Expectation, ExpectationEntry } from './expectation-schema.ts';
import type { ExpectationResult } from './expectation-types.ts';
import { indexPatterns } from './index-patterns.ts';
import { coversPattern, parseNamePattern } from './name-pattern.ts';
import { isHostWithin } from './selects-item.ts';

/** Entries that change nothing: each key they allow is allowed by another one too. What is required says something of its own. Pure. */
export function findIdleEntries(allow: Expectation['allow']): ExpectationResult['idle'] {
  const patterns = allow.map(({ name }) => parseNamePattern(name));
  const findCandidates = indexPatterns(patterns);
  return [...allow.entries()].flatMap(([entry, own]) => {
    if (own.isRequired) return [];
    // What says as much as another one begins as it does.
    for (const by of findCandidates(patterns[entry]?.literals[0] ?? '')) {
      const [other, pattern, ownPattern] = [allow[by], patterns[by], patterns[entry]];
      if (by === entry || !other || !pattern || !ownPattern) continue;
      if (own.name !== other.name && !coversPattern(pattern, ownPattern)) continue;
      if (!saysAsMuch(other, own)) continue;
      const isSame = own.name === other.name && saysAsMuch(own, other);
      // Of two that are the same, the later one is idle.
      if (!isSame || by < entry || other.isRequired) return [{ entry, by, isSame }];
    }
    return [];
  });
}

/** Whether everything that `own` allows is allowed by `other`, their names left out. */
function saysAsMuch(other: ExpectationEntry, own: ExpectationEntry): boolean {
  return (
    isWithin(own.store && [own.store], other.store && [other.store]) &&
    (other.host === undefined || (own.host !== undefined && isHostWithin(own.host, other.host))) &&
    (other.vendor === undefined || other.vendor === own.vendor) &&
    isWithin(own.categories, other.categories) &&
    isWithin(own.phases, other.phases) &&
    (other.lifetimeAtMostDays === undefined ||
      (own.lifetimeAtMostDays !== undefined && own.lifetimeAtMostDays <= other.lifetimeAtMostDays))
  );
}

function isWithin<T>(own: readonly T[] | undefined, other: readonly T[] | undefined): boolean {
  return other === undefined || (own?.every((one) => other.includes(one)) ?? false);
}
