import { findDetails, type KeyDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { Sentence, Severity } from '../finding-types.ts';
import type { ClassifiedItem, ConsentCategory, Report } from '../types.ts';
import type { Check, CheckInput, CheckResult } from './check.ts';
import { isAllowedMeanwhile, isAsking, isOutsideGdpr, refusable } from './find-consent-facts.ts';
import { findConsentStatements } from './find-consent-statements.ts';
import { findVendorSources, joinSources } from './find-vendor-sources.ts';
import { findOwner, type Group, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { leftAfterRefusal } from './left-after-refusal.ts';
import { sources } from './sources.ts';
import { findAskedCategories, isOfVendor, weighItem } from './weigh-item.ts';
import { writtenAfterRefusal } from './written-after-refusal.ts';
import { writtenBeforeChoice } from './written-before-choice.ts';

/**
 * written: seen written before the choice or after a refusal. perhaps: likewise, by a rule of the key that may hold for some countries or settings
 * alone. there: it is there now, and it is not allowed now. noMechanism: nothing asks for consent.
 */
type Kind = 'written' | 'perhaps' | 'there' | 'noMechanism';

/** Checks that say of the same key that it is there without consent, from when it was written or from what was refused. */
const saidBy: readonly Check[] = [writtenBeforeChoice, writtenAfterRefusal, leftAfterRefusal];

/**
 * Keys that by their own vendor's document need consent, and that are there without it. Either the document says so of the key (only after consent),
 * or of the vendor's analytics and marketing as a whole, and lists the key as that. What a vendor says needs no consent is left alone. Where other checks
 * say of all keys that they are there without consent, the rule stands beside that as a note: one fact is no two problems.
 */
export const vendorRuleNotMet: Check = {
  id: 'vendor-rule-not-met',
  find(input) {
    const { report } = input;
    if (isOutsideGdpr(report.consent)) return [];
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      const rule = findRule(item, input);
      const found = rule && findKind(item, rule.categories, report);
      if (!rule || !found) return [];
      const { isFirm, ...about } = rule;
      const kind = found === 'written' && !isFirm ? 'perhaps' : found;
      return [{ owner: findOwner(item), kind, name: item.name, place, ...about }];
    });
    const said = findSaid(input);
    return groupByOwner(subjects).map((group) => buildResult(group, said));
  },
};

/** What other checks say is there without consent: places of items by the weight that they give it. */
function findSaid(input: CheckInput): ReadonlyMap<Severity, ReadonlySet<number>> {
  const found = saidBy.flatMap((check) => check.find(input));
  const bySeverity = Map.groupBy(found, ({ severity }) => severity);
  return new Map([...bySeverity].map(([severity, own]) => [severity, new Set(own.flatMap(({ items }) => items))]));
}

/** `isFirm`: it is about marketing or analytics as such, and not "only after consent" of one key, which often holds in some countries alone. */
interface Rule extends Pick<Subject<Kind>, 'categories' | 'sources'> {
  isFirm: boolean;
}

/** What a vendor's own documents ask for before this key is written: which categories, and where it stands. */
function findRule(item: ClassifiedItem, { details }: CheckInput): Rule | undefined {
  const found = findDetails(details, item.matches[0]);
  if (!found || item.matches[0]?.layer !== 'vendor') return undefined;
  const { vendor, key } = found;
  const listed = findAskedCategories(item.categories);
  const own = findOwnRule(vendor, key);
  if (own) {
    if (item.categories.includes('necessary')) return undefined;
    const categories: readonly ConsentCategory[] = own.isMarketing
      ? ['marketing']
      : listed.length > 0
        ? listed
        : refusable;
    return { categories, sources: findVendorSources(vendor, own.documents), isFirm: own.isMarketing };
  }
  const { needed } = findConsentStatements(vendor);
  const stating = needed.filter((document) => isOfVendor(vendor, document));
  if (stating.length === 0 || weighItem(item, details)?.weight !== 'tracking') return undefined;
  return { categories: listed, sources: findVendorSources(vendor, stating), isFirm: true };
}

/** What the vendor says of this key itself. Where it names other occasions too, as "or after an objection", it is no rule. */
function findOwnRule(
  vendor: VendorDetails,
  { claims }: KeyDetails,
): { isMarketing: boolean; documents: string[] } | undefined {
  const naming = claims.filter(({ when, document }) => when !== undefined && isOfVendor(vendor, document));
  const isRule = naming.every(({ when }) => when === 'after-consent' || when === 'after-marketing-consent');
  if (naming.length === 0 || !isRule) return undefined;
  return {
    isMarketing: naming.every(({ when }) => when === 'after-marketing-consent'),
    documents: naming.map(({ document }) => document),
  };
}

/** undefined: it is allowed, or whether it is cannot be told. */
function findKind(
  { matches, clock }: ClassifiedItem,
  categories: readonly ConsentCategory[],
  { consent }: Report,
): Exclude<Kind, 'perhaps'> | undefined {
  const vendorId = matches[0]?.vendorId;
  const isTold = consent.signals.some(
    ({ mechanism, kind, states }) =>
      kind === 'vendor' && mechanism === vendorId && categories.some((category) => states[category] === 'granted'),
  );
  // The tool itself was told yes: what then does not fit is what it was told, which another check says.
  if (isTold || isAllowedMeanwhile(consent, categories)) return undefined;
  const states = categories.map((category) => consent.categories[category]);
  if (clock?.phases.beforeChoice) return 'written';
  // Of several categories that documents name, one may be allowed.
  if (clock?.phases.afterRefusal && !states.includes('granted')) return 'written';
  if (clock?.phase === 'afterGrant' || states.includes('granted')) return undefined;
  // Of a law that lets people object, nothing chosen is no refusal.
  const isHeld = states.every((state) => state === 'denied' || (state === 'unset' && isAsking(consent)));
  if (isHeld) return 'there';
  const isUnasked = refusable.every((category) => consent.reasons[category].code === 'noMechanism');
  return isUnasked && !consent.unknownBanner ? 'noMechanism' : undefined;
}

const keys: Readonly<Record<Kind, string>> = {
  written: 'finding_vendorRuleWritten',
  perhaps: 'finding_vendorRuleWritten',
  there: 'finding_vendorRuleThere',
  noMechanism: 'finding_vendorRuleNoMechanism',
};

function buildResult(group: Group<Kind>, said: ReturnType<typeof findSaid>): CheckResult {
  const { id, owner, kind, places, count, names } = group;
  const observation: Sentence = { key: keys[kind], count, values: [owner.name, { names }] };
  const severity = kind === 'written' ? 'problem' : 'look';
  const isSaid = places.every(
    (place) => said.get('problem')?.has(place) || (severity === 'look' && said.get('look')?.has(place)),
  );
  return {
    id,
    severity: isSaid ? 'note' : severity,
    sureness: kind === 'written' ? 'certain' : kind === 'noMechanism' ? 'possible' : 'likely',
    items: places,
    ...nameOwner(owner),
    observation,
    sources: joinSources(group.sources, [sources.ePrivacyArticle5]),
    explanations: [
      ...(kind === 'there' ? [{ key: 'explain_writtenWhileAllowed' }] : []),
      { key: kind === 'noMechanism' ? 'explain_mechanismUnknown' : 'explain_choiceUnread' },
      { key: 'explain_ruleOfRegion' },
    ],
  };
}
