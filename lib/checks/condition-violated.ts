import { findDetails, type KeyDetails, type VendorDetails } from '../catalogue/vendor-details.ts';
import type { VendorClaim } from '../catalogue/vendor-schema.ts';
import type { Sentence } from '../finding-types.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Check, CheckInput, CheckResult } from './check.ts';
import { isOutsideGdpr, refusable } from './find-consent-facts.ts';
import { findVendorSources } from './find-vendor-sources.ts';
import { findOwner, type Group, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isOfVendor } from './weigh-item.ts';

/** Nobody has seen a chat, opened it and written in it within this time after the page began to load, ms. */
const FIRST_MOMENTS_MS = 1000;

type Condition = NonNullable<VendorClaim['when']>;
/** Conditions that what was seen can be held against. Consent as a condition is another check's; the rest a page does not tell. */
type Kind = Extract<Condition, 'chat-opened' | 'in-conversation' | 'after-choice' | 'older-version'>;

/** Keys whose documents all name one condition, which cannot have been met when they were written. Quiet wherever that cannot be told. */
export const conditionViolated: Check = {
  id: 'condition-violated',
  find(input) {
    const isKnownBefore = findVendorsFromBefore(input.report);
    const subjects = input.report.items.flatMap((item, place): Subject<Kind>[] => {
      const found = findDetails(input.details, item.matches[0]);
      const condition = found && findCondition(found.vendor, found.key);
      if (!found || !condition) return [];
      const { vendor, key } = found;
      const kind = judge(condition, item, input, isKnownBefore) ? condition : undefined;
      if (!kind || !isKind(kind)) return [];
      const own = key.claims.filter(({ document }) => isOfVendor(vendor, document));
      const cited = findVendorSources(
        vendor,
        own.map(({ document }) => document),
      );
      const at = item.clock?.firstWriteAt;
      return [
        {
          owner: findOwner(item),
          kind,
          name: item.name,
          place,
          categories: [],
          sources: cited,
          ...(at === undefined ? {} : { at }),
        },
      ];
    });
    return groupByOwner(subjects).map(buildResult);
  },
};

/** The condition that every document of the vendor names, and no other document contradicts. */
function findCondition(vendor: VendorDetails, { claims }: KeyDetails): Condition | undefined {
  const own = claims.filter(({ document }) => isOfVendor(vendor, document));
  const when = own[0]?.when;
  const isSame = own.every((claim) => claim.when === when);
  const isContradicted = claims.some((claim) => (claim.when ?? when) !== when);
  return isSame && !isContradicted ? when : undefined;
}

const judged: readonly Kind[] = ['chat-opened', 'in-conversation', 'after-choice', 'older-version'];

function isKind(condition: Condition): condition is Kind {
  return judged.some((one) => one === condition);
}

function judge(
  condition: Condition,
  item: ClassifiedItem,
  { report }: CheckInput,
  isKnownBefore: ReadonlySet<string>,
): boolean {
  const { clock, matches, size, shape } = item;
  // What was only there before tells nothing of when it was written.
  if (!clock?.writes || clock.lastWriteAt === undefined) return false;
  switch (condition) {
    case 'chat-opened':
    case 'in-conversation': {
      // A chat that was open on an earlier page may go on; an empty entry holds nothing of a conversation.
      const isFresh = clock.wasThere === false && !isKnownBefore.has(matches[0]?.vendorId ?? '');
      return isFresh && clock.lastWriteAt <= FIRST_MOMENTS_MS && size !== 0 && shape !== 'empty';
    }
    case 'after-choice':
      return clock.wasThere === false && clock.phase === 'beforeChoice' && isNothingChosen(report);
    case 'older-version':
      return true;
    default:
      return false;
  }
}

/** To the end of the visit nothing was chosen, by the word of a mechanism. */
function isNothingChosen({ consent, watch }: Report): boolean {
  if (isOutsideGdpr(consent) || !watch || watch.choices.length > 0) return false;
  return refusable.every((category) => consent.categories[category] === 'unset');
}

/** Vendors of which something was there when the visit began, or may have been. */
function findVendorsFromBefore({ items, watch }: Report): Set<string> {
  const isSeen = watch?.watchedSince === 0;
  return new Set(
    items.flatMap(({ matches, clock }) => {
      return isSeen && clock?.wasThere === false ? [] : matches.map(({ vendorId }) => vendorId);
    }),
  );
}

const keys: Readonly<Record<Kind, string>> = {
  'chat-opened': 'finding_beforeChatOpened',
  'in-conversation': 'finding_beforeConversation',
  'after-choice': 'finding_beforeItsChoice',
  'older-version': 'finding_olderVersion',
};

function buildResult({ id, owner, kind, places, count, names, at = 0, sources }: Group<Kind>): CheckResult {
  const values = kind === 'older-version' ? [owner.name, { names }] : [owner.name, { names }, { ms: at }];
  const observation: Sentence = { key: keys[kind], count, values };
  const explanation = {
    'chat-opened': 'explain_openedByItself',
    'in-conversation': 'explain_openedByItself',
    'after-choice': 'explain_choiceUnread',
    'older-version': 'explain_documentsOld',
  }[kind];
  return {
    id,
    // Mostly records of consent tools; what else is written before a choice is said by another check.
    severity: kind === 'older-version' || kind === 'after-choice' ? 'note' : 'look',
    sureness: kind === 'after-choice' ? 'possible' : 'likely',
    items: places,
    ...nameOwner(owner),
    observation,
    sources,
    explanations: [{ key: explanation }, ...(kind === 'older-version' ? [] : [{ key: 'explain_documentsOld' }])],
  };
}
