import type { FindingSource, Sentence, Severity } from '../finding-types.ts';
import type { ClassifiedItem } from '../types.ts';
import type { Check, CheckResult } from './check.ts';
import { findSameValues, type SameValue } from './find-same-values.ts';
import { findOwner, nameOwner } from './group-by-owner.ts';
import { sources } from './sources.ts';

/** The same identifier in several keys: clearing one of them is not enough, and whoever reads two of them can join what they know. */
export const sameIdentifier: Check = {
  id: 'same-identifier',
  find({ report, details }) {
    return findSameValues(report.items, details).flatMap((same) => {
      const own = same.places.flatMap((place) => report.items[place] ?? []);
      const known = own.filter(({ matches }) => matches.length > 0);
      // Parts of longer values, or short values, of keys that nobody knows: as often the id of what is shown as that of who looks.
      return same.isWhole || known.length > 0 ? [buildResult(same, own, known)] : [];
    });
  },
};

function buildResult(same: SameValue, own: readonly ClassifiedItem[], known: readonly ClassifiedItem[]): CheckResult {
  const [first] = own;
  const owners = new Set(own.map((item) => findOwner(item).key));
  const [severity, observation, source] = weigh(same, own, known);
  return {
    id: same.id,
    severity,
    sureness: same.isWhole ? 'likely' : 'possible',
    items: same.places,
    ...(first && owners.size === 1 ? nameOwner(findOwner(first)) : {}),
    observation,
    sources: [source],
    explanations: [{ key: 'explain_sameContent' }, { key: 'explain_sameOnPurpose' }],
  };
}

function weigh(
  { isWhole }: SameValue,
  own: readonly ClassifiedItem[],
  known: readonly ClassifiedItem[],
): [severity: Severity, observation: Sentence, source: FindingSource] {
  const names = { names: [...new Set(own.map(({ name }) => name))] };
  const severity = isWhole ? 'look' : 'note';
  const vendors = findVendors(known.filter(({ matches }) => matches.some(({ layer }) => layer !== 'general')));
  if (vendors.length > 1)
    return [
      severity,
      { key: 'finding_sameInVendors', values: [names, { names: vendors }] },
      sources.edpbTechnicalScope,
    ];
  const hosts = [...new Set(own.filter(({ party }) => party === 'third').map(({ origin }) => hostIn(origin)))];
  if (hosts.length > 0 && own.some(({ party }) => party === 'first'))
    return [severity, { key: 'finding_sameInParties', values: [names, { names: hosts }] }, sources.edpbTechnicalScope];
  // Whose a key of the general list is rests on its name alone.
  const platforms = findVendors(known);
  if (platforms.length > 1)
    return [
      'note',
      { key: 'finding_sameInVendors', values: [names, { names: platforms }] },
      sources.edpbTechnicalScope,
    ];
  return ['note', { key: 'finding_sameInKeys', values: [names] }, sources.edpbTechnicalScope];
}

/** Names of those that share nothing: one key that each of them may have set counts for one. `known`: keys that somebody knows. */
function findVendors(known: readonly ClassifiedItem[]): string[] {
  const ids = known.map(({ matches }) => new Set(matches.map(({ layer, vendorId }) => `${layer} ${vendorId}`)));
  const shared = ids.reduce((all, one) => all.intersection(one), ids[0] ?? new Set<string>());
  const names = [...new Set(known.flatMap(({ matches: [best] }) => best?.vendorName ?? []))];
  return shared.size > 0 ? names.slice(0, 1) : names;
}

function hostIn(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
